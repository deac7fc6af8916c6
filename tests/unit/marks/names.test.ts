import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { palette } from '../../../emulators/gmail/data/palette';
import { markStyles, tagColours } from '../../../src/marks/colours/gmail';
import { kindPresets, tagPresets } from '../../../src/marks/colours/outlook';
import { difference, type Facts, factsOf, namesOf, withChange, withoutClocks } from '../../../src/marks/facts';
import { allNames, kindOfMark, nameOf, parseName } from '../../../src/marks/names';
import type { Vocabulary } from '../../../src/words/marks';

const vocabulary: Vocabulary = {
  handles: ['alice', 'bob', 'carol', 'x'],
  tags: ['billing', 'returns', 'new', 'unassigned'],
};

/** Facts that can stand on a mailbox: a closed conversation has a member to its credit and no clock. */
const facts: fc.Arbitrary<Facts> = fc
  .record({
    managed: fc.boolean(),
    status: fc.constantFrom<Facts['status']>('new', 'open', 'waiting', 'snoozed', 'closed'),
    owner: fc.option(fc.constantFrom(...vocabulary.handles)),
    priority: fc.constantFrom<Facts['priority']>('urgent', 'high', 'normal'),
    attention: fc.option(fc.constantFrom<NonNullable<Facts['attention']>>('overdue', 'due-soon')),
    tags: fc.subarray([...vocabulary.tags].sort()),
    asked: fc.subarray([...vocabulary.handles].sort()),
  })
  .filter(({ managed, status, owner, attention }) => {
    if (!managed) return status !== 'closed' && owner === null;
    return status !== 'closed' || (owner !== null && attention === null);
  });

describe('names and facts', () => {
  test('facts survive being spelt as names', () => {
    fc.assert(fc.property(facts, (one) => expect(factsOf(namesOf(one), vocabulary)).toEqual(one)));
  });

  test('the order of names does not matter, and foreign names say nothing', () => {
    fc.assert(
      fc.property(facts, fc.array(fc.string()), (one, noise) => {
        const foreign = noise.filter((name) => parseName(name, vocabulary) === null);
        expect(factsOf([...foreign, ...namesOf(one)].reverse(), vocabulary)).toEqual(one);
      }),
    );
  });

  test('every name is spelt from its mark and read back', () => {
    for (const { name, mark } of allNames(vocabulary)) {
      expect(parseName(name, vocabulary)).toEqual(mark);
      expect(nameOf(mark)).toBe(name);
    }
    expect(allNames(vocabulary)).toHaveLength(8 + 3 * 4 + 4);
    expect(new Set(allNames(vocabulary).map(({ name }) => name)).size).toBe(8 + 3 * 4 + 4);
  });

  test.each([
    '@Alice',
    '@erin',
    '#unknown',
    '~new',
    '!overdue',
    '?',
    '@',
    '✓',
    'alice',
    '',
    '✓unassigned',
    '?unassigned',
    '@constructor',
    ' @alice',
    '@alice ',
  ])('%p is foreign', (name) => {
    expect(parseName(name, vocabulary)).toBeNull();
  });

  test('a tag may be called like a status or like nobody', () => {
    expect(parseName('#new', vocabulary)).toEqual({ facet: 'tag', value: 'new' });
    expect(parseName('#unassigned', vocabulary)).toEqual({ facet: 'tag', value: 'unassigned' });
  });

  test('without marks nobody looks after it', () => {
    expect(factsOf([], vocabulary)).toEqual({
      managed: false,
      status: 'open',
      owner: null,
      priority: 'normal',
      attention: null,
      tags: [],
      asked: [],
    });
    expect(factsOf(['#billing', '?carol'], vocabulary)).toMatchObject({
      managed: false,
      tags: ['billing'],
      asked: ['carol'],
    });
    expect(factsOf(['@unassigned'], vocabulary)).toMatchObject({ managed: true, owner: null, status: 'open' });
  });

  test('closed goes before any status, and keeps its credit', () => {
    expect(factsOf(['✓bob', '~Waiting'], vocabulary)).toMatchObject({ status: 'closed', owner: 'bob' });
  });

  test('two of one facet: the better claim wins, then the alphabet', () => {
    expect(factsOf(['@bob', '@alice'], vocabulary).owner).toBe('alice');
    expect(factsOf(['@bob', '@alice'], vocabulary, (name) => (name === '@bob' ? 1 : 0)).owner).toBe('bob');
    expect(factsOf(['!High', '!Urgent'], vocabulary).priority).toBe('high');
    expect(factsOf(['@alice', '✓bob'], vocabulary, (name) => (name === '✓bob' ? 1 : 0)).status).toBe('closed');
  });
});

describe('changes of names', () => {
  const names = facts.map(namesOf);

  test('a difference leads from one to the other, and nowhere once applied', () => {
    fc.assert(
      fc.property(names, names, (from, to) => {
        const change = difference(from, to);
        expect(withChange(from, change, vocabulary)).toEqual(to);
        expect(difference(to, to)).toEqual({ set: [], removed: [] });
        expect(withChange(to, change, vocabulary)).toEqual(to);
      }),
    );
  });

  test('what is set displaces the other values of its facet', () => {
    const change = { set: ['@bob', '~Waiting', '!High', '#returns'], removed: [] };
    expect(withChange(['@alice', '~New', '!Urgent', '#billing'], change, vocabulary)).toEqual(
      ['!High', '#billing', '#returns', '@bob', '~Waiting'].sort(),
    );
    expect(withChange(['✓alice'], { set: ['@bob'], removed: [] }, vocabulary)).toEqual(['@bob']);
  });

  test('copies of clocks are left out of comparisons', () => {
    expect(withoutClocks(['!Overdue', '!Due soon', '!High', '@bob'])).toEqual(['!High', '@bob']);
  });
});

describe('colours', () => {
  const channel = (hex: string, at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  /** Relative luminance as WCAG reckons it. */
  const luminance = (hex: string) => 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
  const contrast = (a: string, b: string) => {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
    return (light + 0.05) / (dark + 0.05);
  };
  const pairs = [
    ...Object.entries(markStyles).map(([kind, { gmail }]) => ({ kind, ...gmail })),
    ...Object.entries(tagColours).map(([kind, { gmail }]) => ({ kind: `tag ${kind}`, ...gmail })),
  ];

  test('black on white is 21 to 1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  test.each(pairs)('$kind: $text on $background is Gmail’s and can be read', ({ background, text }) => {
    expect(palette.has(background)).toBe(true);
    expect(palette.has(text)).toBe(true);
    expect(contrast(background, text)).toBeGreaterThanOrEqual(4.5);
  });

  test('every kind of mark has a style, and Outlook’s preset is one of 25', () => {
    for (const { mark } of allNames(vocabulary)) expect(markStyles[kindOfMark(mark)]).toBeDefined();
    for (const preset of [...Object.values(kindPresets), ...Object.values(tagPresets)]) {
      expect(preset).toBeGreaterThanOrEqual(0);
      expect(preset).toBeLessThanOrEqual(24);
    }
  });

  test('only tags and closed work are hidden from the list of labels', () => {
    const hidden = Object.entries(markStyles).filter(([, { listed }]) => listed === 'never');
    expect(hidden.map(([kind]) => kind).sort()).toEqual(['closed', 'tag']);
  });
});
