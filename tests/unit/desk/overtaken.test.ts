import { expect, test } from '@jest/globals';
import { overtakenNames } from '../../../src/desk/overtaken';
import { noticeOf } from '../../../src/screens/conversation/notice';
import { lookOf } from '../../../src/screens/parts/look';
import type { Context } from '../../../src/team/context';
import { actOn } from '../../../src/use-cases/act';
import type { Snapshot } from '../../../src/words/conversation';
import type { Entry } from '../../../src/words/entry';
import type { Applied } from '../../../src/words/ports';
import { conversation } from '../../support/core-world';

/** Alice takes a conversation; `others` come into the journal while she is writing. */
function takenAmid(others: (conversation: string, now: number) => Partial<Entry>[]) {
  const story = conversation();
  const context: Context = story.world.context('alice');
  const snapshot: Snapshot = story.snapshot();
  const step = actOn(story.id, { do: 'take' }, 'aliceaaaa', context);
  step.next();
  step.next(snapshot);
  const now = story.world.now;
  const entries = others(story.id, now).map(
    (one, at): Entry => ({
      id: `colleague${at}`,
      at: now,
      kind: 'take',
      by: 'bob',
      sure: 'verified',
      conversation: story.id,
      data: {},
      set: [],
      removed: [],
      ...one,
    }),
  );
  const applied: Applied = { done: true, entryAt: now, others: entries };
  const { value } = step.next(applied);
  if (!value || !('desk' in value)) throw new Error('the step has not ended');
  return { acted: value, notice: noticeOf(value, { do: 'take' }, lookOf(context)) };
}

test('nobody came between: done', () => {
  const { acted, notice } = takenAmid(() => []);
  expect([overtakenNames(acted), notice.tone]).toEqual([[], 'done']);
});

test('a colleague took it after all: whose it is, and that it is a problem', () => {
  const { acted, notice } = takenAmid((_, now) => [{ at: now + 1, set: ['@bob'], removed: ['@unassigned', '~New'] }]);
  expect(acted.desk.facts.owner).toBe('bob');
  expect(overtakenNames(acted)).toEqual(['@alice']);
  expect([notice.tone, notice.text]).toEqual(['problem', expect.stringContaining('Bob')]);
});

test('a colleague was first, or wrote a note: mine holds', () => {
  const first = takenAmid((_, now) => [{ at: now - 1, set: ['@bob'], removed: ['@unassigned', '~New'] }]);
  expect([first.acted.desk.facts.owner, first.notice.tone]).toEqual(['alice', 'done']);
  const note = takenAmid((_, now) => [{ at: now + 1, kind: 'note', data: { text: 'Look at the photo.' } }]);
  expect(note.notice.tone).toBe('done');
  expect(note.acted.desk.entries).toHaveLength(2);
});

test('closed by a colleague at the same moment: said without a name', () => {
  const { notice } = takenAmid((_, now) => [
    { at: now + 1, kind: 'close', set: ['✓bob'], removed: ['@unassigned', '~New'] },
  ]);
  expect([notice.tone, notice.text]).toEqual(['problem', expect.stringContaining('changed this at the same moment')]);
});
