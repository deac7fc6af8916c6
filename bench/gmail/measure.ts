/** Runs the built add-on against the strict service and counts what it asks. */

import type { Bundle } from '../../tests/support/bundle';
import { type GmailWorld, gmailWorld } from '../../tests/support/gmail-world';
import type { Execution } from '../../workbench/hosts/apps-script';

export interface Figure {
  what: string;
  trips: number;
  requests: number;
  reads: number;
  writes: number;
  units: number;
  budget: string;
}

const openConversations = 10_000;

export async function measure(bundle: Bundle): Promise<Figure[]> {
  const world = await gmailWorld({ bundle });
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

  await fill(world);
  await world.sweep();
  await world.home('dana');
  await count(`overview of ${openConversations} open conversations`, '2 trips, 100 units', () => world.home('dana'));
  await count('My work, a page of ten, first time', 'none given', () => world.home('alice'));
  await count('My work, again', 'none given', () => world.home('alice'));
  await world.close();
  return figures;
}

function figuresOf({ gmail }: GmailWorld, { fetches }: Execution) {
  const calls = gmail.ledger.filter(({ method }) => method !== 'batch');
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

/** Ten thousand open conversations, put straight into the store with their labels. */
async function fill({ mailbox, now }: GmailWorld): Promise<void> {
  const owners = mailbox.names().filter(({ name }) => /^@(alice|bob|dana|unassigned)$/.test(name));
  for (let n = 0; n < openConversations; n++) {
    const raw = [
      `From: Customer ${n} <c${n}@customer.example>`,
      'To: support@fernhill.example',
      `Subject: Question ${n}`,
      `Message-ID: <q${n}@customer.example>`,
      '',
      'Hello',
    ].join('\r\n');
    const owner = owners[n % owners.length]!;
    await mailbox.add({ raw, at: now() - n * 60_000, folder: 'inbox', names: [owner.id] });
  }
}
