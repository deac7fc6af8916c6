import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { packEntry, unpackEntries } from '../../../src/journal/bag';
import { mergedNames } from '../../../src/plan/merge';
import type { Entry } from '../../../src/words/entry';

const vocabulary = { handles: ['alice', 'bob', 'carol'], tags: ['billing', 'returns'] };

describe('names merged with what stands on a message', () => {
  test('foreign names stay in their order, ours change', () => {
    expect(mergedNames(['Red', '@alice', 'a, b'], { add: ['~Waiting'], remove: [] }, vocabulary)).toEqual([
      'Red',
      'a, b',
      '@alice',
      '~Waiting',
    ]);
  });

  test('what was put on meanwhile gives way where it says the same thing differently, and stays where it does not', () => {
    const change = { add: ['@alice'], remove: ['@unassigned', '~New'] };
    expect(mergedNames(['@bob', '#billing'], change, vocabulary)).toEqual(['#billing', '@alice']);
    expect(mergedNames(['✓bob'], { add: ['@alice'], remove: [] }, vocabulary)).toEqual(['@alice']);
  });

  test('doing it again changes nothing; nothing foreign is ever lost', () => {
    const ours = ['@alice', '@bob', '@unassigned', '~New', '~Waiting', '#billing', '?carol', '!Urgent', '✓alice'];
    const names = fc.uniqueArray(fc.constantFrom(...ours, 'Red', '@stranger', '#unknown', '~other', 'a;b'));
    fc.assert(
      fc.property(names, fc.constantFrom(...ours), fc.subarray(ours), (current, add, remove) => {
        const change = { add: [add], remove: remove.filter((name) => name !== add) };
        const once = mergedNames(current, change, vocabulary);
        expect([...mergedNames(once, change, vocabulary)].sort()).toEqual([...once].sort());
        // Closed work has no status of its own: a colleague's closing swallows it.
        const swallowed = add.startsWith('~') && once.some((name) => name.startsWith('✓'));
        if (!swallowed) expect(once).toContain(add);
        const foreign = current.filter((name) => !ours.includes(name));
        expect(once.filter((name) => !ours.includes(name))).toEqual(foreign);
      }),
    );
  });
});

describe('entries in short form', () => {
  const entry: Entry = {
    id: 'abcdef123456',
    at: Date.parse('2026-11-23T09:42:17Z'),
    kind: 'note',
    by: 'alice',
    sure: 'stated',
    conversation: 'c',
    data: { text: 'Ask “Carol”\n<b>', asks: ['carol'], folded: { set: ['@alice'], removed: [] } },
    set: ['?carol'],
    removed: [],
    about: 'message',
    undoes: 'abcdef000000',
  };

  test('come back whole, but for the message that holds them', () => {
    const packed = packEntry({ ...entry, data: { ...entry.data, upTo: [1, 'm'] } });
    expect(unpackEntries(JSON.parse(JSON.stringify([packed])), 'c')).toEqual({ entries: [entry], broken: [] });
    expect(
      JSON.stringify(packEntry({ ...entry, data: {}, kind: 'take', about: undefined, undoes: undefined })).length,
    ).toBeLessThan(70);
  });

  test('damage is told and harms no other', () => {
    const good = packEntry(entry);
    for (const damage of [
      'x',
      7,
      null,
      [],
      ['short'],
      { id: 1 },
      ['abcdef123456', 'zz', 'take', 'alice', 1, 'no list', []],
    ]) {
      const read = unpackEntries([damage, good], 'c');
      expect(read.entries).toEqual([entry]);
      expect(read.broken).toHaveLength(1);
    }
    expect(unpackEntries(undefined, 'c')).toEqual({ entries: [], broken: [] });
    expect(unpackEntries('text', 'c').broken).toHaveLength(1);
  });
});
