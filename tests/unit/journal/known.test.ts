import { describe, expect, test } from '@jest/globals';
import { afterEntry, isCutOff, knownNames, rankByJournal, writesMarks } from '../../../src/journal/known';
import type { Entry } from '../../../src/words/entry';
import type { Vocabulary } from '../../../src/words/marks';

const vocabulary: Vocabulary = { handles: ['alice', 'bob'], tags: ['billing'] };
let ids = 0;
const entry = (more: Partial<Entry>): Entry => ({
  id: `entry${String(++ids).padStart(4, '0')}`,
  at: ids,
  kind: 'take',
  by: 'alice',
  sure: 'verified',
  conversation: 'c1',
  data: {},
  set: [],
  removed: [],
  ...more,
});
const take = entry({ set: ['@alice'], removed: ['@unassigned', '~New'] });

describe('what the journal alone knows', () => {
  test('an entry tells what was found by hand, what mail had changed, then its own command', () => {
    const one = entry({
      data: { found: { set: ['#billing'], removed: [] }, folded: { set: ['~New', '@unassigned'], removed: [] } },
      set: ['@bob'],
      removed: ['@unassigned', '~New'],
    });
    expect(afterEntry([], one, vocabulary)).toEqual(['#billing', '@bob']);
  });

  test('entries add up', () => {
    const wait = entry({ set: ['~Waiting'] });
    const give = entry({ set: ['@bob'], removed: ['@alice'] });
    expect(knownNames([take, wait, give], vocabulary)).toEqual(['@bob', '~Waiting']);
  });

  test('names nobody knows any more are forgotten', () => {
    expect(knownNames([entry({ set: ['@left-long-ago', '#gone'] })], vocabulary)).toEqual([]);
  });

  test('a plain note writes no marks, folded mail does', () => {
    expect(writesMarks(entry({ kind: 'note', data: { text: 'x', found: { set: ['#billing'], removed: [] } } }))).toBe(
      false,
    );
    expect(writesMarks(entry({ data: { folded: { set: ['~Waiting'], removed: [] } } }))).toBe(true);
    expect(writesMarks(entry({ removed: ['#billing'] }))).toBe(true);
  });
});

describe('an entry that was cut off', () => {
  const before = ['@unassigned', '~New'];
  test('nothing of it stands on the mail', () => {
    expect(isCutOff(take, before, ['@unassigned', '~New'], vocabulary)).toBe(true);
  });
  test('any part of it on the mail is enough to have been written', () => {
    expect(isCutOff(take, before, ['@alice', '@unassigned', '~New'], vocabulary)).toBe(false);
    expect(isCutOff(take, before, ['@unassigned'], vocabulary)).toBe(false);
    expect(isCutOff(take, before, ['@alice'], vocabulary)).toBe(false);
  });
  test('an entry that changed nothing was not', () => {
    expect(isCutOff(entry({ set: ['@alice'] }), ['@alice'], [], vocabulary)).toBe(false);
  });
});

describe('whose claim is better', () => {
  test('a later entry before an earlier one, and a hand before both', () => {
    const rank = rankByJournal([take, entry({ set: ['@bob'] })]);
    expect(rank('@bob')).toBeGreaterThan(rank('@alice'));
    expect(rank('@unassigned')).toBeGreaterThan(rank('@bob'));
  });
  test('a name the journal took off and that stands there again was put on by hand', () => {
    const rank = rankByJournal([take, entry({ set: ['@bob'], removed: ['@alice'] })]);
    expect(rank('@alice')).toBeGreaterThan(rank('@bob'));
  });
  test('what a writer found and what mail set count as the journal’s', () => {
    const rank = rankByJournal([
      entry({ data: { found: { set: ['@alice'], removed: [] }, folded: { set: ['~New'], removed: [] } } }),
    ]);
    expect(rank('@alice')).toBe(0);
    expect(rank('~New')).toBe(0);
  });
});
