import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decode } from '../../../src/desk/decode/decode';
import { difference } from '../../../src/marks/facts';
import { isEmpty, planChanges, requireNames } from '../../../src/plan/changes';
import { describePlan } from '../../../src/plan/describe';
import { afterPlan } from '../../../src/plan/simulate';
import type { Plan } from '../../../src/words/plan';
import { conversation, type Story, scopes } from '../../support/core-world';

const plan = (story: Story, names: string[], inbox?: 'in' | 'out'): Plan => {
  const { limits, vocabulary } = story.world.context('alice');
  return planChanges(story.desk(), { names, entry: null, ...(inbox ? { inbox } : {}) }, limits, vocabulary);
};

describe('marks on all messages of a conversation', () => {
  test('one change adds and removes together', () => {
    const story = conversation().acts('alice', { do: 'take' }).customerWrites();
    expect(plan(story, ['@bob', '~Waiting']).marks).toEqual([
      { on: 'conversation', add: ['@bob', '~Waiting'], remove: ['@alice'] },
    ]);
  });
  test('a name some message lacks is put on again', () => {
    const story = conversation().acts('alice', { do: 'take' }).customerWrites();
    expect(plan(story, ['@alice']).marks).toEqual([{ on: 'conversation', add: ['@alice'], remove: [] }]);
  });
  test('nothing to do where all messages say so', () => {
    expect(isEmpty(plan(conversation().acts('alice', { do: 'take' }), ['@alice']))).toBe(true);
  });
  test('foreign names are never in a plan', () => {
    const story = conversation().marksByHand({ add: ['Foreign', '@bob'] });
    expect(plan(story, ['@alice']).marks[0]!.remove).toEqual(['@bob']);
  });
});

describe('marks on single messages', () => {
  const options = { scope: 'message' as const };
  test('the newest received message gets them, older ones lose theirs after', () => {
    const story = conversation(options).acts('alice', { do: 'take' }).customerWrites().replies('alice');
    const [first, second] = story.snapshot().messages.map(({ id }) => id);
    expect(plan(story, ['@alice', '~Waiting']).marks).toEqual([
      { on: { message: second }, add: ['@alice', '~Waiting'], remove: [] },
      { on: { message: first }, add: [], remove: ['@alice'] },
    ]);
  });
  test('where only the team has written, the newest it sent', () => {
    const story = conversation(options, { filed: 'sent', from: { address: 'alice@fernhill.example' } });
    expect(plan(story, ['@alice']).marks).toEqual([{ on: { message: 'm00001' }, add: ['@alice'], remove: [] }]);
  });
  test('every message leaves the inbox before the marks say so; one brings the conversation back', () => {
    const story = conversation(options).customerWrites();
    expect(plan(story, ['✓alice'], 'out').marks).toEqual([
      { on: { message: 'm00001' }, add: [], remove: [], inbox: 'out' },
      { on: { message: 'm00002' }, add: ['✓alice'], remove: [], inbox: 'out' },
    ]);
    story.acts('alice', { do: 'close' });
    expect(plan(story, ['✓alice'], 'in').marks).toEqual([
      { on: { message: 'm00002' }, add: [], remove: [], inbox: 'in' },
    ]);
  });
  test('a conversation without messages has no place for marks', () => {
    const story = conversation(options);
    story.world.mailbox.move(story.id, 'm00001', 'trash');
    expect(plan(story, ['@alice'], 'out').marks).toEqual([]);
  });
});

