/** Whatever a hand takes off, or whichever message goes: work stays in a list, and all say the same of it. */
import { describe, expect, test } from '@jest/globals';
import { rowOf } from '../../src/board/row';
import { parseName } from '../../src/marks/names';
import { readList } from '../../src/use-cases/list';
import { boardView } from '../../src/use-cases/show-list';
import { conversation, hour, minute, type Story, scopes } from '../support/core-world';

/** Every choice with one pass and with two in the long run; otherwise by turns. */
const long = process.env.DOCKET_LONG !== undefined;

const taken = (story: Story) => story.acts('alice', { do: 'take' });

/** After every verb: the state in which a hand finds the conversation. */
const states: Record<string, (story: Story) => Story> = {
  'new mail': (story) => story.sweeps(),
  take: taken,
  assign: (story) => story.acts('bob', { do: 'assign', to: 'dana' }),
  unassign: (story) => taken(story).acts('alice', { do: 'unassign' }),
  tag: (story) => taken(story).acts('alice', { do: 'tag', add: ['billing', 'press'] }),
  priority: (story) => taken(story).acts('alice', { do: 'priority', priority: 'urgent' }),
  note: (story) => taken(story).acts('alice', { do: 'note', text: 'Look, @carol', mentions: ['carol'] }),
  wait: (story) => taken(story).acts('alice', { do: 'wait' }),
  snooze: (story) => taken(story).acts('alice', { do: 'snooze', until: String(story.world.now + 72 * hour) }),
  escalate: (story) => taken(story).acts('alice', { do: 'escalate', escalateTo: 'dana', escalateWhy: 'Stuck.' }),
  accept: (story) =>
    taken(story)
      .acts('alice', { do: 'escalate', escalateTo: 'dana', escalateWhy: 'Stuck.' })
      .acts('dana', { do: 'accept' }),
  close: (story) => taken(story).acts('alice', { do: 'close' }),
  reopen: (story) => taken(story).acts('alice', { do: 'close' }).acts('alice', { do: 'reopen' }),
  undo: (story) => taken(story).acts('alice', { do: 'priority', priority: 'high' }).acts('alice', { do: 'undo' }),
};

const ownNames = (story: Story) => story.stands.split(' ').filter((name) => parseName(name, story.world.vocabulary));

const standing = (story: Story) => [...new Set(story.desk(null).messages.flatMap(({ names }) => names))].sort();

/** Conversations under an owner's list, closed ones aside. */
function isListed(story: Story): boolean {
  const { owner } = story.desk(null).facts;
  const query = owner === null ? { list: 'unassigned' as const } : { list: 'member' as const, of: owner };
  const list = story.world.mailbox.run(readList(query, [], story.world.context('dana')));
  return list.rows.some(({ conversation: id }) => id === story.id);
}

function expectAgreement(story: Story, what: string): void {
  const desk = story.desk(null);
  expect([what, standing(story)]).toEqual([what, desk.names]);
  expect([what, desk.found, desk.folded, desk.unwritten]).toEqual([
    what,
    { set: [], removed: [] },
    { set: [], removed: [] },
    null,
  ]);
  const rows = story.world.mailbox.board().rows.filter(({ conversation: id }) => id === story.id);
  const row = rowOf(desk, story.world.now);
  expect([what, rows]).toEqual([what, row ? [row] : []]);
  const isClosed = desk.facts.status === 'closed';
  expect([what, isClosed || isListed(story)]).toEqual([what, true]);
}

function choicesOf(names: readonly string[]): string[][] {
  const pairs = names.flatMap((one, index) => names.slice(index + 1).map((other) => [one, other]));
  return [...names.map((one) => [one]), ...pairs, [...names]];
}

