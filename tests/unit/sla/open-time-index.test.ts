import { beforeEach, expect, test } from '@jest/globals';
import { openTable, type Table } from '../../../src/sla/open-time-index';
import type { Segment } from '../../../src/sla/segments';
import { clip } from '../../../src/sla/segments';

const BLOCK = 64 * 86_400_000;
const bounds: Segment = { from: -BLOCK / 2, to: 4.5 * BLOCK };
/** One is cut by a seam, one ends on a seam, one lies in the last, shorter block. */
const all: Segment[] = [
  { from: 10, to: 20 },
  { from: BLOCK - 5, to: BLOCK + 5 },
  { from: 2 * BLOCK - 7, to: 2 * BLOCK },
  { from: 4.5 * BLOCK - 3, to: 4.5 * BLOCK },
];

let asked: [number, number][];
let table: Table;

beforeEach(() => {
  asked = [];
  table = openTable(bounds, (from, to) => {
    asked.push([from / BLOCK, to / BLOCK]);
    return clip(all, from, to);
  });
});

const segments = () => Array.from({ length: 9 }, (_, i) => table.segment(i)).filter(Boolean);

test('builds the block that is asked for, once', () => {
  table.reach(BLOCK, BLOCK);
  table.reach(BLOCK, 2 * BLOCK - 1);
  table.reach(1.5 * BLOCK, 1.7 * BLOCK);
  expect(asked).toEqual([[1, 2]]);
  expect(table.end()).toBe(2 * BLOCK);
});

test('builds what is missing on either side, and no more', () => {
  table.reach(BLOCK, BLOCK);
  table.reach(0, 2 * BLOCK);
  expect(asked).toEqual([
    [1, 2],
    [0, 1],
    [2, 3],
  ]);
  table.reach(-1, 0);
  expect(asked.slice(3)).toEqual([[-0.5, 0]]);
});

test('grows block by block up to the bounds', () => {
  table.reach(0, 0);
  expect([table.grow(), table.grow(), table.grow(), table.grow(), table.grow()]).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
  expect(asked).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 4],
    [4, 4.5],
  ]);
  expect(table.end()).toBe(bounds.to);
});

test('a segment that a seam cuts is one again, from whichever side it is built', () => {
  table.reach(0, 3 * BLOCK);
  expect(segments()).toEqual(all.slice(0, 3));
  const first = segments();
  table = openTable(bounds, (from, to) => clip(all, from, to));
  table.reach(3 * BLOCK, 3 * BLOCK);
  table.reach(BLOCK, BLOCK);
  table.reach(0, 0);
  expect(segments()).toEqual(first);
});

test('running totals, whatever was built first', () => {
  table.reach(BLOCK, BLOCK);
  const before = table.openUpTo(BLOCK + 3);
  table.reach(0, 0);
  table.reach(0, 4.5 * BLOCK);
  expect(before).toBe(3);
  expect([0, 10, 13, 20, 25, BLOCK, BLOCK + 5, BLOCK + 6, 4.5 * BLOCK].map(table.openUpTo)).toEqual([
    0, 0, 3, 10, 10, 15, 20, 20, 30,
  ]);
  expect([1, 10, 11, 20, 27, 30].map(table.reaching)).toEqual([11, 20, BLOCK - 4, BLOCK + 5, 2 * BLOCK, 4.5 * BLOCK]);
  expect(table.reaching(31)).toBeUndefined();
});

test('the last that is open, and the first that ends later', () => {
  table.reach(3 * BLOCK, 3 * BLOCK);
  expect(table.lastOpen()).toBe(Number.NEGATIVE_INFINITY);
  expect(table.firstEndingAfter(3 * BLOCK)).toBe(0);
  expect(table.segment(0)).toBeUndefined();
  table.reach(0, 3 * BLOCK);
  expect(table.lastOpen()).toBe(2 * BLOCK);
  expect([9, 19, 20, BLOCK + 5, 2 * BLOCK].map(table.firstEndingAfter)).toEqual([0, 0, 1, 2, 3]);
});
