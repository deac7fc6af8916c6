/** The add-in against the strict Graph service, in a mailbox of so many conversations. */
import { createClient } from '../../addon-outlook/mailbox/client';
import { createMailbox } from '../../addon-outlook/mailbox/mailbox';
import { createSession } from '../../addon-outlook/mailbox/session';
import type { BoardRow } from '../../src/words/board';
import type { BoardQuery } from '../../src/words/inbox';
import { graphFetch, type OutlookWorld, outlookWorld, team } from '../../tests/support/outlook-world';
import { yearOfClosings } from './gathered';
import { letter, openAtMost, ownerOf, rowFor } from './rows';

export interface OutlookFigure {
  what: string;
  requests: number;
  /** Calls, those within a batch counted one by one. */
  parts: number;
  ms: number;
}

export async function outlook(size: number): Promise<OutlookFigure[]> {
  const world = await outlookWorld();
  await fill(world, size);
  const figures: OutlookFigure[] = [];
  async function count(what: string, query: BoardQuery): Promise<void> {
    world.graph.ledger.clear();
    const start = performance.now();
    const outcome = await world.inbox('dana').board(query);
    if (!outcome.ok) throw new Error(`${what}: ${outcome.error.code}`);
    const parts = world.graph.ledger.rows.filter(({ url }) => url !== '/$batch').length;
    figures.push({ what, requests: world.requests().length, parts, ms: Math.round(performance.now() - start) });
  }
  await world.home('dana');
  await count('overview', { list: 'overview' });
  await count('unassigned, a page of ten', { list: 'unassigned' });
  await count('unassigned, the next page', { list: 'unassigned', cursor: '10' });
  await count('sharing out, proposed', { list: 'sharing', of: 'unassigned' });
  await count('report of a year', { list: 'report', of: 'period=last-12-months' });
  await count('report of this week', { list: 'report', of: 'period=this-week' });
  await count('tidy up, a page', { list: 'tidy' });
  return figures;
}

/** Open work with its categories and the board's rows, the rest closed; the position is now. */
async function fill(world: OutlookWorld, size: number): Promise<void> {
  const { mailbox, graph } = world;
  const idOf = (name: string) =>
    (mailbox.names().find((one) => one.name === name) ?? mailbox.makeName(name, { unlisted: true })).id;
  const handles = ['alice', 'bob', 'femi', 'dana', 'carol', 'erin'];
  const rows: BoardRow[] = [];
  for (let n = 0; n < size; n++) {
    const open = n < openAtMost;
    const name = open ? `@${ownerOf(n) ?? 'unassigned'}` : '✓alice';
    const at = world.now() - n * 60_000;
    const { thread } = await mailbox.add({
      raw: letter(n),
      at,
      folder: open ? 'inbox' : 'archive',
      names: [idOf(name)],
    });
    if (open) rows.push(rowFor(graph.account(team).ids.conversation(thread), n, world.now()));
  }
  world.pass(5);
  const session = createSession(
    createClient({
      tokens: world.tokens('dana'),
      fetch: graphFetch(graph),
      now: world.now,
      sleep: async () => {},
      random: () => 0.5,
    }),
    team,
  );
  const store = createMailbox({
    session,
    vocabulary: { handles, tags: [] },
    sentence: () => '',
    since: world.now() - 86_400_000,
    now: world.now(),
  });
  // Exchange's ids of conversations are about this long.
  const conversation = (n: number) => `AAQkAGI2THVSAAA${n.toString(36).padStart(60, 'x')}AAA=`;
  for (const { month, text } of yearOfClosings(size, world.now(), conversation)) {
    await store.file('facts', month, [text], []);
  }
  const { position } = await store.changed(null, 'mail', []);
  await store.keep(rows, [], position);
}
