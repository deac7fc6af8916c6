import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runVectors, type VectorRow } from '../../../tools/vector-rows';

const file = join(process.cwd(), '..', 'shared', 'vectors', 'business-time.json');

if (existsSync(file)) {
  test('every shared vector', () => {
    const { vectors } = JSON.parse(readFileSync(file, 'utf8'));
    expect(vectors.length).toBeGreaterThan(0);
    expect(runVectors(vectors)).toEqual([]);
  });
} else {
  test.skip('every shared vector (the file is not beside this checkout: ../shared/vectors/business-time.json)', () => {});
}

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
    expect(runVectors([{ ...closed, expected: row.expected }])).toHaveLength(1);
  });
});
