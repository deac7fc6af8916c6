import { DAY, type LocalDate, MINUTE, parseDate, weekdayIndex, weekdays } from './dates';
import { type Hours, MINUTES_A_DAY, type Minutes, type OpenInterval, parseInterval } from './hours';

/** Which minutes of a local date are open, by the clock on the wall. */
export interface Openings {
  /** Each interval within 0 to 1,440; unsorted, maybe overlapping. */
  on(dayNo: number): readonly Minutes[];
  /** What the date would have if nothing were said about it. */
  plain(dayNo: number): readonly Minutes[];
  /** Dates with hours of their own, by day number; a holiday has no intervals. */
  overrides: ReadonlyMap<number, readonly Minutes[]>;
  /** Whether any weekday is open. */
  weekly: boolean;
  /** Open milliseconds of the longest weekday; a whole day where none is open. */
  longestDay: number;
}

/**
 * @param hours, holidays, exceptions free of problems
 * A dated exception says all there is to a date: the weekday's intervals and what the night before would bring are
 * replaced. Its own overnight interval runs on into the next date, unless that date is an exception too.
 */
export function readOpenings(
  hours: Hours,
  holidays: readonly LocalDate[],
  exceptions: Readonly<Record<LocalDate, OpenInterval[]>>,
): Openings {
  const read = (intervals: readonly OpenInterval[]) => intervals.map((interval) => parseInterval(interval) as Minutes);
  const week = weekdays.map((weekday) => (hours === 'always' ? [fullDay] : read(hours[weekday] ?? [])));
  const plainDays = week.map((own, weekday) => [...ownPart(own), ...nextPart(week[(weekday + 6) % 7]!)]);

  const overrides = new Map<number, readonly Minutes[]>();
  for (const date of Object.keys(exceptions)) overrides.set(parseDate(date)!, read(exceptions[date]!));
  // A date listed as both is closed: whoever lists a holiday means it.
  for (const date of holidays) overrides.set(parseDate(date)!, []);

  return {
    on(dayNo) {
      const override = overrides.get(dayNo);
      if (override) return ownPart(override);
      const night = overrides.get(dayNo - 1);
      if (!night) return plainDays[weekdayIndex(dayNo)]!;
      return [...ownPart(week[weekdayIndex(dayNo)]!), ...nextPart(night)];
    },
    plain: (dayNo) => plainDays[weekdayIndex(dayNo)]!,
    overrides,
    weekly: week.some((intervals) => intervals.length > 0),
    longestDay: Math.max(...plainDays.map(length)) * MINUTE || DAY,
  };
}

const fullDay: Minutes = [0, MINUTES_A_DAY];

/** What intervals open on the date they begin. */
function ownPart(intervals: readonly Minutes[]): Minutes[] {
  return intervals.map(([from, to]) => [from, Math.min(to, MINUTES_A_DAY)]);
}

/** What they open on the date after. */
function nextPart(intervals: readonly Minutes[]): Minutes[] {
  return intervals.filter(([, to]) => to > MINUTES_A_DAY).map(([, to]) => [0, to - MINUTES_A_DAY]);
}

/** Minutes covered, each counted once. */
function length(intervals: readonly Minutes[]): number {
  let sum = 0;
  let reach = 0;
  for (const [from, to] of [...intervals].sort((a, b) => a[0] - b[0])) {
    sum += Math.max(0, to - Math.max(from, reach));
    reach = Math.max(reach, to);
  }
  return sum;
}
