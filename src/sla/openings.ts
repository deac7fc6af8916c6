import { type LocalDate, weekdayIndex } from './dates';
import { type Hours, MINUTES_A_DAY, type Minutes, type OpenInterval, readDate, readIntervals, readWeek } from './hours';

/** Which minutes of a local date are open, by the clock on the wall. */
export interface Openings {
  /** Each interval within 0 to 1,440; unsorted, maybe overlapping. */
  on(dayNo: number): readonly Minutes[];
  /** What the date would have if nothing were said about it or the date before. */
  plain(dayNo: number): readonly Minutes[];
  /** Dates with hours of their own, by day number; a holiday has no intervals. */
  overrides: ReadonlyMap<number, readonly Minutes[]>;
  /** Whether any weekday is open. */
  weekly: boolean;
}

/**
 * A dated exception says all there is to a date: the weekday's intervals and what the night before would bring are
 * replaced. Its own overnight interval runs on into the next date, unless that date is an exception too.
 * @throws DocketError `config-invalid` naming the place
 */
export function readOpenings(
  hours: Hours,
  holidays: readonly LocalDate[],
  exceptions: Readonly<Record<LocalDate, OpenInterval[]>>,
): Openings {
  const week = readWeek(hours);
  const plainDays = week.map((own, weekday) => [...ownPart(own), ...nextPart(week[(weekday + 6) % 7]!)]);

  const overrides = new Map<number, readonly Minutes[]>();
  for (const [date, intervals] of Object.entries(exceptions)) {
    const path = `exceptions.${date}`;
    overrides.set(readDate(date, path), readIntervals(intervals, path));
  }
  // A date listed as both is closed: a listed holiday is meant.
  holidays.forEach((date, i) => {
    overrides.set(readDate(date, `holidays[${i}]`), []);
  });

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
  };
}

/** What intervals open on the date they begin. */
function ownPart(intervals: readonly Minutes[]): Minutes[] {
  return intervals.map(([from, to]) => [from, Math.min(to, MINUTES_A_DAY)]);
}

/** What they open on the date after. */
function nextPart(intervals: readonly Minutes[]): Minutes[] {
  return intervals.filter(([, to]) => to > MINUTES_A_DAY).map(([, to]) => [0, to - MINUTES_A_DAY]);
}
