import { afterAll, describe, expect, test } from '@jest/globals';
import { judge } from './judge';
import { oneThread } from './one-thread';
import { emptyTally, type Tally, tallied } from './tally';

const long = Boolean(process.env.DOCKET_LONG);
const histories = long ? 10_000 : 10;
const unlocked = long ? 1_000 : 6;
/** A mailbox is used for so many; then a new one, lest its log of changes grow long. */
const perMailbox = 250;

function run(count: number, locks: boolean): Tally {
  const tally = emptyTally();
  for (let first = 1; first <= count; first += perMailbox) {
    const at = oneThread(locks);
    for (let seed = first; seed < Math.min(first + perMailbox, count + 1); seed++) {
      const lived = at.live(seed);
      const snapshot = at.after(lived);
      tallied(tally, lived, judge(at.mailbox, lived, snapshot, at.now()), at.gmail.ledger.length);
      at.clear();
      if (tally.histories % 500 === 0) process.stderr.write(`${tally.histories}, ${tally.faults.length} failed\n`);
    }
  }
  return tally;
}

describe('three to ten people in one thread, the add-on’s own adapter under them', () => {
  const told: string[] = [];
  afterAll(() => console.log(told.join('\n')));

  test(
    `${histories} histories: nothing lost, nothing doubled, all end on the same`,
    () => {
      const { faults, ...figures } = run(histories, true);
      told.push(JSON.stringify(figures));
      expect(faults.slice(0, 3)).toEqual([]);
    },
    12 * 3_600_000,
  );

  test('without the lock the same histories fail', () => {
    const { faults, histories: lived } = run(unlocked, false);
    told.push(`without the lock: ${faults.length} of ${lived} histories fail`);
    expect(faults.length).toBeGreaterThan(0);
  }, 3_600_000);
});
