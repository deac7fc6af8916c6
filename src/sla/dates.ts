/** Local dates as day numbers (days since 1970-01-01), so that a calendar can count without a Date object. */

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A local date, `YYYY-MM-DD`. */
export type LocalDate = string;

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** The day number of a date of the Gregorian calendar. Months and days may run over, as in `dayNumber(2026, 13, 1)`. */
export function dayNumber(year: number, month: number, day: number): number {
  const months = year * 12 + (month - 1);
  const y = Math.floor(months / 12);
  const m = months - y * 12;
  // A year that begins in March has its leap day last, which makes the days before a month a plain formula.
  const marchYear = m < 2 ? y - 1 : y;
  const marchMonth = (m + 10) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * marchMonth + 2) / 5) + day - 719_469;
}

/** Year, month and day of a day number. */
export function civilDate(dayNo: number): { year: number; month: number; day: number } {
  // The estimate is at most a year early: 365.2425 days are the mean year.
  let year = Math.floor(dayNo / 365.2425) + 1970;
  if (dayNumber(year, 1, 1) > dayNo) year -= 1;
  else if (dayNumber(year + 1, 1, 1) <= dayNo) year += 1;
  let month = Math.floor((dayNo - dayNumber(year, 1, 1)) / 31) + 1;
  if (dayNumber(year, month + 1, 1) <= dayNo) month += 1;
  return { year, month, day: dayNo - dayNumber(year, month, 1) + 1 };
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayIndex(dayNo: number): number {
  // 1970-01-01 was a Thursday.
  return (((dayNo + 3) % 7) + 7) % 7;
}

/** The day number of `YYYY-MM-DD`, or null where no calendar has that day: 30 February, month 13, other forms. */
export function parseDate(text: string): number | null {
  const found = /(\d{4})-(\d\d)-(\d\d)/.exec(text);
  if (!found) return null;
  const dayNo = dayNumber(Number(found[1]), Number(found[2]), Number(found[3]));
  // Written back it has to be the same: that refuses 30 February, and anything around the date.
  return formatDate(dayNo) === text ? dayNo : null;
}

/** `YYYY-MM-DD` of a day number, for years 0 to 9999. */
export function formatDate(dayNo: number): LocalDate {
  const { year, month, day } = civilDate(dayNo);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
