import { describe, expect, test } from '@jest/globals';
import type { Fault } from '../../emulators/graph';
import { parseEntry } from '../../src/journal/text';
import type { CommandData, Outcome } from '../../src/words/inbox';
import { chipsIn } from '../contention/outlook/judge';
import { noticeOf, type OutlookWorld, outlookWorld } from '../support/outlook-world';

const everyOne = process.env.DOCKET_LONG !== undefined;
/** Without the long run, so many faults are passed over between two that are tried. */
const stride = everyOne ? 1 : 71;

const later = String(Date.parse('2026-11-30T08:00:00Z'));
const commands: CommandData[] = [
  { do: 'take' },
  { do: 'assign', to: 'alice', reason: 'knows tents' },
  { do: 'unassign' },
  { do: 'tag', add: ['returns'] },
  { do: 'priority', priority: 'urgent' },
  { do: 'wait' },
  { do: 'snooze', until: later },
  { do: 'note', text: '@carol is it in stock?' },
  { do: 'close' },
  { do: 'undo' },
];

const kinds: Omit<Fault, 'skip'>[] = [
  ...([401, 403, 404, 409, 410, 412, 424, 429, 500, 503, 504] as const).map((status) => ({ status })),
  { status: 429, retryAfter: null },
  { status: 429, times: 12 },
  { timeout: 'before' },
  { timeout: 'after' },
];

/** What Docket may say; anything else would be a fault of its own. */
const sayings = [
  'mailbox-unreachable',
  'busy',
  'signed-out',
  'not-permitted',
  'conversation-gone',
  'mailbox-refused',
  'changed-meanwhile',
  'mark-missing',
];

/** A conversation on which the command has something to do: Femi's, with a step of Bob's to take back. */
async function prepared(world: OutlookWorld): Promise<string> {
  const id = await world.customerWrites();
  await world.act(id, 'bob', { do: 'assign', to: 'femi' });
  await world.act(id, 'bob', { do: 'tag', add: ['billing'] });
  world.pass(3);
  return id;
}

const stored = (world: OutlookWorld, conversation: string, kind: string): number =>
  new Set(
    world
      .journal()
      .map((text) => parseEntry(text, 0))
      .flatMap((read) => (read.ok ? [read.entry] : []))
      .filter((entry) => entry.conversation === conversation && entry.kind === kind && entry.by === 'bob')
      .map(({ id }) => id),
  ).size;

/** What everybody sees in the end, and whether the categories say the same. */
async function seen(world: OutlookWorld, conversation: string): Promise<string> {
  for (const by of ['alice', 'bob']) await world.open(conversation, by);
  world.pass(4);
  await world.sweep();
  const shown = chipsIn(await world.open(conversation, 'femi')).join(' ');
  expect([...world.categories(conversation).flat()].sort().join(' ')).toBe(shown);
  return shown;
}

describe('a fault at every request of a command', () => {
  let tried = 0;
  let struck = 0;
  const outcomes: Record<string, number> = {};

  test.each(commands.map((command, at) => [command.do, at] as const))(
    '%s: retried, or told, and never half done for good',
    async (verb, at) => {
      const command = commands[at]!;
      let world = await outlookWorld();
      const clean = await prepared(world);
      const before = chipsIn(await world.open(clean, 'bob')).join(' ');
      const usual = stored(world, clean, verb);
      world.graph.ledger.clear();
      const done = await world.act(clean, 'bob', command);
      const requests = world.graph.ledger.rows.length;
      const after = await seen(world, clean);
      expect([noticeOf(done).slice(0, 12), after !== before || verb === 'note']).toEqual([expect.any(String), true]);

      for (let request = 0; request < requests; request++) {
        for (const [which, kind] of kinds.entries()) {
          if ((at * 7 + request * kinds.length + which) % stride !== 0) continue;
          if (tried++ % 12 === 0) world = await outlookWorld();
          const id = await prepared(world);
          const fault = world.graph.inject({ ...kind, skip: request });
          const outcome: Outcome = await world.act(id, 'bob', command);
          struck += Math.min(fault.struck, 1);
          fault.remove();
          const came = outcome.ok ? 'done' : outcome.error.code;
          outcomes[came] = (outcomes[came] ?? 0) + 1;
          const where = `${verb}, request ${request}, ${JSON.stringify(kind)}: ${noticeOf(outcome)}`;
          if (!outcome.ok) expect([where, sayings.includes(outcome.error.code)]).toEqual([where, true]);
          const shown = await seen(world, id);
          const entries = stored(world, id, verb) - usual;
          expect([where, shown, entries]).toEqual([
            where,
            outcome.ok || entries > 0 ? after : before,
            outcome.ok ? 1 : entries,
          ]);
          expect(entries).toBeLessThanOrEqual(1);
        }
      }
    },
    everyOne ? 3_600_000 : 60_000,
  );

  test('the faults did strike', () => {
    if (everyOne) console.log(JSON.stringify({ tried, struck, outcomes }));
    expect(struck).toBeGreaterThan(tried * 0.9);
  });
});
