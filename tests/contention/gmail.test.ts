import { afterAll, describe, expect, test } from '@jest/globals';
import { createState, type State } from '../../emulators/apps-script';
import { clear, live, type Table, table } from './history';
import { judge, reading } from './judge';
import { emptyTally, type Tally, tallied } from './tally';
import { builtForTen } from './team';

const long = Boolean(process.env.DOCKET_LONG);
const histories = long ? 300 : 1;
/** The short run has the proof from the histories in one thread. */
const unlockedHistories = long ? 50 : 1;
/** A mailbox is used for so many; then a new one, lest its log of changes grow long. */
const perMailbox = 200;

const bundle = builtForTen();

/** Locks that everybody gets at once. */
function unlocked(): State {
  const state = createState();
  state.locks.acquire = () => Promise.resolve(true);
  return state;
}

async function run(count: number, state: () => State, from = 1): Promise<Tally> {
  const tally = emptyTally();
  for (let first = from; first < from + count; first += perMailbox) {
    const at: Table = await table(bundle, state());
    for (let seed = first; seed < Math.min(first + perMailbox, from + count); seed++) {
      const lived = await live(at, seed);
      at.world.pass(3);
      await at.world.sweep();
      const snapshot = await reading(at.world, lived.conversation);
      const faults = judge(at.world.mailbox, lived, snapshot, at.world.now());
      tallied(tally, lived, faults, at.world.gmail.ledger.length);
      clear(at);
    }
    await at.world.close();
  }
  return tally;
}

describe('three to ten people at one mailbox, request by request in any order', () => {
  const told: string[] = [];
  afterAll(() => console.log(told.join('\n')));

  test(
    `${histories} histories: nothing lost, nothing doubled, all end on the same`,
    async () => {
      const { faults, ...figures } = await run(histories, createState);
      told.push(JSON.stringify(figures));
      expect(faults.slice(0, 3)).toEqual([]);
    },
    12 * 3_600_000,
  );

  test('without the lock the same histories fail', async () => {
    const { faults, histories: lived } = await run(unlockedHistories, unlocked);
    told.push(`without the lock: ${faults.length} of ${lived} histories fail`);
    if (long) expect(faults.length).toBeGreaterThan(0);
  }, 600_000);
});
