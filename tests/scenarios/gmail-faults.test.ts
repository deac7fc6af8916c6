/** Every command, with a fault at every call and its execution ended anywhere; see gmail-interrupted.test.ts for five of them in detail. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Execution } from '../../emulators/apps-script';
import { notificationOf, readable } from '../support/cards';
import { type GmailWorld, gmailWorld } from '../support/gmail-world';

const long = Boolean(process.env.DOCKET_LONG);

type Fields = Record<string, unknown>;
interface Case {
  what: string;
  by: string;
  command: Fields;
  before: [by: string, command: Fields][];
}

const take: [string, Fields] = ['alice', { do: 'take' }];
const cases: Case[] = [
  { what: 'take', by: 'alice', command: { do: 'take' }, before: [] },
  { what: 'assign', by: 'alice', command: { do: 'assign', to: 'bob' }, before: [take] },
  { what: 'unassign', by: 'alice', command: { do: 'unassign' }, before: [take] },
  { what: 'tag', by: 'alice', command: { do: 'tag', replace: 'yes', tags: ['billing'] }, before: [take] },
  { what: 'priority', by: 'alice', command: { do: 'priority', priority: 'urgent' }, before: [take] },
  { what: 'wait', by: 'alice', command: { do: 'wait' }, before: [take] },
  { what: 'snooze', by: 'alice', command: { do: 'snooze', until: Date.parse('2026-12-20T08:00:00Z') }, before: [take] },
  { what: 'note', by: 'alice', command: { do: 'note', text: '@carol please look' }, before: [take] },
  {
    what: 'seen',
    by: 'carol',
    command: { do: 'seen' },
    before: [take, ['alice', { do: 'note', text: '@carol look' }]],
  },
  { what: 'close', by: 'alice', command: { do: 'close' }, before: [take] },
  { what: 'reopen', by: 'alice', command: { do: 'reopen' }, before: [take, ['alice', { do: 'close' }]] },
  { what: 'undo', by: 'alice', command: { do: 'undo' }, before: [take, ['alice', { do: 'wait' }]] },
];

const faults = [
  429,
  '403-rate',
  500,
  503,
  { status: 429, retryAfter: 2 },
  'timeout-before',
  'timeout-after',
  '500-after',
] as const;

let world: GmailWorld;
beforeAll(async () => {
  world = await gmailWorld({ warmWorkers: 1, serviceMs: 1 });
  await world.setUp();
}, 120_000);
afterAll(() => world.close());

let presses = 0;
const nonce = (): string => {
  presses += 1;
  return `press ${presses}`;
};

async function prepared({ what, before }: Case): Promise<string> {
  const id = await world.customerWrites({ subject: `For ${what}` });
  for (const [by, command] of before) {
    await world.act(id, by, command, { nonce: nonce() });
    world.pass(5);
  }
  return id;
}

/** What stands on the mail, how many entries there are, and whether it is in the inbox. */
async function state(id: string): Promise<string> {
  world.pass(10);
  await world.sweep();
  world.pass(10);
  const mails = world.mailbox.thread(world.gmail.ids('support@fernhill.example').uid(id)!);
  const entries = world.mailbox.all().filter(({ raw }) => raw.includes(`Subject: Docket dk${id}\r\n`));
  const ids = new Set(entries.map(({ raw }) => /^Message-ID: (\S+)/m.exec(raw)![1]));
  return `${world.labels(id).join(' | ')}; ${ids.size} entries; ${mails.map(({ folder }) => folder).join(' ')}`;
}

const marks = (said: string): string => said.replace(/; \d+ entries/, '');

interface Whole {
  wanted: string;
  untouched: string;
  calls: number;
  /** Moments between two calls of any service. */
  moments: number[];
}

async function whole(one: Case): Promise<Whole> {
  const untouched = await state(await prepared(one));
  const id = await prepared(one);
  const before = world.gmail.ledger.length;
  const done: Execution = await world.act(id, one.by, one.command, { nonce: nonce() });
  if (!done.ok) throw new Error(done.error?.message);
  const calls = world.gmail.ledger.length - before;
  return { wanted: await state(id), untouched, calls, moments: done.calls.map(({ at }) => at + 1) };
}

/** Some of them in the short run, spread evenly. */
const some = <T>(all: readonly T[], few: number): T[] =>
  long ? [...all] : all.filter((_, index) => index % Math.max(1, Math.floor(all.length / few)) === 0).slice(0, few);

describe.each(long ? cases : cases.filter((_, index) => index % 3 === 0))('$what', (one) => {
  test('with a fault at every call ends as without', async () => {
    const { wanted, calls } = await whole(one);
    const places = Array.from({ length: calls }, (_, index) => index + 1);
    for (const [place, n] of some(places, 2).entries()) {
      for (const fault of some(faults.slice(long ? 0 : place % faults.length), 1)) {
        const id = await prepared(one);
        world.gmail.inject({ when: n, fault });
        const press = { nonce: nonce() };
        await world.act(id, one.by, one.command, press);
        world.gmail.clearFaults();
        await world.act(id, one.by, one.command, press);
        expect({ n, fault, is: await state(id) }).toEqual({ n, fault, is: wanted });
      }
    }
  }, 3_600_000);

  test('ended between any two calls is finished by the person, or by the sweep', async () => {
    const { wanted, untouched, moments } = await whole(one);
    for (const after of some(moments, 3)) {
      const id = await prepared(one);
      const press = { nonce: nonce() };
      world.killNext(after);
      const ended = await world.act(id, one.by, one.command, press);
      const bySweep = await state(id);
      expect({ after, ended: ended.ok, bySweep }).toEqual({
        after,
        ended: ended.ok,
        bySweep: bySweep === untouched && !ended.ok ? untouched : wanted,
      });
      await world.act(id, one.by, one.command, press);
      // The sweep in between may have sorted the mail first, which is an entry more.
      expect({ after, byPerson: marks(await state(id)) }).toEqual({ after, byPerson: marks(wanted) });
    }
  }, 3_600_000);
});

describe('trying again', () => {
  test('waits as long as Gmail asks, and ends after five tries at the most, before its time is over', async () => {
    const id = await prepared(cases[1]!);
    world.gmail.clearLedger();
    const isInsert = ({ method }: { method: string }) => method === 'messages.insert';
    world.gmail.inject({ when: isInsert, fault: { status: 503, retryAfter: 3 }, times: 99 });
    const done = await world.act(id, 'alice', { do: 'assign', to: 'bob' }, { nonce: nonce() });
    world.gmail.clearFaults();
    expect(notificationOf(done)).toContain('Gmail is busy');
    const tries = world.gmail.ledger.filter(isInsert).map(({ at }) => at);
    // Waits double: by chance the time of a card is over before the fifth.
    expect([4, 5]).toContain(tries.length);
    for (const [index, at] of tries.entries())
      if (index > 0) expect(at - tries[index - 1]!).toBeGreaterThanOrEqual(3_000);
    expect(done.virtualMs).toBeLessThan(30_000);
  }, 60_000);

  test('gives up at once where Gmail asks for longer than the card has', async () => {
    const id = await prepared(cases[1]!);
    world.gmail.clearLedger();
    world.gmail.inject({ when: () => true, fault: { status: 429, retryAfter: 60 }, times: 99 });
    const opened = await world.open(id, 'alice');
    world.gmail.clearFaults();
    expect(readable(opened)).toContain('Gmail is busy');
    expect(new Set(world.gmail.ledger.map(({ url }) => url)).size).toBe(world.gmail.ledger.length);
    expect(opened.virtualMs).toBeLessThan(2_000);
  }, 60_000);
});
