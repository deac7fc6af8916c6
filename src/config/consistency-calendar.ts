/** Hours, holidays and exceptions of one calendar. */
import { weekdays } from '../sla/dates';
import { parseTime } from '../sla/hours';
import type { Fault } from '../words/config-faults';
import { dateFaults } from './consistency-dates';
import { isZero } from './duration';
import { fault, type Key } from './fault';
import type { ConfigSource } from './schema';
import type { Sound } from './valid-part';

type Calendar = Sound<NonNullable<ConfigSource['calendars']>[string]>;
type Span = { from: number; to: number; place: readonly Key[]; fromText: string; toText: string };

const dayMinutes = 24 * 60;
/** A swapped pair of office hours reads as a night of 12 hours and more; a real night shift is shorter. */
const longestNight = 12 * 60;

export function calendarFaults(calendar: Calendar, at: readonly Key[]): Fault[] {
  const { hours, holidays = [], exceptions = {}, businessDay } = calendar;
  const faults = holidays.flatMap((date, i) => dateFaults(date, [...at, 'holidays', i]));
  for (const [date, intervals] of Object.entries(exceptions)) {
    const place = [...at, 'exceptions', date];
    const spans = spansOf(intervals, 0, place);
    faults.push(...dateFaults(date, place), ...spans.faults, ...overlaps(spans.spans));
    if (holidays.includes(date)) {
      faults.push(fault(place, 'holiday-and-exception', { date }));
    }
  }
  if (businessDay !== undefined && isZero(businessDay)) {
    faults.push(fault([...at, 'businessDay'], 'business-day-empty', {}));
  }
  if (typeof hours === 'object') {
    const week = weekdays.map((day, i) => spansOf(hours[day], i * dayMinutes, [...at, 'hours', day]));
    const spans = week.flatMap((day) => day.spans);
    // What runs from Sunday into Monday stands at both ends of the week.
    const early = spans.map((span) => ({ ...span, from: span.from - 7 * dayMinutes, to: span.to - 7 * dayMinutes }));
    faults.push(...week.flatMap((day) => day.faults), ...overlaps([...early.filter((span) => span.to > 0), ...spans]));
    const anyHours = [...Object.values(hours), ...Object.values(exceptions)].some(
      (intervals) => intervals === undefined || intervals.length > 0,
    );
    if (!anyHours) faults.push(fault([...at, 'hours'], 'never-open', {}));
  }
  return faults;
}

/** The intervals of one day as minutes after `offset`, without the impossible ones, which are reported. */
function spansOf(intervals: Sound<[string, string][]> | undefined, offset: number, place: readonly Key[]) {
  const spans: Span[] = [];
  const faults: Fault[] = [];
  (intervals ?? []).forEach((interval, i) => {
    const [from, to] = interval ?? [];
    if (from === undefined || to === undefined) return;
    const here = [...place, i];
    const start = parseTime(from)!;
    const length = parseTime(to)! - start;
    if (length === 0) {
      faults.push(fault(here, 'interval-empty', { from, to }));
    } else if (from === '24:00') {
      faults.push(fault(here, 'interval-begins-at-midnight', {}));
    } else if (length < 0 && length + dayMinutes > longestNight) {
      faults.push(fault(here, 'night-too-long', { from, to, hours: longestNight / 60 }));
    } else {
      spans.push({
        from: offset + start,
        to: offset + start + length + (length < 0 ? dayMinutes : 0),
        place: here,
        fromText: from,
        toText: to,
      });
    }
  });
  return { spans, faults };
}

/** Tells each span that begins before an earlier one has ended. */
function overlaps(spans: readonly Span[]): Fault[] {
  const inOrder = [...spans].sort((a, b) => a.from - b.from || a.to - b.to);
  return inOrder.flatMap((span, i) => {
    const other = inOrder.slice(0, i).find((earlier) => earlier.to > span.from);
    return other
      ? [
          fault(span.place, 'intervals-overlap', {
            from: span.fromText,
            to: span.toText,
            otherFrom: other.fromText,
            otherTo: other.toText,
          }),
        ]
      : [];
  });
}
