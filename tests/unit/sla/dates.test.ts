import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { civilDate, dayNumber, formatDate, parseDate, weekdayIndex } from '../../../src/sla/dates';
import { parseTime } from '../../../src/sla/hours';

const DAY = 86_400_000;

describe('dates', () => {
  test('agree with Date on every day from 1890 to 2110', () => {
    const date = new Date(Date.UTC(1890, 0, 1));
    for (; date.getUTCFullYear() < 2110; date.setUTCDate(date.getUTCDate() + 1)) {
      const dayNo = date.getTime() / DAY;
      const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
      if (dayNumber(year, month, day) !== dayNo || weekdayIndex(dayNo) !== (date.getUTCDay() + 6) % 7) {
        throw new Error(`${year}-${month}-${day}: ${dayNumber(year, month, day)}, not ${dayNo}`);
      }
      const civil = civilDate(dayNo);
      if (civil.year !== year || civil.month !== month || civil.day !== day)
        throw new Error(`${dayNo}: ${formatDate(dayNo)}`);
    }
  });

  test('months run over', () => {
    expect(formatDate(dayNumber(2026, 13, 1))).toBe('2027-01-01');
    expect(formatDate(dayNumber(2026, 0, 31))).toBe('2025-12-31');
  });

  test.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    ' 2026-01-01',
    '2026-01-01 ',
    'on 2026-01-01',
    '2026-01-011',
    '',
  ])('there is no %j', (text) => expect(parseDate(text)).toBeNull());

  test('what is written is read', () => {
    expect(parseDate('2024-02-29')).toBe(Date.UTC(2024, 1, 29) / DAY);
    expect(parseDate('1970-01-01')).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (dayNo) => parseDate(formatDate(dayNo)) === dayNo),
    );
  });
});

describe('times of day', () => {
  test.each([
    ['00:00', 0],
    ['09:05', 545],
    ['23:59', 1439],
    ['24:00', 1440],
  ])('%s is minute %p', (text, minutes) => expect(parseTime(text)).toBe(minutes));

  test.each(['24:01', '25:00', '09:60', '9:00', '09:00:00', '09:00:30', '0900', '09:00 ', ' 09:00', 'noon', ''])(
    '%j is none',
    (text) => expect(parseTime(text)).toBeNull(),
  );
});
