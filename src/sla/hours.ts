import { parseDate, type Weekday, weekdays } from './dates';
import type { Problem } from './problem';

/** Opening from one local time to another, `["09:00", "17:30"]`. `24:00` may end it; an earlier end is overnight. */
export type OpenInterval = [from: string, to: string];

/** Round the clock, or intervals by weekday; a weekday without any is closed. Order and overlap do not matter. */
export type Hours = 'always' | Partial<Record<Weekday, OpenInterval[]>>;

/** Opening in minutes of a local date; an end above 1,440 reaches into the next date. */
export type Minutes = readonly [from: number, to: number];

export const MINUTES_A_DAY = 1440;

/** Minutes since local midnight of `HH:MM`, 00:00 to 24:00; null for anything else, seconds included. */
export function parseTime(text: string): number | null {
  const found = /^(\d\d):(\d\d)$/.exec(text);
  if (!found) return null;
  const hour = Number(found[1]);
  const minute = Number(found[2]);
  return minute < 60 && hour * 60 + minute <= MINUTES_A_DAY ? hour * 60 + minute : null;
}

/** One interval in minutes, or what is wrong with it. */
export function parseInterval(interval: unknown): Minutes | { message: string; advice: string } {
  if (!Array.isArray(interval) || interval.length !== 2 || !interval.every((end) => typeof end === 'string')) {
    return { message: 'An interval is a pair of times.', advice: 'Write ["09:00", "17:00"].' };
  }
  const [fromText, toText] = interval as OpenInterval;
  const from = parseTime(fromText);
  const to = parseTime(toText);
  if (from === null || to === null) {
    const text = from === null ? fromText : toText;
    return { message: `"${text}" is no time of day.`, advice: 'Write hours and minutes from 00:00 to 24:00.' };
  }
  if (from === MINUTES_A_DAY) {
    return { message: '24:00 can only end an interval.', advice: 'Begin at 00:00 on the next weekday.' };
  }
  if (from === to) {
    return { message: `${fromText} to ${toText} is empty.`, advice: 'A full day is 00:00 to 24:00.' };
  }
  return to > from ? [from, to] : [from, to + MINUTES_A_DAY];
}

/** Every fault in a list of intervals; `path` is where the list stands. */
export function intervalProblems(intervals: unknown, path: string): Problem[] {
  if (!Array.isArray(intervals)) {
    return [{ path, message: 'Opening hours are a list of intervals.', advice: 'Write [["09:00", "17:00"]].' }];
  }
  return intervals.flatMap((interval, i) => {
    const parsed = parseInterval(interval);
    return 'message' in parsed ? [{ path: `${path}[${i}]`, ...parsed }] : [];
  });
}

/** Every fault in weekly hours. */
export function hoursProblems(hours: unknown, path = 'hours'): Problem[] {
  if (hours === 'always') return [];
  if (typeof hours !== 'object' || hours === null || Array.isArray(hours)) {
    return [
      { path, message: 'Hours are "always" or intervals by weekday.', advice: `Weekdays are ${weekdays.join(', ')}.` },
    ];
  }
  return Object.entries(hours).flatMap(([weekday, intervals]) =>
    (weekdays as readonly string[]).includes(weekday)
      ? intervalProblems(intervals, `${path}.${weekday}`)
      : [
          {
            path: `${path}.${weekday}`,
            message: `"${weekday}" is no weekday.`,
            advice: `Weekdays are ${weekdays.join(', ')}.`,
          },
        ],
  );
}

/** Whether a text is a date that exists. */
export function dateProblems(date: unknown, path: string): Problem[] {
  if (typeof date === 'string' && parseDate(date) !== null) return [];
  return [{ path, message: `${JSON.stringify(date)} is no date.`, advice: 'Write an existing day as YYYY-MM-DD.' }];
}
