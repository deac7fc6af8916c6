import type { Fault, FaultCode, FaultData } from '../words/config-faults';
import { DocketError } from '../words/errors';
import { type LocalDate, parseDate, type Weekday, weekdays } from './dates';

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

/** The intervals of each weekday, Monday first. @throws DocketError `config-invalid` naming the place */
export function readWeek(hours: Hours): Minutes[][] {
  if (hours === 'always') return weekdays.map(() => [[0, MINUTES_A_DAY]]);
  for (const weekday of Object.keys(hours)) {
    if (!(weekdays as readonly string[]).includes(weekday)) {
      throw invalid(`hours.${weekday}`, 'no-such-weekday', { weekday, known: [...weekdays] });
    }
  }
  return weekdays.map((weekday) => readIntervals(hours[weekday] ?? [], `hours.${weekday}`));
}

/** A list of intervals in minutes. @throws DocketError `config-invalid` naming the place */
export function readIntervals(intervals: readonly OpenInterval[], path: string): Minutes[] {
  return intervals.map(([fromText, toText], i) => {
    const place = `${path}[${i}]`;
    const from = parseTime(fromText);
    const to = parseTime(toText);
    if (from === null || to === null) {
      throw invalid(place, 'no-such-time', { time: from === null ? fromText : toText });
    }
    if (from === MINUTES_A_DAY) throw invalid(place, 'interval-begins-at-midnight', {});
    if (from === to) throw invalid(place, 'interval-empty', { from: fromText, to: toText });
    return to > from ? [from, to] : [from, to + MINUTES_A_DAY];
  });
}

/** The day number of a date. @throws DocketError `config-invalid` for a day that does not exist, naming the place */
export function readDate(date: LocalDate, path: string): number {
  const dayNo = parseDate(date);
  if (dayNo === null) throw invalid(path, 'no-such-date', { date });
  return dayNo;
}

function invalid<F extends FaultCode>(path: string, code: F, data: FaultData[F]): DocketError {
  return new DocketError('config-invalid', { faults: [{ path, code, data } as Fault] });
}
