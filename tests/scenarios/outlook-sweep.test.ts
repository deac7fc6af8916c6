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

describe('a device whose clock is wrong', () => {
  const hour = 3_600_000;
  const offs = [1, 24, 365 * 24].flatMap((hours) => [hours * hour, -hours * hour]);
  test.each(offs)('by %d ms: its pass writes what any other would', async (off) => {
    const world = await outlookWorld({ clockOff: { bob: off } });
    await world.sweep();
    const asleep = await world.customerWrites({ subject: 'Later' });
    const waits = await world.customerWrites({ subject: 'Now' });
    world.pass(5);
    await world.sweep('alice');
    await world.act(waits, 'alice', { do: 'take' });
    await world.act(asleep, 'alice', { do: 'snooze', until: String(world.now() + 6 * hour) });
    const names = (id: string) => [...new Set(world.categories(id).flat())].sort();
    for (let passed = 0; passed < 3; passed++) {
      world.pass(30);
      await world.sweep('bob');
      expect([names(asleep), names(waits)]).toEqual([['@unassigned', '~Snoozed'], ['@alice']]);
    }
    world.pass(5 * 60);
    await world.sweep('bob');
    expect(names(asleep)).toEqual(expect.arrayContaining(['@unassigned']));
    expect(names(asleep)).not.toContain('~Snoozed');
  });
});
