import type { LocalDate } from './dates';
import { parseDuration } from './duration';
import { dateProblems, type Hours, hoursProblems, intervalProblems, type OpenInterval } from './hours';
import type { Problem } from './problem';

/** A calendar as the configuration writes it. */
export interface CalendarSettings {
  /** An IANA name, such as `Europe/Berlin`. */
  timeZone: string;
  hours: Hours;
  /** Local dates closed all day. */
  holidays: LocalDate[];
  /** Dates with hours of their own: `{ "2026-12-24": [["09:00", "12:00"]] }`. They replace all the date would have. */
  exceptions?: Record<LocalDate, OpenInterval[]>;
  /** What "1d" of a target means here, such as "8h". Absent: the open time of the longest weekday. */
  businessDay?: string;
}

/** Every fault in a calendar but its zone, which needs the transitions at hand to be judged. */
export function calendarProblems(settings: CalendarSettings): Problem[] {
  const { hours, holidays, exceptions = {}, businessDay } = settings;
  const problems = hoursProblems(hours);
  if (Array.isArray(holidays)) {
    problems.push(...holidays.flatMap((date, i) => dateProblems(date, `holidays[${i}]`)));
  } else {
    problems.push({ path: 'holidays', message: 'Holidays are a list of dates.', advice: 'Write [] for none.' });
  }
  for (const [date, intervals] of Object.entries(exceptions)) {
    problems.push(...dateProblems(date, `exceptions.${date}`), ...intervalProblems(intervals, `exceptions.${date}`));
  }
  if (businessDay !== undefined) {
    const length = parseDuration(businessDay);
    if (!length || length.days > 0 || length.ms === 0) {
      const advice = 'Write hours and minutes, such as "8h" or "7h30m".';
      problems.push({ path: 'businessDay', message: `"${businessDay}" is no length of a day.`, advice });
    }
  }
  return problems;
}
