import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readItem, writeItems } from '../../../src/reports/item';
import { percentile } from '../../../src/reports/percentile';
import { daysOf, readQuery, writeQuery } from '../../../src/reports/query';
import { type FactRecord, readRecord, writeRecord } from '../../../src/reports/record';
import { formatDate, parseDate } from '../../../src/sla/dates';
import { breachReasons } from '../../../src/words/closing-facts';

const id = fc.stringMatching(/^[a-z0-9]{8,24}$/);
const at = fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 });
const count = fc.nat({ max: 99 });
const measured = fc.option(
  fc.record(
    { wall: count, business: fc.option(count), met: fc.option(fc.boolean()), why: fc.constantFrom(...breachReasons) },
    { requiredKeys: ['wall', 'business', 'met'] },
  ),
);
const told = { id, at, conversation: fc.string({ minLength: 1 }) };
const record: fc.Arbitrary<FactRecord> = fc.oneof(
  fc.record({ is: fc.constant('beginning' as const), ...told, began: at }),
  fc.record({ is: fc.constant('reopening' as const), ...told, closing: id, undone: fc.boolean() }),
  fc.record({
    is: fc.constant('closing' as const),
    ...told,
    facts: fc.record({
      closed: at,
      began: fc.option(at),
      owner: id,
      priority: fc.constantFrom('urgent' as const, 'high' as const, 'normal' as const),
      tags: fc.array(id),
      first: measured,
      resolution: measured,
      next: fc.tuple(count, count),
      mails: count,
      replies: count,
      handovers: count,
      closings: count,
    }),
  }),
);

describe('records and items', () => {
  test('a record is read as it was written', () => {
    fc.assert(fc.property(record, (one) => expect(readRecord(writeRecord(one))).toEqual(one)));
  });

  test('an item is read whole or not at all', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 6 }), fc.nat({ max: 3000 }), (records, keep) => {
        const [text] = writeItems({ first: 20_000, last: 20_001, through: null }, records);
        const whole = readItem('x', text!.replace(/\n/g, '\r\n'))!;
        expect(whole).toMatchObject({ first: 20_000, last: 20_001, through: null, part: 0, parts: 1 });
        expect(whole.records).toHaveLength(records.length);
        const cut = readItem('x', text!.slice(0, keep));
        if (cut) expect(cut.records).toHaveLength(records.length);
      }),
    );
  });

  test('many records make several items, told apart by their place', () => {
    const one: FactRecord = { is: 'beginning', id: 'abcdefgh', at: 1, conversation: 'x'.repeat(300), began: 1 };
    const many = Array.from({ length: 2500 }, (_, n) => ({ ...one, id: `abcdefgh${n}` }));
    const texts = writeItems({ first: 1, last: 1, through: 1 }, many);
    expect(texts.map((text) => readItem('x', text)!.part)).toEqual([0, 1]);
    expect(texts.every((text) => text.length < 520_000)).toBe(true);
  });
});

test('percentiles are values of the list', () => {
  expect(percentile([], 0.5)).toBeNull();
  expect(percentile([7], 0.9)).toBe(7);
  expect([0.1, 0.5, 0.9, 1].map((share) => percentile([5, 1, 4, 2, 3], share))).toEqual([1, 3, 5, 5]);
  expect(percentile([1, 2, 3, 4], 0.5)).toBe(2);
  expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9);
});

describe('what a report is about', () => {
  // Wednesday.
  const today = parseDate('2026-11-25')!;
  test.each([
    ['this-week', '2026-11-23', '2026-11-25'],
    ['last-week', '2026-11-16', '2026-11-22'],
    ['month-2026-11', '2026-11-01', '2026-11-25'],
    ['month-2026-02', '2026-02-01', '2026-02-28'],
    ['last-3-months', '2026-09-01', '2026-11-25'],
    ['last-12-months', '2025-12-01', '2026-11-25'],
    ['2026-01-05..2026-02-10', '2026-01-05', '2026-02-10'],
    ['2026-02-10..2026-01-05', '2026-11-23', '2026-11-25'],
    ['month-2026-13', '2026-11-23', '2026-11-25'],
    ['', '2026-11-23', '2026-11-25'],
    ['<script>', '2026-11-23', '2026-11-25'],
  ])('%s is %s to %s', (period, first, last) => {
    const days = daysOf(period, today);
    expect([formatDate(days.first), formatDate(days.last)]).toEqual([first, last]);
  });

  test('is one line of text, read as it was written', () => {
    const query = {
      period: 'last-week',
      member: 'alice',
      tag: 'billing',
      priority: 'high' as const,
      figure: 'first-late',
    };
    expect(readQuery(writeQuery(query))).toEqual(query);
    expect(writeQuery(query).length).toBeLessThan(200);
    expect(readQuery('nonsense priority=unheard =')).toEqual({
      period: 'this-week',
      member: null,
      tag: null,
      priority: null,
      figure: null,
    });
  });
});
