/** What every finished step has to leave behind. */
import { expect } from '@jest/globals';
import { decode } from '../../src/desk/decode/decode';
import { planChanges } from '../../src/plan/changes';
import { describePlan } from '../../src/plan/describe';
import { upkeepPlan } from '../../src/use-cases/sweep';
import { hour, type Story } from './core-world';

/** Planned again: nothing to do, now and once the journal is old. */
export function expectSettled(story: Story): void {
  for (const later of [0, hour]) {
    const context = { ...story.world.context('alice'), now: story.world.now + later };
    const desk = decode(story.snapshot(), context);
    const again = planChanges(desk, { names: desk.names, entry: null }, context.limits, context.vocabulary);
    expect(describePlan(again)).toEqual(['Nothing to do: the mailbox says so already.']);
    expect(upkeepPlan(desk, context)).toBeNull();
  }
}
