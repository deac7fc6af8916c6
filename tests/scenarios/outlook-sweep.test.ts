import { describe, expect, test } from '@jest/globals';
import { type OutlookWorld, outlookWorld } from '../support/outlook-world';

/** Every answer of Graph takes this long, so that a pass of twenty seconds reaches some and not all. */
async function slowWorld(answerMs: number): Promise<OutlookWorld> {
  const clock = { now: Date.parse('2026-11-23T09:42:00Z') };
  const after = async (ms: number) => {
    clock.now += ms;
  };
  const world = await outlookWorld({
    traffic: { clock, turn: () => after(answerMs), sleep: after, random: () => 0.5 },
  });
  await world.sweep();
  world.pass(5);
  return world;
}

const unsorted = (world: OutlookWorld, ids: readonly string[]) =>
  ids.filter((id) => world.categories(id).every((names) => names.length === 0));

describe('more new mail than one pass can reach', () => {
  test.each([
    { mails: 60, answerMs: 150 },
    { mails: 30, answerMs: 100 },
  ])('$mails conversations, answers in $answerMs ms: the next passes go on, and none is lost', async (trial) => {
    const world = await slowWorld(trial.answerMs);
    const ids: string[] = [];
    for (let mail = 0; mail < trial.mails; mail++)
      ids.push(await world.customerWrites({ subject: `Question ${mail}` }));
    for (let pass = 0; pass < 15 && unsorted(world, ids).length > 0; pass++) {
      world.pass(5);
      await world.sweep(pass % 2 ? 'alice' : 'bob');
      const left = unsorted(world, ids);
      // A colleague works on what nobody has reached, and on what the pass has just seen to.
      if (left[0]) await world.act(left[0], 'femi', { do: 'take' });
      await world.act(ids[pass]!, 'femi', { do: 'note', text: 'On my desk.' });
    }
    expect(unsorted(world, ids)).toEqual([]);
  });
});
