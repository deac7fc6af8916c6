import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mergeEntries, undoneIds } from '../../../src/journal/merge';
import type { Entry } from '../../../src/words/entry';

const entry = (id: string, at: number, more: Partial<Entry> = {}): Entry => ({
  id,
  at,
  kind: 'take',
  by: 'alice',
  sure: 'verified',
  conversation: 'c1',
  data: {},
  set: [],
  removed: [],
  ...more,
});
/** The same id always holds the same entry, stored once or several times. */
const journal = fc.array(
  fc.record({ id: fc.nat(12), at: fc.nat(50) }).map(({ id, at }) => entry(`entry${String(id).padStart(4, '0')}`, at)),
);

describe('merging journals', () => {
  test('is the union by id, oldest first, ties by id', () => {
    const merged = mergeEntries([entry('bbbbbbbb', 2), entry('cccccccc', 1)], [entry('aaaaaaaa', 2)]);
    expect(merged.map(({ id }) => id)).toEqual(['cccccccc', 'aaaaaaaa', 'bbbbbbbb']);
  });

  test('an entry stored twice counts once, at its earlier time', () => {
    expect(mergeEntries([entry('aaaaaaaa', 9)], [entry('aaaaaaaa', 4)])).toEqual([entry('aaaaaaaa', 4)]);
  });

  test('order, grouping and repetition do not matter', () => {
    fc.assert(
      fc.property(journal, journal, journal, (a, b, c) => {
        const all = mergeEntries(a, b, c);
        expect(mergeEntries(c, a, b)).toEqual(all);
        expect(mergeEntries([...c, ...b, ...a].reverse())).toEqual(all);
        expect(mergeEntries(mergeEntries(a, b), c)).toEqual(all);
        expect(mergeEntries(a, mergeEntries(b, c))).toEqual(all);
        expect(mergeEntries(all, all)).toEqual(all);
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      }),
    );
  });

  test('what Docket wrote by itself does not count where somebody came between', () => {
    const step = entry('aaaaaaaa', 1);
    const arrival = (after: string) => entry('dddddddd', 5, { by: 'docket', kind: 'arrival', data: { after } });
    expect(mergeEntries([step, arrival('aaaaaaaa')])).toHaveLength(2);
    expect(mergeEntries([step, entry('bbbbbbbb', 3), arrival('aaaaaaaa')]).map(({ id }) => id)).toEqual([
      'aaaaaaaa',
      'bbbbbbbb',
    ]);
    expect(mergeEntries([step, arrival('')])).toEqual([step]);
    expect(mergeEntries([arrival('')])).toHaveLength(1);
    // Whoever cleared the entry it had seen out of the mailbox does not make it late.
    expect(mergeEntries([step, arrival('goneagone')])).toHaveLength(2);
  });

  test('the journals merged are left as they were', () => {
    const given = [entry('bbbbbbbb', 2), entry('aaaaaaaa', 1)];
    mergeEntries(given);
    expect(given.map(({ id }) => id)).toEqual(['bbbbbbbb', 'aaaaaaaa']);
  });

  test('entries taken back are named', () => {
    expect(undoneIds([entry('aaaaaaaa', 1), entry('bbbbbbbb', 2, { undoes: 'aaaaaaaa' })])).toEqual(
      new Set(['aaaaaaaa']),
    );
  });
});
