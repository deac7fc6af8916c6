import type { EpochMs } from '../words/values';
import { civilDate, DAY, dayNumber, MINUTE, type Weekday, weekdayIndex, weekdays } from './dates';
import { lastAtOrBelow } from './search';

/**
 * What a time zone does in a range of years, as compact data: taken from the tz database (`zone.ts`) and kept with the
 * configuration, so that nobody who reckons needs that database, or Intl.
 */
export interface Transitions {
  /** The IANA name, as the configuration writes it. */
  timeZone: string;
  /** First and last year covered, both inclusive. */
  years: [from: number, to: number];
  /** Seconds to add to UTC for local time at the beginning. */
  offset: number;
  /** Every change in order: seconds since the epoch, and the offset in seconds from then on. */
  changes: [at: number, offset: number][];
  /** Version of the tz database they were taken from, such as `2026f`, where it is known. */
  tzdata?: string;
}

/** Transitions made ready for look-up. */
export interface Zone {
  readonly timeZone: string;
  /** Instants covered, [from, to]: the years in every zone's reckoning. */
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly years: readonly [number, number];
  /** Milliseconds; `at[0]` is minus infinity. Same length as `offsets`. */
  readonly at: readonly number[];
  readonly offsets: readonly number[];
}

/** A day on either side, so that a year is covered in local time as well as in UTC. */
export const coverMargin = DAY;

export function readTransitions(transitions: Transitions): Zone {
  const { timeZone, years, offset, changes } = transitions;
  return {
    timeZone,
    years,
    from: dayNumber(years[0], 1, 1) * DAY - coverMargin,
    to: dayNumber(years[1] + 1, 1, 1) * DAY + coverMargin,
    at: [Number.NEGATIVE_INFINITY, ...changes.map(([at]) => at * 1000)],
    offsets: [offset * 1000, ...changes.map(([, after]) => after * 1000)],
  };
}

/** Milliseconds to add to UTC for local time at an instant. */
export function offsetAt(zone: Zone, at: EpochMs): number {
  return zone.offsets[lastAtOrBelow(zone.at, at)]!;
}

/**
 * The instant of a local time, given as if it were UTC. The offset before a transition decides: a repeated local time
 * means its first occurrence, a skipped one moves forward by the length of the gap.
 */
export function toInstant(zone: Zone, local: number): EpochMs {
  // No offset reaches a day, so the search cannot begin too late.
  let i = lastAtOrBelow(zone.at, local - DAY);
  for (; i + 1 < zone.at.length; i += 1) {
    const change = zone.at[i + 1]!;
    const skipped = local - zone.offsets[i + 1]! < change;
    if (local - zone.offsets[i]! < change || skipped) break;
  }
  return local - zone.offsets[i]!;
}

/** The local date of an instant as a day number. */
export function localDay(zone: Zone, at: EpochMs): number {
  return Math.floor((at + offsetAt(zone, at)) / DAY);
}

/** A local time spelt out, for people. */
export interface LocalTime {
  year: number;
  month: number;
  day: number;
  weekday: Weekday;
  hour: number;
  minute: number;
  /** Minutes to add to UTC. */
  offset: number;
}

/** What the clock on the wall says at an instant. Works beyond the covered years with the nearest known offset. */
export function localTime(zone: Zone, at: EpochMs): LocalTime {
  const offset = offsetAt(zone, at);
  const dayNo = Math.floor((at + offset) / DAY);
  const minutes = Math.floor((at + offset - dayNo * DAY) / MINUTE);
  return {
    ...civilDate(dayNo),
    weekday: weekdays[weekdayIndex(dayNo)]!,
    hour: Math.floor(minutes / 60),
    minute: minutes % 60,
    offset: offset / MINUTE,
  };
}
