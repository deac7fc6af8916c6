/** The built add-on against the strict service, in a mailbox of so many conversations. */

import { createState, type Execution } from '../../emulators/apps-script';
import { encodeRow } from '../../src/board/row';
import type { Bundle } from '../../tests/support/bundle';
import { type GmailWorld, gmailWorld, team } from '../../tests/support/gmail-world';
import { yearOfClosings } from './gathered';
import { letter, openAtMost, ownerOf, rowFor } from './rows';

export interface GmailFigure {
  what: string;
  trips: number;
  requests: number;
  units: number;
  ms: number;
}

export async function gmail(size: number, bundle: Bundle): Promise<GmailFigure[]> {
  const state = createState();
  const world = await gmailWorld({ bundle, state });
  await world.setUp();
  await fill(world, state, size);
  const figures: GmailFigure[] = [];

  async function count(what: string, work: () => Promise<Execution>): Promise<void> {
    world.gmail.clearLedger();
    const execution = await work();
    if (!execution.ok) throw new Error(`${what}: ${execution.error?.message}`);
    const calls = world.gmail.ledger.filter(({ method }) => method !== 'batch');
    figures.push({
      what,
      // Requests that leave at the same virtual moment travel together.
      trips: new Set(execution.fetches.map(({ at }) => at)).size,
      requests: execution.fetches.length,
      units: calls.reduce((sum, { units }) => sum + units, 0),
      ms: Math.round(execution.realMs),
    });
  }
  const list = (name: string, more: Record<string, string> = {}) =>
    world.run('onBoard', {
      commonEventObject: { hostApp: 'GMAIL', platform: 'WEB', parameters: { list: name, by: 'dana', ...more } },
    });

  await world.home('dana');
  await count('overview', () => world.home('dana'));
  await count('unassigned, a page of ten', () => list('unassigned'));
  await count('unassigned, again', () => list('unassigned'));
  await count('unassigned, the next page', () => list('unassigned', { cursor: '10' }));
  await count('sharing out, proposed', () => list('sharing', { of: 'unassigned' }));
  const year = { of: 'period=last-12-months' };
  await count('report of a year', () => list('report', year));
  await count('report of a year, again', () => list('report', year));
  await count('report of this week', () => list('report', { of: 'period=this-week' }));
  await count('tidy up, a page', () => list('tidy'));
  await world.close();
  return figures;
}

/** Open work with its labels and the board's rows, the rest closed; the position is now. */
export async function fill(world: GmailWorld, state: ReturnType<typeof createState>, size: number): Promise<void> {
  const { mailbox, gmail: service } = world;
  const label = new Map(mailbox.names().map(({ id, name }) => [name, id]));
  const handles = ['alice', 'bob', 'femi', 'dana', 'carol', 'erin'];
  const buckets = new Map<string, string[]>();
  for (let n = 0; n < size; n++) {
    const open = n < openAtMost;
    const name = open ? `@${ownerOf(n) ?? 'unassigned'}` : '✓alice';
    const at = world.now() - n * 60_000;
    const { thread } = await mailbox.add({
      raw: letter(n),
      at,
      folder: open ? 'inbox' : 'archive',
      names: [label.get(name)!],
    });
    if (!open) continue;
    const key = `board.${n % 64}`;
    const row = encodeRow(rowFor(service.ids(team).message(thread), n, world.now()), handles);
    buckets.set(key, [...(buckets.get(key) ?? []), row]);
  }
  for (const { month, text } of yearOfClosings(size, world.now(), (n) => n.toString(16).padStart(16, '0'))) {
    const head = `From: docket@notes.invalid\r\nTo: docket@notes.invalid\r\nSubject: Docket docketfacts${month.replace('-', '')}`;
    const raw = `${head}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n${text}`;
    await mailbox.add({ raw, at: world.now(), folder: 'archive', names: [label.get('Docket')!] });
  }
  const profile = await service.handle({
    method: 'GET',
    url: 'https://gmail.googleapis.com/gmail/v1/users/me/profile',
    headers: { authorization: `Bearer ${service.mintToken({ user: team, scopes: ['https://mail.google.com/'] })}` },
    body: '',
  });
  const [store] = Object.entries(state.properties.save()).find(([, values]) => 'board.position' in values)!;
  state.properties.set(store, {
    ...Object.fromEntries([...buckets].map(([key, rows]) => [key, rows.join('\n')])),
    'board.position': (JSON.parse(profile.body) as { historyId: string }).historyId,
  });
}
