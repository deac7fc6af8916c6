import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Acted } from '../../src/desk/acted';
import { decode } from '../../src/desk/decode/decode';
import { mergeEntries } from '../../src/journal/merge';
import { namesOf } from '../../src/marks/facts';
import { parseName } from '../../src/marks/names';
import type { Plan } from '../../src/words/plan';
import { hour, minute, scopes } from '../support/core-world';
import { PowerCut } from '../support/memory-mailbox';
import { command, histories, type Lived, lived, runs, type Settings, settings, type Told } from './histories';

/** Exactly one owner or one closing, or neither; a reading that spells itself again. */
function expectValid(life: Lived): void {
  for (const now of [life.world.now, life.world.now + 3 * minute]) {
    const desk = decode(life.story.snapshot(), { ...life.world.context('dana'), now });
    const holders = desk.names.filter((name) =>
      ['owner', 'closed'].includes(parseName(name, life.world.vocabulary)!.facet),
    );
    expect(holders).toHaveLength(desk.facts.managed ? 1 : 0);
    expect(namesOf(desk.facts)).toEqual(desk.names);
  }
}

const ownNames = (life: Lived): string[] =>
  life.world.mailbox.names(life.story.id).filter((name) => parseName(name, life.world.vocabulary) !== null);

/** A team's settings, what happened before, the step, how many writes it is given, and whether minutes pass before the rest. */
type Interrupted = [config: Settings, history: Told[], step: Told & { step: 'act' }, power: number, later: boolean];

/**
 * What a step does where nothing goes wrong: the names, and whether the conversation is in the inbox.
 * @param later how long after the step upkeep passes: as long as after the interrupted one, so that no snooze ends in between
 */
function uninterrupted(life: Lived, by: string, told: Parameters<Lived['command']>[0], later = 0) {
  life.world.passes(1000);
  const before = ownNames(life);
  let acted: Acted;
  try {
    acted = life.world.acts(life.story.id, by, life.command(told), 'thestep0');
  } catch {
    return null;
  }
  // A step that only moves the conversation in or out of the inbox leaves no trace by which to tell whether it was done.
  if (acted.plan === null || ownNames(life).join() === before.join()) return null;
  life.world.passes(later);
  life.story.sweeps();
  return { plan: acted.plan, reads: life.story.reads, stands: ownNames(life), inInbox: life.story.inInbox };
}

describe.each(scopes)('a step cut off anywhere, marks by %s', (scope) => {
  const wholeStep: fc.Arbitrary<Interrupted> = fc.tuple(settings, histories, command, fc.nat(6), fc.boolean());

  test('reads as valid, and the same step again finishes it', () => {
    fc.assert(
      fc.property(wholeStep, ([config, history, { by, command: told }, power, later]) => {
        const whole = uninterrupted(lived(scope, config, history), by, told, later ? 3 * minute : 0);
        fc.pre(whole !== null);
        const life = lived(scope, config, history);
        life.world.passes(1000);
        const command = life.command(told);
        life.world.mailbox.powerFor(power);
        try {
          life.world.acts(life.story.id, by, command, 'thestep0');
        } catch (error) {
          expect(error).toBeInstanceOf(PowerCut);
        }
        life.world.mailbox.powerFor(null);
        expectValid(life);
        // Within two minutes the journal is believed, after that a step of which nothing was written was cut off.
        if (later) life.world.passes(3 * minute);
        life.world.acts(life.story.id, by, command, 'thestep0');
        life.story.sweeps();
        expect(ownNames(life)).toEqual(whole!.stands);
        expect(life.story.inInbox).toBe(whole!.inInbox);
        expect(life.story.snapshot().entries.filter(({ id }) => id === 'thestep0').length).toBeLessThanOrEqual(1);
      }),
      runs(60),
    );
  });

  function isFinishedBySweep([config, history, { by, command: told }, power, later]: Interrupted): void {
    const whole = uninterrupted(lived(scope, config, history), by, told, later ? 3 * minute : 0);
    fc.pre(whole !== null);
    const life = lived(scope, config, history);
    life.world.passes(1000);
    life.world.mailbox.powerFor(1 + power);
    try {
      life.world.acts(life.story.id, by, life.command(told), 'thestep0');
    } catch (error) {
      expect(error).toBeInstanceOf(PowerCut);
    }
    life.world.mailbox.powerFor(null);
    if (later) life.world.passes(3 * minute);
    life.story.sweeps();
    expect(ownNames(life)).toEqual(whole!.stands);
    expect(life.story.inInbox).toBe(whole!.inInbox);
  }

  test('is finished by the sweep, whatever its age', () => {
    fc.assert(fc.property(wholeStep, isFinishedBySweep), runs(60));
  });

  test('is finished by the sweep though a snooze ends in between', () => {
    isFinishedBySweep([
      { claimOnReply: 'unowned', afterReply: 'waiting', onClose: 'archive' },
      [
        { step: 'act', by: 'alice', command: { do: 'snooze', for: '14' } },
        { step: 'time', ms: 14 * hour - 3 * minute - 2000 },
      ],
      { step: 'act', by: 'alice', command: { do: 'tag', add: ['billing'], remove: [] } },
      0,
      true,
    ]);
  });

  test('any subset of its changes reads as valid, and the next sweep leaves a state that stays', () => {
    fc.assert(
      fc.property(
        wholeStep,
        fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
        ([config, history, { by, command: told }], which) => {
          const whole = uninterrupted(lived(scope, config, history), by, told);
          fc.pre(whole !== null);
          const life = lived(scope, config, history);
          life.world.passes(1000);
          applySome(life, whole!.plan, which);
          expectValid(life);
          life.story.passes(3 * minute).sweeps();
          expectValid(life);
          const before = ownNames(life);
          expect(life.story.sweeps().stands).toBeDefined();
          expect(ownNames(life)).toEqual(before);
        },
      ),
      runs(60),
    );
  });

  /** On message scope changes are applied in order, so that what is missing is an end of them. */
  function applySome(life: Lived, plan: Plan, [entry, ...which]: boolean[]): void {
    if (entry && plan.entry) life.world.mailbox.addEntry(plan.entry);
    for (const [index, change] of plan.marks.entries()) {
      if (!which[index % which.length]) {
        if (scope === 'message') return;
        continue;
      }
      life.world.mailbox.change(plan.conversation, change);
    }
  }
});

