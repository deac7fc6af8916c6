/** What is written is told as done, and a step that is given again after a failure leaves no second entry. */
import { expect, test } from '@jest/globals';
import { parseEntry } from '../../src/journal/text';
import type { CommandData } from '../../src/words/inbox';
import { type OutlookWorld, outlookWorld } from '../support/outlook-world';

const entries = (world: OutlookWorld, kind: string) =>
  new Set(
    world
      .journal()
      .map((text) => parseEntry(text, 0))
      .flatMap((read) => (read.ok && read.entry.kind === kind ? [read.entry.id] : [])),
  ).size;

const escalate: CommandData = { do: 'escalate', escalateTo: 'dana', escalateWhy: 'They ask for a lawyer.' };

async function closed(): Promise<{ world: OutlookWorld; id: string }> {
  const world = await outlookWorld();
  const id = await world.customerWrites();
  await world.sweep();
  await world.act(id, 'bob', { do: 'close' });
  return { world, id };
}

test.each([403, 409, 410, 412, 404] as const)(
  'a reading back refused with %i does not undo what was written',
  async (status) => {
    const { world, id } = await closed();
    for (const [command, kind] of [
      [{ do: 'reopen' }, 'reopen'],
      [escalate, 'escalate'],
    ] as const) {
      // The step reads, looks again before it writes, and reads back; the last of these fails, however often it is asked.
      const fault = world.graph.inject({
        on: { method: 'GET', part: true, url: 'conversationId' },
        skip: 2,
        times: 2,
        status,
      });
      const outcome = await world.act(id, 'bob', command);
      fault.remove();
      expect([fault.struck > 0, outcome.ok]).toEqual([true, true]);
      expect(entries(world, kind)).toBe(1);
    }
    expect(world.categories(id)).toEqual([['?dana', '@bob']]);
  },
);

test.each([403, 410] as const)(
  'a step whose marks are refused with %i finds its entry when it is given again',
  async (status) => {
    const { world, id } = await closed();
    await world.act(id, 'bob', { do: 'reopen' });
    const fault = world.graph.inject({ on: { method: 'PATCH' }, status });
    expect((await world.act(id, 'bob', escalate)).ok).toBe(false);
    fault.remove();
    expect((await world.act(id, 'bob', escalate)).ok).toBe(true);
    expect(entries(world, 'escalate')).toBe(1);
    expect(world.categories(id)).toEqual([['?dana', '@bob']]);
    // Once it is done, giving it again is another step.
    world.pass(5);
    expect((await world.act(id, 'bob', escalate)).ok).toBe(true);
    expect(entries(world, 'escalate')).toBe(2);
  },
);
