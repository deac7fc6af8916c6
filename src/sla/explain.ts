import type { EpochMs } from '../words/values';
import type { Clock } from './clocks';
import { type Segment, subtract, union } from './segments';
import type { Pause } from './timeline';
import type { Calendar, SpecialDate } from './types';

export interface Explanation {
  /** What is explained, with policy, target and verdict. */
  clock: Clock;
  timeZone: string;
  /** [from, to) is what was looked at: start to end, or to the moment asked about. */
  from: EpochMs;
  to: EpochMs;
  /** Open time that counted, ascending; its sum is `clock.business.elapsed`. */
  counted: Segment[];
  /** What stopped the clock, each with the open time it took out. */
  pauses: (Pause & { open: number })[];
  /** Holidays and dates with hours of their own within [from, to), or up to the deadline where that is later. */
  specialDates: SpecialDate[];
}

/**
 * @param calendar the one the clock names
 * @param asOf the moment the clock was computed for
 * @throws DocketError `outside-transitions`; a clock without a fault has none here either
 */
export function explainClock(clock: Clock, calendar: Calendar, asOf: EpochMs): Explanation {
  const from = clock.start;
  const to = Math.max(from, clock.end ?? asOf);
  return {
    clock,
    timeZone: calendar.timeZone,
    from,
    to,
    counted: subtract(calendar.segments(from, to), union(clock.pauses)),
    pauses: clock.pauses.map((pause) => ({ ...pause, open: calendar.openBetween(pause.from, pause.to) })),
    specialDates: calendar.specialDates(from, Math.max(to, clock.due ?? to)),
  };
}