describe.each(scopes)('any plan, marks by %s', (scope) => {
  const name = fc.constantFrom(
    '@alice',
    '@bob',
    '✓alice',
    '~Waiting',
    '~New',
    '#billing',
    '!High',
    '?carol',
    'Foreign',
    '@stranger',
  );
  const message = fc.record({ names: fc.uniqueArray(name), sent: fc.boolean(), inInbox: fc.boolean() });
  const wanted = fc.uniqueArray(name).map((names) => names.filter((one) => !['Foreign', '@stranger'].includes(one)));

  test('once applied there is nothing left to do, and foreign names stand where they stood', () => {
    fc.assert(
      fc.property(
        fc.array(message, { minLength: 1, maxLength: 5 }),
        wanted,
        fc.constantFrom(undefined, 'in' as const, 'out' as const),
        (messages, names, inbox) => {
          const story = conversation({ scope });
          for (const _ of messages.slice(1)) story.customerWrites();
          const snapshot = story.snapshot();
          const context = story.world.context('alice');
          messages.forEach(({ sent, ...more }, index) => {
            Object.assign(snapshot.messages[index]!, more, {
              filed: sent ? 'sent' : 'received',
              inInbox: more.inInbox && !sent,
            });
          });
          const planned = (from: typeof snapshot) =>
            planChanges(
              decode(from, context),
              { names, entry: null, ...(inbox ? { inbox } : {}) },
              context.limits,
              context.vocabulary,
            );
          const after = afterPlan(snapshot, planned(snapshot), 0);
          const left = planned(after);
          // Nothing received is there to be brought back to an inbox.
          if (inbox === 'in' && messages.every(({ sent }) => sent))
            expect(left.marks.every(({ add, remove }) => add.length + remove.length === 0)).toBe(true);
          else expect(left.marks).toEqual([]);
          const foreign = (from: typeof snapshot) =>
            from.messages.map((one) => one.names.filter((n) => n === 'Foreign' || n === '@stranger').sort());
          expect(foreign(after)).toEqual(foreign(snapshot));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('names a plan needs', () => {
  const change = (add: string[], remove: string[]): Plan => ({
    conversation: 'c',
    entry: null,
    marks: [{ on: 'conversation', add, remove }],
  });
  test('a missing one is refused by name; taking off a missing one is not', () => {
    expect(() => requireNames(change(['@bob', '~Waiting'], []), ['@bob'])).toThrow(
      expect.objectContaining({ code: 'mark-missing', data: { why: 'mark', name: '~Waiting' } }),
    );
    expect(() => requireNames(change(['@bob'], ['~Waiting']), ['@bob'])).not.toThrow();
  });
});

describe('a plan in words', () => {
  test('nothing to do', () => {
    expect(describePlan({ conversation: 'c', entry: null, marks: [] })).toEqual([
      'Nothing to do: the mailbox says so already.',
    ]);
  });
  test('entry, marks, inbox, in the order of writing', () => {
    const story = conversation().acts('alice', { do: 'close' });
    expect(story.planWords).toEqual([
      'Write to the journal: close by alice.',
      'On all its messages: put on ✓alice; take it out of the inbox.',
    ]);
    expect(story.acts('bob', { do: 'reopen' }).planWords).toEqual([
      'Write to the journal: reopen by bob.',
      'On all its messages: put on @alice; take off ✓alice; return it to the inbox.',
    ]);
  });
  test('single messages', () => {
    const story = conversation({ scope: 'message' }).acts('alice', { do: 'take' }).customerWrites();
    expect(story.acts('alice', { do: 'wait' }).planWords).toEqual([
      'Write to the journal: wait by alice.',
      'On one message: put on @alice, ~Waiting.',
      'On one message: take off @alice.',
    ]);
  });
});

describe('the simulated mailbox', () => {
  test('says what the mailbox says after the plan was applied', () => {
    for (const scope of scopes) {
      const story = conversation({ scope }).customerWrites().mail({ filed: 'draft' });
      const before = story.snapshot();
      story.acts('alice', { do: 'close' });
      const simulated = afterPlan(before, story.last!.plan!, story.world.now);
      const real = story.snapshot();
      expect(
        difference(
          simulated.messages.flatMap((m) => m.names),
          real.messages.flatMap((m) => m.names),
        ),
      ).toEqual({ set: [], removed: [] });
      expect(simulated.messages).toEqual(real.messages);
      expect(simulated.entries).toEqual(real.entries);
    }
  });
});
