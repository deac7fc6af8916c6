import { describe, expect, test } from '@jest/globals';
import { clip, type Segment, subtract, union } from '../../../src/sla/segments';

/** `1-3 5-6` as segments. */
const spans = (text: string): Segment[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((span) => {
      const [from, to] = span.split('-').map(Number);
      return { from: from!, to: to! };
    });
const text = (segments: readonly Segment[]) => segments.map(({ from, to }) => `${from}-${to}`).join(' ');

test.each([
  ['', ''],
  ['5-6 1-3', '1-3 5-6'],
  ['1-3 3-5', '1-5'],
  ['1-9 2-4 3-5', '1-9'],
  ['1-4 2-6 6-7 9-10', '1-7 9-10'],
  // Neither what is empty nor what ends before it begins joins its neighbours.
  ['1-3 3-3 5-4 4-6', '1-3 4-6'],
  ['7-5 5-5', ''],
])('the union of %j is %j', (input, result) => {
  const given = spans(input);
  expect(text(union(given))).toBe(result);
  expect(text(given)).toBe(input);
});

test.each([
  ['1-4 6-9', 2, 7, '2-4 6-7'],
  ['1-4 6-9', 1, 9, '1-4 6-9'],
  ['1-4 6-9', 4, 6, ''],
  ['1-4', 5, 9, ''],
])('%j within %p to %p is %j', (input, from, to, result) => {
  expect(text(clip(spans(input), from, to))).toBe(result);
});

test('what a segment carries is kept', () => {
  expect(clip([{ from: 1, to: 5, why: 'closed' }], 2, 4)).toEqual([{ from: 2, to: 4, why: 'closed' }]);
});

describe('subtract', () => {
  test.each([
    ['1-9', '', '1-9'],
    ['1-9', '3-4 6-7', '1-3 4-6 7-9'],
    ['1-4 6-9', '3-7', '1-3 7-9'],
    ['1-4 6-9', '1-4', '6-9'],
    ['1-4 6-9', '0-20', ''],
    ['5-9', '1-2 3-5 9-10', '5-9'],
    ['1-4 5-8 10-12', '2-3 7-11', '1-2 3-4 5-7 11-12'],
    ['', '1-2', ''],
  ])('%j without %j is %j', (input, taken, result) => {
    expect(text(subtract(spans(input), spans(taken)))).toBe(result);
  });
});
