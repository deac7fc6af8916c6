import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Bulk,
  type BulkRun,
  bulkAtMost,
  bulkOf,
  entryIdAt,
  readBulk,
  undoOf,
  writeBulk,
} from '../../../src/bulk/job';
import { bulkAct, runBulk } from '../../../src/use-cases/bulk';
import { DocketError } from '../../../src/words/errors';
import type { CommandData } from '../../../src/words/inbox';
import type { Intent, View } from '../../../src/words/screen';
import { type Story, scopes, World } from '../../support/core-world';
import { PowerCut } from '../../support/memory-mailbox';

const stories = (world: World, count: number): Story[] =>
  Array.from({ length: count }, (_, index) => world.conversation({ subject: `Question ${index}` }));
const ids = (all: readonly Story[]): string[] => all.map(({ id }) => id);

/** `steps`: so many in one slice. */
function slice(world: World, bulk: Bulk, by = 'alice', steps = Number.POSITIVE_INFINITY): BulkRun {
  let left = steps;
  return world.mailbox.run(runBulk(bulk, { goOn: () => --left > 0 }, world.context(by)));
}
const begun = (world: World, command: CommandData): Bulk => bulkOf(command, world.newId());
const screen = (world: World, command: CommandData, by = 'dana', steps = Number.POSITIVE_INFINITY): View => {
  let left = steps;
  return world.mailbox.run(bulkAct(command, world.newId(), { goOn: () => --left > 0 }, world.context(by)));
};
const code = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof DocketError) return error.code;
    throw error;
  }
  return 'no error';
};

describe('what is chosen', () => {
  test('each conversation once, ticked or by the whole list', () => {
    const bulk = bulkOf({ do: 'close', chosen: ['c1', 'c2'], all: ['c2 c3'], from: 'tag billing' }, 'a'.repeat(24));
    expect(bulk).toEqual({
      id: 'a'.repeat(24),
      command: { do: 'close' },
      steps: [{ conversation: 'c1' }, { conversation: 'c2' }, { conversation: 'c3' }],
      outcomes: [],
      from: { list: 'tag', of: 'billing' },
    });
  });
  test('nothing, and more than a hundred, are refused', () => {
    expect(code(() => bulkOf({ do: 'take', chosen: [] }, 'a'.repeat(24)))).toBe('nothing-chosen');
    const many = Array.from({ length: bulkAtMost + 1 }, (_, index) => `c${index}`);
    expect(code(() => bulkOf({ do: 'take', chosen: many }, 'a'.repeat(24)))).toBe('too-many');
  });
  test('a bulk comes back from its text, and a damaged text is refused in words', () => {
    const text = fc.string({ maxLength: 30 });
    const outcome = fc.oneof(
      fc.record({ came: fc.constantFrom('done' as const, 'same' as const), title: text }),
      fc.record({
        came: fc.constant('failed' as const),
        failure: fc.record({
          code: fc.constant('unknown-tag' as const),
          data: fc.record({ why: fc.constant('retired' as const), tag: text }),
        }),
      }),
    );
    const step = fc.oneof(
      fc.record({ conversation: fc.stringMatching(/^[a-f0-9]{16}$/) }),
      fc.record({ conversation: fc.stringMatching(/^[a-f0-9]{16}$/), own: fc.record({ to: text, reason: text }) }),
    );
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 9 }),
        fc.array(outcome, { maxLength: 9 }),
        (steps, came) => {
          const bulk: Bulk = { id: 'abcdefgh', command: { do: 'tag' }, steps, outcomes: came.slice(0, steps.length) };
          expect(readBulk(writeBulk(bulk))).toEqual(bulk);
        },
      ),
    );
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (any) => {
        expect(['unknown-command', 'nothing-chosen', 'no error']).toContain(code(() => readBulk(any)));
      }),
    );
  });
});

