/** Mail can arrive with marks on it. Whatever it brings along, it is work in a list until a person says otherwise. */
import { describe, expect, test } from '@jest/globals';
import { rowOf } from '../../src/board/row';
import { allNames, parseName } from '../../src/marks/names';
import { conversation, hour, type Story, World } from '../support/core-world';

const options = { scope: 'message' as const };
const { vocabulary } = new World(options);
const isStatement = (name: string) => ['owner', 'closed', 'status'].includes(parseName(name, vocabulary)?.facet ?? '');
const every = allNames(vocabulary).map(({ name }) => name);
const statements = every.filter(isStatement);
const others = every.filter((name) => !isStatement(name));

/** Each statement alone and with every other one, and each with one name that is none. */
const brought: string[][] = statements.flatMap((one, index) => [
  [one],
  ...statements.slice(index + 1).map((other) => [one, other]),
  [one, others[index % others.length]!],
]);

/** Every twelfth is enough for a quick run. */
const some = process.env.DOCKET_LONG ? brought : brought.filter((_, index) => index % 12 === 0);

const begun: Record<string, () => Story> = {
  open: () => conversation(options).acts('alice', { do: 'take' }),
  waiting: () => conversation(options).acts('alice', { do: 'take' }).acts('alice', { do: 'wait' }),
  closed: () => conversation(options).acts('alice', { do: 'take' }).acts('alice', { do: 'close' }),
};

const last = (story: Story) => story.desk(null).entries.at(-1);
const closings = (story: Story) => story.desk(null).entries.filter(({ data }) => data.closing).length;
const listed = (story: Story) => rowOf(story.desk(null), story.world.now)?.status;

describe('marks that came with mail', () => {
  test.each(some.map((names) => [names.join(' '), names] as const))('%s on new mail', (_, names) => {
    const story = conversation(options, { names });
    for (const pass of [0, 1, 2]) {
      expect([pass, story.desk(null).facts, listed(story)]).toMatchObject([
        pass,
        { managed: true, status: 'new', owner: null },
        'new',
      ]);
      story.sweeps().passes(hour);
    }
    expect(story.stands.split(' ').filter(isStatement)).toEqual(['@unassigned', '~New']);
    const found = story.desk(null).entries.flatMap(({ data }) => data.found?.set ?? []);
    expect([found.filter(isStatement), closings(story)]).toEqual([[], 0]);
    expect(story.acts('bob', { do: 'take' }).desk().facts).toMatchObject({ status: 'open', owner: 'bob' });
  });

  test.each(Object.keys(begun).flatMap((state) => some.map((names) => [state, names.join(' '), names] as const)))(
    'on an answer to %s work: %s',
    (state, _, names) => {
      for (const mail of [{}, { headers: { 'auto-submitted': 'auto-replied' }, text: 'I am away.' }]) {
        const isAnswer = Object.keys(mail).length === 0;
        const plain = begun[state]!();
        const story = begun[state]!();
        const before = closings(story);
        plain.customerWrites('It still leaks.', mail);
        story.customerWrites('It still leaks.', { ...mail, names });
        for (const pass of [0, 1]) {
          const { owner, status, managed } = plain.desk(null).facts;
          expect([isAnswer, pass, story.desk(null).facts]).toMatchObject([isAnswer, pass, { owner, status, managed }]);
          plain.sweeps().passes(hour);
          story.sweeps().passes(hour);
        }
        expect(
          story
            .desk(null)
            .entries.flatMap(({ data }) => data.found?.set ?? [])
            .filter(isStatement),
        ).toEqual([]);
        expect(closings(story)).toBe(before);
      }
    },
  );

  test('tags and priorities stay, and are recorded once', () => {
    const story = conversation(options, { names: ['✓bob', '#billing', '!Urgent'] })
      .sweeps()
      .sweeps();
    expect(story.stands).toBe('!Urgent #billing @unassigned ~New');
    expect(story.desk(null).entries.flatMap(({ data }) => data.found?.set ?? [])).toEqual(['!Urgent', '#billing']);
  });

  test('a hand on mail that a writer saw counts', () => {
    const story = conversation(options).sweeps().passes(hour);
    story.marksByHand({ add: ['✓bob'], remove: ['@unassigned', '~New'] });
    expect(story.desk(null).facts).toMatchObject({ status: 'closed', owner: 'bob' });
    story.passes(hour).sweeps();
    expect(last(story)).toMatchObject({ kind: 'found', data: { found: { set: ['✓bob'] } } });
    const answered = begun.open!().customerWrites().sweeps().passes(hour);
    answered.marksByHand({ add: ['@dana'], remove: ['@alice'] }, 1);
    expect(answered.desk(null).facts.owner).toBe('dana');
  });

  test('where a label covers the conversation, mail brings none', () => {
    const story = conversation({ scope: 'conversation' });
    expect(story.marksByHand({ add: ['@dana'] }).desk(null).facts).toMatchObject({ status: 'open', owner: 'dana' });
  });
});