describe.each(scopes)('hands, marks by %s', (scope) => {
  const begun = (state: string) => {
    const story = conversation({ scope });
    return states[state]!(story).sweeps().passes(hour);
  };

  test.each(Object.keys(states))('after %s every name, every pair and all of them can be taken off', (state) => {
    for (const [at, remove] of choicesOf(ownNames(begun(state))).entries()) {
      for (const passes of long ? [1, 2] : [1 + (at % 2)]) {
        const story = begun(state);
        const before = story.desk(null).entries.length;
        story.marksByHand({ remove });
        for (let pass = 0; pass < passes; pass += 1) story.sweeps().passes(3 * minute);
        const what = `${state} -${remove.join(' -')}`;
        expectAgreement(story, what);
        const found = story.desk(null).entries.slice(before);
        expect([what, found.map(({ kind, by }) => `${kind} by ${by}`)]).toEqual([what, ['found by docket']]);
        const taken = remove.filter((name) => !name.startsWith('!Overdue') && !name.startsWith('!Due'));
        expect([what, found[0]!.data.found?.removed]).toEqual([what, taken.sort()]);
        if (remove.some((name) => '@✓'.includes(name[0]!)))
          expect([what, story.desk(null).facts]).toMatchObject([what, { managed: true, owner: null }]);
      }
    }
  });

  test.each(Object.keys(states))('after %s the message that carried the marks can go', (state) => {
    for (const filed of ['trash', 'spam'] as const) {
      for (const [at, more] of (['customer', 'machine', 'reply', 'nothing'] as const).entries()) {
        if (!long && (at % 2 === 0) !== (filed === 'trash')) continue;
        const story = conversation({ scope });
        story.customerWrites('One more thing.');
        states[state]!(story);
        if (more === 'customer') story.customerWrites('Wrong file, ignore.');
        if (more === 'machine') story.machineWrites();
        if (more === 'reply') story.replies('alice');
        story.sweeps().passes(hour).sweeps();
        const before = story.desk(null);
        const carriers = story.snapshot().messages.filter(({ names }) => names.length > 0);
        const what = `${state}, ${more}, ${filed}`;
        if (scope === 'message') expect([what, carriers.length]).toEqual([what, 1]);
        story.world.mailbox.move(story.id, carriers.at(-1)!.id, filed);
        expect([what, story.desk(null).names]).toEqual([what, before.names]);
        story.sweeps();
        expectAgreement(story, what);
        expect([what, story.desk(null).names]).toEqual([what, before.names]);
        expect([what, story.desk(null).entries.filter(({ kind }) => kind === 'found')]).toEqual([what, []]);
      }
    }
  });

  test.each(Object.keys(states))('after %s every name can be deleted in the mailbox and made again', (state) => {
    for (const name of ownNames(begun(state))) {
      const story = begun(state);
      const before = story.desk(null);
      const what = `${state} ${name}`;
      story.world.mailbox.deleteName(name);
      story.sweeps().passes(hour).sweeps();
      expect([what, story.desk(null).facts]).toEqual([what, before.facts]);
      story.world.mailbox.makeNameAgain(name);
      expect([what, story.desk(null).facts]).toEqual([what, before.facts]);
      story.passes(hour).world.sweeps(Number.POSITIVE_INFINITY, { again: story.world.now });
      expectAgreement(story, what);
      expect([what, story.desk(null).facts]).toEqual([what, before.facts]);
      expect([what, story.desk(null).entries.filter(({ kind }) => kind === 'found')]).toEqual([what, []]);
      // From then on a hand is a hand again.
      if (name.startsWith('!Overdue') || name.startsWith('!Due')) continue;
      story.marksByHand({ remove: [name] }).sweeps();
      expect([what, story.desk(null).entries.at(-1)!.data.found?.removed]).toEqual([what, [name]]);
    }
  });

  test.each(Object.keys(states))('after %s all of it can be thrown away and found again', (state) => {
    const story = begun(state);
    const before = story.desk(null);
    const all = story.snapshot().messages.map(({ id }) => id);
    for (const id of all) story.world.mailbox.move(story.id, id, 'trash');
    story.sweeps();
    expect(story.world.mailbox.board().rows).toEqual([]);
    for (const id of all) story.world.mailbox.move(story.id, id, 'received');
    story.sweeps();
    expectAgreement(story, state);
    expect(story.desk(null).facts).toEqual(before.facts);
  });

  test.each(Object.keys(states))('after %s a message from the bin says nothing of what has happened since', (state) => {
    for (const filed of ['trash', 'spam'] as const) {
      const story = conversation({ scope });
      story.customerWrites('Wrong file, ignore.');
      states[state]!(story);
      story.sweeps().passes(hour);
      const { id } = story.snapshot().messages.at(-1)!;
      story.world.mailbox.move(story.id, id, filed);
      if (state === 'close') story.acts('dana', { do: 'reopen' });
      story.acts('bob', { do: 'take' }).acts('bob', { do: 'priority', priority: 'high' }).sweeps().passes(hour);
      const { names } = story.desk(null);
      story.world.mailbox.move(story.id, id, 'received');
      const what = `${state}, ${filed}`;
      expect([what, story.desk(null).names]).toEqual([what, names]);
      story.sweeps();
      expectAgreement(story, what);
      expect([what, story.desk(null).names]).toEqual([what, names]);
    }
  });

  test('a name that is missing is told to a lead once, by name and with what to press', () => {
    const story = taken(conversation({ scope })).sweeps();
    const overview = (by: string) =>
      JSON.stringify(story.world.mailbox.run(boardView({ list: 'overview' }, story.world.context(by))));
    expect(overview('dana')).not.toContain('missing');
    story.world.mailbox.deleteName('@alice');
    expect(overview('dana').split('missing from the mailbox').length).toBe(2);
    expect(overview('dana')).toMatch(/: @alice\. .*Set up again/);
    expect(overview('alice')).not.toContain('missing');
  });

  test('a machine’s mail never carries the marks where a person’s is there', () => {
    const story = taken(conversation({ scope })).machineWrites().sweeps();
    const carrying = story.snapshot().messages.map(({ names }) => names.includes('@alice'));
    expect(carrying).toEqual(scope === 'message' ? [true, false] : [true, true]);
  });
});
