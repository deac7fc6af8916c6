/** Calendars and policies as the configuration says them. */

import type { Priority } from '../words/priorities';
import type { EpochMs } from '../words/values';
import type { LocalDate } from './dates';
import type { Hours, Minutes, OpenInterval } from './hours';
import type { Segment } from './segments';
import type { Zone } from './transitions';

/** What `compileCalendar` takes, and how long a business day is. */
export interface CalendarSource {
  timeZone: string;
  hours: Hours;
  holidays: LocalDate[];
  exceptions: Record<LocalDate, OpenInterval[]>;
  /** Milliseconds "1d" means in a target. */
  businessDay: number;
}

export type ClockName = 'firstResponse' | 'nextResponse' | 'resolution';

export interface Policy {
  name: string;
  /** Every condition given must hold; within one, any value. Without any the policy matches all. */
  when: {
    priority?: readonly Priority[];
    tag?: readonly string[];
    /** Lower case: whole addresses, or `@domain`. */
    from?: readonly string[];
  };
  /** A key of `Config.calendars`. */
  calendar: string;
  /** Milliseconds of business time, more than 0; at least one clock. */
  targets: Partial<Record<ClockName, number>>;
  /** `share` of the target that has passed (0 to 1), or `left`: milliseconds of business time before it is due. */
  warn: { share: number } | { left: number };
  /** Applies to conversations that begin in [starts, ends). */
  starts: EpochMs;
  ends: EpochMs | null;
}

/** A calendar as the configuration says it. */
export interface CalendarSettings {
  /** An IANA name, such as `Europe/Berlin`. */
  timeZone: string;
  hours: Hours;
  /** Local dates closed all day. */
  holidays: readonly LocalDate[];
  /** Dates with hours of their own: `{ "2026-12-24": [["09:00", "12:00"]] }`. They replace all the date would have. */
  exceptions?: Readonly<Record<LocalDate, OpenInterval[]>>;
}

/** A date within some span that is not as its weekday would be. */
export interface SpecialDate {
  date: LocalDate;
  /** Its opening in minutes of the day; empty: a holiday, closed all day. */
  open: Minutes[];
}

/**
 * Business time in one zone. Instants and lengths are integer milliseconds. Every question may throw a DocketError
 * `outside-transitions` where it leaves the years the zone's data covers.
 */
export interface Calendar {
  readonly timeZone: string;
  readonly zone: Zone;
  /**
   * The earliest instant at which `openMs` of open time have passed since `start`; `start` itself for 0.
   * @throws DocketError `no-business-time`, `reversed-interval` (openMs below 0)
   */
  after(start: EpochMs, openMs: number): EpochMs;
  /** Open milliseconds in [start, end). @throws DocketError `reversed-interval` */
  openBetween(start: EpochMs, end: EpochMs): number;
  isOpen(at: EpochMs): boolean;
  /** The instant itself if open, else the next opening. @throws DocketError `no-business-time` */
  nextOpening(at: EpochMs): EpochMs;
  /** The first opening on a later local date: "next working morning". @throws DocketError `no-business-time` */
  nextMorning(at: EpochMs): EpochMs;
  /** The open segments of [start, end), cut off at both ends. @throws DocketError `reversed-interval` */
  segments(start: EpochMs, end: EpochMs): Segment[];
  /** Holidays and dated exceptions that touch [start, end) and differ from the plain week, in order. */
  specialDates(start: EpochMs, end: EpochMs): SpecialDate[];
}
