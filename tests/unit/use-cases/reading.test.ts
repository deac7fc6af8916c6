import { describe, expect, test } from '@jest/globals';
import { actOn } from '../../../src/use-cases/act';
import { openConversation } from '../../../src/use-cases/open';
import type { Snapshot } from '../../../src/words/conversation';
import type { Plan } from '../../../src/words/plan';
import type { Applied, Conversations, UseCase } from '../../../src/words/ports';
import { conversation, type Story } from '../../support/core-world';

/** Drives a use case with one reading after the other; the last one is repeated. */
function driven<T>(
  useCase: UseCase<T, Conversations>,
  readings: Snapshot[],
): { result: T; reads: number; plans: Plan[] } {
  const plans: Plan[] = [];
  let reads = 0;
  let step = useCase.next();
  while (!step.done) {
    const request = step.value;
    if (request.ask === 'read') {
      step = useCase.next(readings[Math.min(reads, readings.length - 1)]);
      reads += 1;
    } else if (request.ask === 'apply') {
      plans.push(request.args[0]);
      step = useCase.next({ done: true, entryAt: 1 } satisfies Applied);
    } else throw new Error(`${request.ask} was not expected`);
  }
  return { result: step.value, reads, plans };
}

/** Bob took it a moment ago; the journal was read before that, the marks after. */
function torn(): { story: Story; readings: Snapshot[] } {
  const story = conversation().acts('alice', { do: 'take' });
  const before = story.snapshot();
  story.acts('bob', { do: 'take' });
  const after = story.snapshot();
  return { story, readings: [{ ...after, entries: before.entries }, after] };
}

describe('a reading whose marks are younger than its journal', () => {
  test('is read again before a command is decided on it', () => {
    const { story, readings } = torn();
    const context = story.world.context('dana');
    const { plans, reads } = driven(actOn(story.id, { do: 'close' }, 'daracloses', context), readings);
    expect(reads).toBe(2);
    expect(plans[0]!.entry).toMatchObject({ set: ['✓bob'], removed: ['@bob'] });
    expect(plans[0]!.entry!.data.found).toBeUndefined();
  });

  test('is not taken for marks that went missing when it is only opened', () => {
    const { story, readings } = torn();
    const { result, plans } = driven(openConversation(story.id, story.world.context('dana')), readings);
    expect(plans).toEqual([]);
    expect(result.desk.facts.owner).toBe('bob');
  });

  test('a change by hand reads the same again, and counts', () => {
    const story = conversation().acts('alice', { do: 'take' });
    story.passes(10 * 60_000).marksByHand({ add: ['@bob'], remove: ['@alice'] });
    const context = story.world.context('dana');
    const { plans, reads } = driven(actOn(story.id, { do: 'wait' }, 'danawaits', context), [story.snapshot()]);
    expect(reads).toBe(2);
    expect(plans[0]!.entry!.data.found).toEqual({ set: ['@bob'], removed: ['@alice'] });
  });

  test('an undisturbed conversation is read once', () => {
    const story = conversation().acts('alice', { do: 'take' });
    const context = story.world.context('dana');
    expect(driven(actOn(story.id, { do: 'wait' }, 'danawaits', context), [story.snapshot()]).reads).toBe(1);
  });
});
