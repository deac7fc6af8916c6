import { expect, test } from '@jest/globals';
import { type AloneInbox, createPaneAloneInbox } from '../../addon-outlook/alone/message-inbox';
import { createOffice } from '../../addon-outlook/office/office';
import { sampleMessage } from '../../emulators/office';
import { unpackEntries } from '../../src/journal/bag';
import { allNames } from '../../src/marks/names';
import type { CommandData } from '../../src/words/inbox';
import { chipsIn } from '../contention/outlook/judge';
import { type FakeOffice, fakeOffice } from '../support/office-fake';
import { configuration, monday, noticeOf } from '../support/outlook-world';
import { zones } from '../unit/config/seed';

const item = 'AAMk-1';
const handles = ['alice', 'bob', 'femi', 'dana', 'carol', 'erin'];
const tags = ['billing', 'returns', 'shipping', 'defect', 'sizing', 'warranty', 'press', 'wholesale'];
const listed = allNames({ handles, tags }).map(({ name }) => name);

interface Seat {
  fake: FakeOffice;
  inbox: AloneInbox;
  now: number;
}

/** A message that is Alice's, on which each command has something to do. */
async function seated(): Promise<Seat> {
  const fake = await fakeOffice({ listed, items: [sampleMessage(item, { created: monday - 3_600_000 })] });
  const seat = { fake, now: monday } as Seat;
  seat.inbox = paneAt(seat);
  await seat.inbox.setUp(configuration);
  await seat.inbox.act(item, { do: 'assign', to: 'bob' });
  seat.now += 200_000;
  fake.calls.length = 0;
  return seat;
}

let ids = 0;
let tried = 0;
/** Without the long run, so many faults are passed over between two that are tried. */
const stride = process.env.DOCKET_LONG === undefined ? 31 : 1;
/** `answerWithinMs`: short only where no answer comes, since machines are slow at times. */
const paneAt = (seat: Seat, answerWithinMs = 10_000): AloneInbox =>
  createPaneAloneInbox({
    office: createOffice(seat.fake.context, { answerWithinMs, sleep: async () => undefined, random: () => 0 }),
    zones,
    now: () => seat.now,
    newId: () => `entry${String(++ids).padStart(7, '0')}`,
  });

const stored = async ({ fake }: Seat, kind: string): Promise<number> =>
  unpackEntries((await fake.mailbox.customProperties(item, 'docket')).docket, item).entries.filter(
    (entry) => entry.kind === kind,
  ).length;

const commands: CommandData[] = [
  { do: 'take' },
  { do: 'unassign' },
  { do: 'tag', add: ['billing'] },
  { do: 'priority', priority: 'high' },
  { do: 'wait' },
  { do: 'close' },
  { do: 'note', text: '@carol is it in stock?' },
  { do: 'undo' },
];

const codes = [9020, 5000, 9030, 9044, 9045, 9038, 9049, 9055, 9042, 9002, 7000];
/** Once, or until nobody asks any more. */
const often = [1, 50];

test.each(commands.map((command) => [command.do, command] as const))(
  '%s on one message, a fault at every kind of call: done, or told, and never half done for good',
  async (verb, command) => {
    const clean = await seated();
    const before = chipsIn(await clean.inbox.open(item)).join(' ');
    clean.fake.calls.length = 0;
    expect(noticeOf(await clean.inbox.act(item, command))).not.toMatch(/^[a-z-]+: /);
    const calls = [...new Set(clean.fake.calls)];
    const after = chipsIn(await clean.inbox.open(item)).join(' ');
    for (const call of calls) {
      for (const effect of [...codes.map((code) => ({ code })), 'silence' as const]) {
        for (const times of effect === 'silence' ? [1] : often) {
          if (tried++ % stride !== 0) continue;
          const seat = await seated();
          seat.fake.next(call, effect, times);
          const inbox = effect === 'silence' ? paneAt(seat, 60) : seat.inbox;
          const outcome = await inbox.act(item, command);
          seat.fake.next(call, effect, 0);
          const where = `${verb}, ${call}, ${JSON.stringify(effect)} ×${times}: ${noticeOf(outcome)}`;
          if (!outcome.ok) expect([where, outcome.error.code]).not.toEqual([where, 'internal']);
          // Whoever opens the message next, also in a pane that knows nothing, finishes what was begun.
          const next = paneAt(seat);
          await next.setUp(configuration);
          await next.open(item);
          const shown = chipsIn(await next.open(item)).join(' ');
          const entries = await stored(seat, verb);
          expect([where, shown, entries]).toEqual([where, entries > 0 ? after : before, outcome.ok ? 1 : entries]);
          expect((await seat.fake.mailbox.categories(item)).sort().join(' ')).toBe(shown);
        }
      }
    }
  },
  process.env.DOCKET_LONG === undefined ? 60_000 : 3_600_000,
);