describe.each(scopes)('a bulk, marks by %s', (scope) => {
  test('is so many ordinary commands: an entry each, undone as a whole', () => {
    const world = new World({ scope });
    const all = stories(world, 7);
    const before = all.map(({ reads }) => reads);
    const done = slice(world, begun(world, { do: 'assign', to: 'bob', chosen: ids(all) }));
    expect(done.rests).toBeNull();
    expect(all.map(({ reads }) => reads)).toEqual(all.map(() => '@bob'));
    expect(all.map((story) => story.desk().entries.map(({ kind, by }) => `${kind} by ${by}`))).toEqual(
      all.map(() => ['assign by alice']),
    );
    expect(world.mailbox.board().rows.map(({ owner }) => owner)).toEqual(all.map(() => 'bob'));

    slice(world, { ...undoOf(done.bulk)!, id: world.newId() });
    expect(all.map(({ reads }) => reads)).toEqual(before);
  });

  test('goes on where it stopped, and a repeated slice doubles nothing', () => {
    const world = new World({ scope });
    const all = stories(world, 6);
    let bulk = begun(world, { do: 'close', chosen: ids(all) });
    bulk = slice(world, bulk, 'alice', 2).bulk;
    expect(bulk.outcomes).toHaveLength(2);
    const carried = writeBulk(bulk);
    const first = slice(world, readBulk(carried), 'alice', 3).bulk;
    // The answer was lost: the same card is pressed again.
    const again = slice(world, readBulk(carried)).bulk;
    expect(again.outcomes.map(({ came }) => came)).toEqual(Array(6).fill('done'));
    expect(first.outcomes).toEqual(again.outcomes.slice(0, 5));
    for (const story of all) expect(story.desk().entries).toHaveLength(1);
  });

  test('cut off anywhere, pressing again finishes it', () => {
    for (let writes = 0; writes < 10; writes++) {
      const world = new World({ scope });
      const all = stories(world, 3);
      const bulk = begun(world, { do: 'take', chosen: ids(all) });
      world.mailbox.powerFor(writes);
      try {
        slice(world, bulk);
      } catch (error) {
        expect(error).toBeInstanceOf(PowerCut);
      }
      world.mailbox.powerFor(null);
      const { outcomes } = slice(world, bulk).bulk;
      expect(outcomes.map(({ came }) => came)).toEqual(['done', 'done', 'done']);
      expect(all.map(({ stands }) => stands)).toEqual(['@alice', '@alice', '@alice']);
      for (const story of all) expect(story.desk().entries).toHaveLength(1);
    }
  });
});

describe('what does not go', () => {
  test('says of each conversation why, and does the others', () => {
    const world = new World();
    const [one, closed, gone, other] = stories(world, 4) as [Story, Story, Story, Story];
    closed.acts('bob', { do: 'close' });
    one.acts('bob', { do: 'unassign' });
    world.mailbox.deleteConversation(gone.id);
    const { bulk } = slice(world, begun(world, { do: 'unassign', chosen: ids([one, closed, gone, other]) }));
    expect(bulk.outcomes.map((outcome) => (outcome.came === 'failed' ? outcome.failure.code : outcome.came))).toEqual([
      'same',
      'not-allowed',
      'conversation-gone',
      'done',
    ]);
  });
  test('a mailbox that wants a rest fails nothing: the same step is tried again', () => {
    const world = new World();
    const all = stories(world, 3);
    const bulk = begun(world, { do: 'take', chosen: ids(all) });
    let calls = 0;
    world.mailbox.meanwhile(() => {
      calls += 1;
      if (calls === 2) throw new DocketError('busy', { why: 'writing' });
    });
    const rested = slice(world, bulk);
    expect(rested.rests?.code).toBe('busy');
    expect(rested.bulk.outcomes).toHaveLength(1);
    world.mailbox.meanwhile(null);
    expect(slice(world, rested.bulk).bulk.outcomes.map(({ came }) => came)).toEqual(['done', 'done', 'done']);
  });
  test('taking it back leaves what somebody has done since, the person included', () => {
    const world = new World();
    const [one, two, three] = stories(world, 3) as [Story, Story, Story];
    const { bulk } = slice(world, begun(world, { do: 'assign', to: 'bob', chosen: ids([one, two, three]) }));
    two.acts('bob', { do: 'wait' });
    three.acts('alice', { do: 'priority', priority: 'high' });
    const undone = slice(world, { ...undoOf(bulk)!, id: world.newId() }).bulk;
    expect(undone.outcomes.map(({ came }) => came)).toEqual(['done', 'failed', 'failed']);
    expect([one.reads, two.reads, three.reads]).toEqual(['@unassigned ~New', '@bob ~Waiting', '!High @bob']);
  });
  test('nobody does what their role is not offered, and notes are not for many', () => {
    const world = new World();
    const [story] = stories(world, 1) as [Story];
    const run = (by: string, command: CommandData) => code(() => slice(world, begun(world, command), by));
    expect(run('carol', { do: 'close', chosen: [story.id] })).toBe('not-allowed');
    expect(run('alice', { do: 'note', text: 'x', chosen: [story.id] })).toBe('unknown-command');
    expect(story.desk().entries).toEqual([]);
  });
  test('every step of an id has an entry id of its own', () => {
    const made = Array.from({ length: bulkAtMost }, (_, index) => entryIdAt({ id: 'a'.repeat(24) }, index));
    expect(new Set(made).size).toBe(bulkAtMost);
    for (const id of made) expect(id).toMatch(/^[a-z0-9]{8,40}$/);
  });
});

