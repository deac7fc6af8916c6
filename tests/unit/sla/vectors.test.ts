import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runVectors, type VectorRow } from '../../../tools/vectors/rows';

test('every vector of the fixtures', () => {
  const file = join(process.cwd(), 'tests/fixtures/vectors/business-time.json');
  const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: unknown[] };
  expect(vectors).toHaveLength(205);
  expect(runVectors(vectors)).toEqual([]);
});

describe('the runner itself', () => {
  const row: VectorRow = {
    id: 'own',
    op: 'add',
    timeZone: 'Europe/Berlin',
    hours: { mon: [['09:00', '17:00']] },
    start: '2026-01-05T08:00:00Z',
    openSeconds: 3600,
    expected: '2026-01-05T09:00:00Z',
  };

  test('passes what is right, however the instant is written', () => {
    expect(runVectors([row, { ...row, expected: '2026-01-05T10:00:00.000+01:00' }])).toEqual([]);
  });

  test('reports what is wrong', () => {
    const wrong = { ...row, expected: '2026-01-05T09:00:01Z' };
    expect(runVectors([wrong])).toEqual([{ row: wrong, got: '2026-01-05T09:00:00.000Z' }]);
    const between: VectorRow = { ...row, op: 'between', end: '2026-01-05T08:30:00Z', expected: 1800 };
    expect(runVectors([between])).toEqual([]);
    expect(runVectors([{ ...between, expected: 1801 }])).toHaveLength(1);
  });

  test('takes an error as an answer', () => {
    const closed: VectorRow = { ...row, hours: {}, expected: { error: 'no-business-time' } };
    expect(runVectors([closed])).toEqual([]);
    expect(runVectors([{ ...closed, expected: 'no-business-time' }])).toEqual([]);
    expect(runVectors([{ ...closed, expected: row.expected }])).toHaveLength(1);
    expect(runVectors([{ ...row, timeZone: 'Mars/Olympus', expected: { error: 'unknown-zone' } }])).toEqual([]);
  });

  test('knows what the fixtures do not use: nights, midnight as 24:00, exceptions, always, fields left out', () => {
    const hours: VectorRow['hours'] = { mon: [['22:00', '06:00']], wed: [['18:00', '24:00']] };
    const between = { id: 'own', op: 'between', timeZone: 'Europe/Berlin', hours, start: '2026-01-05T00:00:00Z' };
    const rows = [
      { ...between, end: '2026-01-07T00:00:00Z', expected: 28_800, note: 'anything' },
      { ...between, end: '2026-01-08T00:00:00Z', expected: 50_400, holidays: null, exceptions: null },
      { ...between, end: '2026-01-08T00:00:00Z', exceptions: { '2026-01-07': [['18:00', '19:00']] }, expected: 32_400 },
      { ...between, hours: 'always', end: '2026-01-05T00:00:01Z', expected: 1 },
    ];
    expect(runVectors(rows)).toEqual([]);
  });

  test('a deadline decades ahead is found', () => {
    const far = { ...row, openSeconds: 1500 * 8 * 3600, expected: '2054-09-28T15:00:00Z' };
    expect(runVectors([far])).toEqual([]);
  });

  test.each([
    [null, 'not an object'],
    ['row', 'not an object'],
    [{}, 'no op undefined'],
    [{ ...row, op: 'subtract' }, 'no op "subtract"'],
    [{ ...row, timeZone: 5 }, 'timeZone is no text'],
    [{ ...row, hours: undefined }, 'hours are neither a week nor "always"'],
    [{ ...row, start: 'yesterday' }, 'start is no instant'],
    [{ ...row, start: '2026-01-05T08:00:00' }, 'start is no instant'],
    [{ ...row, openSeconds: '3600' }, 'openSeconds is no number'],
    [{ ...row, op: 'between', expected: 0 }, 'end is no instant'],
    [{ ...row, expected: 3600 }, 'expected is no answer'],
  ])('a row that is none is a miss that says why: %j', (bad, fault) => {
    expect(runVectors([bad])).toEqual([{ row: bad, got: { error: `malformed-row: ${fault}` } }]);
  });
});
