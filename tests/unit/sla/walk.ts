/** The second method: walks every minute, asks Temporal for every end point, and knows no table, merge or search. */
import { Temporal } from 'temporal-polyfill';
import { weekdays } from '../../../src/sla/dates';
import type { CalendarSettings } from '../../../src/sla/types';
import { DAY, MINUTE } from './world';

/** Open minutes, by their instant, of every date that can touch [from, to]. */
export function openMinutes(
  { timeZone, hours, holidays, exceptions = {} }: CalendarSettings,
  from: number,
  to: number,
) {
  const open = new Set<number>();
  const hoursOf = (date: Temporal.PlainDate) => {
    if (holidays.includes(date.toString())) return [];
    return exceptions[date.toString()] ?? (hours === 'always' ? [] : (hours[weekdays[date.dayOfWeek - 1]!] ?? []));
  };
  const isSpecial = (date: Temporal.PlainDate) => holidays.includes(date.toString()) || date.toString() in exceptions;
  const instant = (date: Temporal.PlainDate, time: string) => {
    const [day, clock] = time === '24:00' ? [date.add({ days: 1 }), '00:00'] : [date, time];
    return day.toZonedDateTime({ timeZone, plainTime: clock }).epochMilliseconds;
  };
  const mark = (begin: number, end: number) => {
    for (let at = begin; at < end; at += MINUTE) open.add(at);
  };
  const dateAt = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
  const last = dateAt(to + 2 * DAY);
  for (let date = dateAt(from - 3 * DAY); Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    for (const [begin, end] of hoursOf(date)) {
      if (end > begin) {
        mark(instant(date, begin), instant(date, end));
        continue;
      }
      const next = date.add({ days: 1 });
      mark(instant(date, begin), instant(date, '24:00'));
      if (!isSpecial(next)) mark(instant(next, '00:00'), instant(next, end));
    }
  }
  return open;
}

/** Open milliseconds in [from, to), minute by minute. */
export function walkBetween(open: ReadonlySet<number>, from: number, to: number): number {
  let sum = 0;
  for (let at = Math.floor(from / MINUTE) * MINUTE; at < to; at += MINUTE) {
    if (open.has(at)) sum += Math.min(at + MINUTE, to) - Math.max(at, from);
  }
  return sum;
}

/** The earliest instant, not after `until`, at which `openMs` have passed; null where that is later. */
export function walkAfter(open: ReadonlySet<number>, from: number, openMs: number, until: number): number | null {
  let left = openMs;
  if (left === 0) return from;
  for (let at = Math.floor(from / MINUTE) * MINUTE; at < until; at += MINUTE) {
    if (!open.has(at)) continue;
    const begin = Math.max(at, from);
    if (at + MINUTE - begin >= left) return begin + left;
    left -= at + MINUTE - begin;
  }
  return null;
}