describe.each(scopes)('upkeep, marks by %s', (scope) => {
  test('a second sweep writes nothing', () => {
    fc.assert(
      fc.property(settings, histories, (config, history) => {
        const life = lived(scope, config, history);
        life.story.sweeps();
        const { writes } = life.world.mailbox;
        const before = [life.story.reads, life.story.stands, life.world.mailbox.journalItems(life.story.id).length];
        const written = writes.length;
        life.story.sweeps();
        expect(writes.slice(written).filter((write) => write !== 'board')).toEqual([]);
        expect([life.story.reads, life.story.stands, life.world.mailbox.journalItems(life.story.id).length]).toEqual(
          before,
        );
      }),
      runs(60),
    );
  });

  test('a sweep changes the marks and never what they read as', () => {
    fc.assert(
      fc.property(settings, histories, (config, history) => {
        const life = lived(scope, config, history);
        const before = life.story.reads;
        expect(life.story.sweeps().reads).toBe(before);
        expect(ownNames(life).join(' ')).toBe(before);
      }),
      runs(60),
    );
  });

  test('a sweep cut off between any two writes is finished by the next', () => {
    fc.assert(
      fc.property(settings, histories, fc.nat(5), fc.boolean(), (config, history, power, later) => {
        const whole = lived(scope, config, history);
        // At the same two moments as the other, so that no snooze ends in between.
        whole.story
          .sweeps()
          .passes(later ? minute : 0)
          .sweeps();
        const life = lived(scope, config, history);
        life.world.mailbox.powerFor(power);
        try {
          life.story.sweeps();
        } catch (error) {
          expect(error).toBeInstanceOf(PowerCut);
        }
        life.world.mailbox.powerFor(null);
        expectValid(life);
        if (later) life.world.passes(minute);
        life.story.sweeps();
        expect(ownNames(life)).toEqual(ownNames(whole));
        expect(life.story.inInbox).toBe(whole.story.inInbox);
      }),
      runs(60),
    );
  });
});

describe.each(scopes)('journals and undo, marks by %s', (scope) => {
  test('journals merge to the same desk, in whatever order and however often they are read', () => {
    fc.assert(
      fc.property(settings, histories, fc.infiniteStream(fc.nat()), fc.nat(3), (config, history, order, copies) => {
        const life = lived(scope, config, history);
        const snapshot = life.story.snapshot();
        const keys = new Map(snapshot.entries.map((entry) => [entry, order.next().value!]));
        const shuffled = [...snapshot.entries, ...snapshot.entries.slice(0, copies)].sort(
          (a, b) => keys.get(a)! - keys.get(b)!,
        );
        const context = life.world.context('alice');
        expect(decode({ ...snapshot, entries: shuffled }, context)).toEqual(decode(snapshot, context));
        expect(mergeEntries(shuffled)).toEqual(mergeEntries(snapshot.entries));
      }),
      runs(60),
    );
  });

  test('taking a step back right away restores the names, the inbox and the wait', () => {
    fc.assert(
      fc.property(settings, histories, command, (config, history, { by, command: told }) => {
        fc.pre(told.do !== 'undo');
        const life = lived(scope, config, history);
        life.story.sweeps();
        const before = life.story.desk();
        const { inInbox } = life.story;
        life.world.passes(1000);
        let acted: Acted;
        try {
          acted = life.world.acts(life.story.id, by, life.command(told));
        } catch {
          fc.pre(false);
          return;
        }
        fc.pre(acted.plan !== null && before.woke === null);
        fc.pre(acted.before.names.join() === before.names.join());
        life.story.acts(by, { do: 'undo' });
        const after = life.story.desk();
        expect(after.names).toEqual(before.names);
        expect(after.waitingSince).toBe(before.waitingSince);
        expect(after.until).toBe(before.until);
        expect(ownNames(life)).toEqual(before.names);
        expect(life.story.inInbox).toBe(inInbox);
      }),
      runs(60),
    );
  });
});
