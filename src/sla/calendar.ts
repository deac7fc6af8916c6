import { DocketError } from '../errors';
import type { EpochMs } from '../ports';
import { DAY, formatDate, type LocalDate, MINUTE } from './dates';
import type { Hours, Minutes, OpenInterval } from './hours';
import { type Openings, readOpenings } from './openings';
import { overTable, wallTime } from './questions';
import { clip, type Segment, union } from './segments';
import { openTable } from './table';
import { localDay, readTransitions, type Transitions, toInstant, type Zone } from './transitions';

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

/**
 * A calendar ready for questions. Its table of open time is built where it is asked, not here.
 * @throws DocketError `config-invalid` naming the first fault and its place, `unknown-zone` if the transitions are another zone's
 */
export function compileCalendar(settings: CalendarSettings, transitions: Transitions): Calendar {
  const { timeZone, hours, holidays, exceptions = {} } = settings;
  if (transitions.timeZone !== timeZone) {
    throw new DocketError(
      'unknown-zone',
      `The transitions at hand are those of ${transitions.timeZone}, not of ${timeZone}.`,
      'Build the configuration again, so that it carries the zone.',
    );
  }
  const zone = readTransitions(transitions);
  const openings = readOpenings(hours, holidays, exceptions);
  const table = openTable(zone, (from, to) => openIn(openings, zone, from, to));
  const questions = hours === 'always' && openings.overrides.size === 0 ? wallTime : overTable(table, openings, zone);
  return {
    timeZone,
    zone,
    ...questions,
    nextMorning(at) {
      return questions.nextOpening(toInstant(zone, (localDay(zone, at) + 1) * DAY));
    },
    specialDates: (start, end) => specialDates(openings, zone, start, end),
  };
}

/** The open segments of [from, to), ascending and disjoint. */
function openIn(openings: Openings, zone: Zone, from: EpochMs, to: EpochMs): Segment[] {
  const segments: Segment[] = [];
  // Local dates run up to a day beside UTC's, and a gap has moved times by as much as a day: three are enough.
  const last = Math.ceil(to / DAY) + 3;
  for (let dayNo = Math.floor(from / DAY) - 3; dayNo <= last; dayNo += 1) {
    for (const [open, close] of openings.on(dayNo)) {
      // Each end on its own: a day of 23 or 25 hours then comes out right, and a gap may leave nothing.
      const begin = toInstant(zone, dayNo * DAY + open * MINUTE);
      segments.push({ from: begin, to: toInstant(zone, dayNo * DAY + close * MINUTE) });
    }
  }
  return clip(union(segments), from, to);
}

function specialDates(openings: Openings, zone: Zone, start: EpochMs, end: EpochMs): SpecialDate[] {
  const first = localDay(zone, start);
  const last = localDay(zone, Math.max(start, end - 1));
  return [...openings.overrides.keys()]
    .filter((dayNo) => dayNo >= first && dayNo <= last)
    .filter((dayNo) => openings.plain(dayNo).length + openings.on(dayNo).length > 0)
    .sort((a, b) => a - b)
    .map((dayNo) => ({ date: formatDate(dayNo), open: [...openings.on(dayNo)] }));
}