describe('the screens', () => {
  const intents = (view: View) =>
    view.sections.flatMap(({ rows }) => rows).flatMap((row) => (row.row === 'buttons' ? row.buttons : []));

  const commandOf = (intent: Intent): CommandData => {
    if (intent.to !== 'bulk') throw new Error(`this button does ${intent.to}`);
    return intent.command as CommandData;
  };

  test('show how far it has come, go on and stop', () => {
    const world = new World();
    const all = stories(world, 5);
    const first = screen(world, { do: 'take', chosen: ids(all), from: 'unassigned' }, 'dana', 2);
    expect(first.unfinished).toBe(true);
    expect(first.sections[0]!.rows[0]).toEqual({ row: 'progress', label: '2 of 5 so far', done: 2, of: 5 });
    const { primary, secondary } = first.footer!;
    const stopped = screen(world, commandOf(secondary!.intent));
    expect(stopped.unfinished).toBeUndefined();
    expect(stopped.notice!.text).toBe(
      '2 conversations changed. 3 conversations left as they were because you stopped.',
    );
    expect(intents(stopped).map(({ label }) => label)).toEqual(['Undo all', 'Back to the list']);

    const finished = screen(world, commandOf(primary.intent));
    expect(finished.notice).toEqual({ text: '5 conversations changed.', tone: 'done' });
    const undo = commandOf(intents(finished)[0]!.intent);
    expect(screen(world, undo).notice!.text).toBe('Undone in 5 conversations.');
    expect(all.map(({ reads }) => reads)).toEqual(all.map(() => '@unassigned ~New'));
  });
  test('name what failed and why, and never more than a card holds', () => {
    const world = new World();
    const all = stories(world, bulkAtMost);
    for (const story of all.slice(0, 40)) story.acts('bob', { do: 'close' });
    world.mailbox.deleteConversation(all[0]!.id);
    const view = screen(world, { do: 'unassign', chosen: [], all: [ids(all).join(' ')] });
    const failed = view.sections.find(({ id }) => id === 'failed')!;
    expect(failed.rows[0]).toMatchObject({
      label: 'Conversation',
      text: 'This conversation is no longer in the mailbox.',
    });
    expect(failed.rows[1]).toMatchObject({ label: 'Question 1', text: 'This conversation is closed.' });
    expect(failed.rows.at(-1)).toMatchObject({ text: 'and 10 more' });
    expect(view.sections.flatMap(({ rows }) => rows).length).toBeLessThanOrEqual(96);
    expect(view.notice).toMatchObject({ tone: 'problem' });
  });
  test('speak German where German is read, in what failed and in what rests', () => {
    const world = new World();
    const all = stories(world, 3);
    all[0]!.acts('bob', { do: 'close' });
    const context = { ...world.context('dana'), language: 'de' };
    const command = { all: [ids(all).join(' ')] };
    const press = (verb: string) =>
      world.mailbox.run(bulkAct({ ...command, do: verb }, world.newId(), { goOn: () => true }, context));
    expect(press('unassign').sections.find(({ id }) => id === 'failed')?.rows[0]).toMatchObject({
      text: 'Diese Konversation ist geschlossen.',
    });
    world.mailbox.meanwhile(() => {
      throw new DocketError('busy', { why: 'host', host: 'Gmail' });
    });
    expect(press('take').notice).toMatchObject({
      tone: 'problem',
      text: expect.stringMatching(/^Gmail ist überlastet.* Was getan ist, bleibt/),
    });
  });
});
