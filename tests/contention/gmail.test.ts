import { afterAll, describe, expect, test } from '@jest/globals';
import { createState, type State } from '../../workbench/hosts/apps-script';
import { clear, live, type Table, table } from './history';
import { judge } from './judge';
import { builtForTen } from './team';

const histories = process.env.DOCKET_LONG ? 300 : 12;
/** A mailbox is used for so many; then a new one, lest its log of changes grow long. */
const perMailbox = 200;

const bundle = builtForTen();

/** Locks that everybody gets at once. */
function unlocked(): State {
  const state = createState();
  state.locks.acquire = () => Promise.resolve(true);
  return state;
}

interface Tally {
  histories: number;
  presses: number;
  written: number;
  refused: Record<string, number>;
  cutOff: number;
  requests: number;
  faults: string[];
}

async function run(count: number, state: () => State, from = 1): Promise<Tally> {
  const tally: Tally = { histories: 0, presses: 0, written: 0, refused: {}, cutOff: 0, requests: 0, faults: [] };
  for (let first = from; first < from + count; first += perMailbox) {
    const at: Table = await table(bundle, state());
    for (let seed = first; seed < Math.min(first + perMailbox, from + count); seed++) {
      const lived = await live(at, seed);
      at.world.pass(3);
      await at.world.sweep();
      const faults = await judge(at.world, lived);
      tally.histories += 1;
      tally.requests += at.world.gmail.ledger.length;
      clear(at);
      if (faults.length > 0) tally.faults.push([...faults, ...lived.events, JSON.stringify(lived.told)].join('\n'));
      for (const { pressed } of lived.told) {
        tally.presses += 1;
        if (pressed === null) tally.cutOff += 1;
        else if ('refused' in pressed) tally.refused[pressed.refused] = (tally.refused[pressed.refused] ?? 0) + 1;
        else if (pressed.wrote.length > 0) tally.written += 1;
      }
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
    const { faults, histories: lived } = await run(6, unlocked);
    told.push(`without the lock: ${faults.length} of ${lived} histories fail`);
    expect(faults.length).toBeGreaterThan(0);
  }, 600_000);
});
