import { createState, type Execution } from '../../emulators/apps-script';
import { foldAtMost } from '../../src/board/list';
import type { Bundle } from '../../tests/support/bundle';
import { type GmailWorld, gmailWorld } from '../../tests/support/gmail-world';
import { type HubWorld, hubWorld } from '../../tests/support/hub-world';
import { fill } from '../leads/gmail';
import { openAtMost } from '../leads/rows';

export interface Figure {
  what: string;
  trips: number;
  requests: number;
  reads: number;
  writes: number;
  units: number;
  budget: string;
}

export async function measure(bundle: Bundle): Promise<Figure[]> {
  const state = createState();
  const world = await gmailWorld({ bundle, state });
  const figures: Figure[] = [];
  await world.setUp();
  const id = await world.customerWrites();

  async function count(what: string, budget: string, work: () => Promise<Execution>): Promise<void> {
    world.gmail.clearLedger();
    const execution = await work();
    if (!execution.ok) throw new Error(`${what}: ${execution.error?.message}`);
    figures.push({ what, budget, ...figuresOf(world, execution) });
  }

  const warm = '1 trip, 46 units, 0 writes';
  const command = '1 parallel read, 1 re-check, 2 writes, 83 units';
  await count('open a conversation nobody has touched', warm, () => world.open(id, 'alice'));
  await count('take', command, () => world.act(id, 'alice', { do: 'take' }));
  await world.open(id, 'alice');
  await count('open, warm', warm, () => world.open(id, 'alice'));
  const steps: [string, Record<string, unknown>][] = [
    ['assign', { do: 'assign', to: 'bob' }],
    ['unassign', { do: 'unassign' }],
    ['tag', { do: 'tag', replace: 'yes', tags: ['billing'] }],
    ['priority', { do: 'priority', priority: 'urgent' }],
    ['wait', { do: 'wait' }],
    ['snooze', { do: 'snooze', until: world.now() + 86_400_000 }],
    ['note', { do: 'note', text: 'The pole is in stock.' }],
    ['close', { do: 'close' }],
    ['reopen', { do: 'reopen' }],
    ['undo', { do: 'undo' }],
  ];
  for (const [what, fields] of steps) {
    world.pass(3);
    await world.open(id, 'bob');
    await count(what, command, () => world.act(id, 'bob', fields));
  }
  world.forgetCaches();
  await count('open, cold', '2 trips, 86 units, 0 writes', () => world.open(id, 'alice'));

  await fill(world, state, openAtMost);
  const overview = `overview of ${openAtMost} open conversations`;
  await count(overview, '2 trips, 100 units', () => world.home('dana'));
  for (let n = 0; n < foldAtMost; n++) await world.customerWrites({ subject: `Question ${n}` });
  await count(`${overview}, ${foldAtMost} sorted on the way`, 'folding comes on top', () => world.home('dana'));
  await count('My work, a page of ten, first time', 'none given', () => world.home('alice'));
  await count('My work, again', 'none given', () => world.home('alice'));
  await world.close();
  return figures;
}

/** What the hub adds: the same steps from members' own mailboxes, counted at the team's, where every unit is paid. */
export async function measureHub(): Promise<Figure[]> {
  const world = await hubWorld();
  const figures: Figure[] = [];
  await world.setUp();
  const id = await world.customerWrites();

  async function count(what: string, budget: string, work: () => Promise<Execution>): Promise<void> {
    world.gmail.clearLedger();
    world.hubExecutions.length = 0;
    const execution = await work();
    if (!execution.ok) throw new Error(`${what}: ${execution.error?.message}`);
    const hub = world.hubExecutions.flatMap(({ fetches }) => fetches);
    const atGmail = hub.filter(({ url }) => url.startsWith('https://gmail.googleapis.com/'));
    figures.push({ what, budget, ...figuresOf(world, { fetches: atGmail }, world.mailbox.address) });
  }

  const first = '51 units (46 and 5 to find it), 0 writes';
  const warm = '1 trip, 46 units, 0 writes';
  const command = '1 parallel read, 1 re-check, 2 writes, 83 units';
  await count('hub: open, its Message-ID not known yet', first, () => world.open('alice', id));
  await count('hub: open, known', warm, () => world.open('bob', id));
  await count('hub: take', command, () => world.act('alice', id, { do: 'take' }));
  world.pass(3);
  await world.open('alice', id);
  await count('hub: note', command, () => world.act('alice', id, { do: 'note', text: 'The pole is in stock.' }));
  world.pass(5);
  await world.open('alice', id);
  await world.answersFromOwn('alice', id);
  await count('hub: open that tells a reply', command, () => world.open('alice', id));
  world.pass(5);
  await world.open('alice', id);
  world.forgetCaches();
  await count('hub: open, cold', '91 units (86 and 5), 0 writes', () => world.open('bob', id));
  await world.close();
  return figures;
}

/** `user`: only what this account pays. */
function figuresOf(
  { gmail }: Pick<GmailWorld | HubWorld, 'gmail'>,
  { fetches }: Pick<Execution, 'fetches'>,
  user?: string,
) {
  const calls = gmail.ledger.filter((call) => call.method !== 'batch' && (user === undefined || call.user === user));
  const writes = calls.filter(({ method }) => /insert|modify|create|update|patch|delete|trash/.test(method)).length;
  return {
    // Requests that leave at the same virtual moment travel together.
    trips: new Set(fetches.map(({ at }) => at)).size,
    requests: fetches.length,
    reads: calls.length - writes,
    writes,
    units: calls.reduce((sum, call) => sum + call.units, 0),
  };
}
