import { DocketError } from '../errors';
import type { EpochMs } from '../ports';
import { type CalendarSettings, calendarProblems } from './calendar-settings';
import { DAY, formatDate, type LocalDate, MINUTE } from './dates';
import { durationMs, parseDuration } from './duration';
import type { Minutes } from './hours';
import { type Openings, readOpenings } from './openings';
import { clip, type Segment, union } from './segments';
import { openTable, type Table } from './table';
import { localDay, readTransitions, type Transitions, toInstant, type Zone } from './transitions';

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
  /** What a target's "1d" means, in milliseconds. */
  readonly businessDay: number;
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
  const [problem] = calendarProblems(settings);
  if (problem) throw new DocketError('config-invalid', `${problem.path}: ${problem.message}`, problem.advice);
  const { timeZone, hours, holidays, exceptions = {}, businessDay } = settings;
  if (transitions.timeZone !== timeZone) {
    throw new DocketError(
      'unknown-zone',
      `The transitions at hand are those of ${transitions.timeZone}, not of ${timeZone}.`,
      'Build the configuration again, so that it carries the zone.',
    );
  }
  const zone = readTransitions(transitions);
  const openings = readOpenings(hours, holidays, exceptions);
  const day = businessDay === undefined ? openings.longestDay : durationMs(parseDuration(businessDay)!, 0);
  const table = openTable(zone, (from, to) => openIn(openings, zone, from, to));
  const questions = hours === 'always' && openings.overrides.size === 0 ? wallTime : overTable(table, openings, zone);
  return {
    timeZone,
    zone,
    businessDay: day,
    ...questions,
    nextMorning(at) {
      return questions.nextOpening(toInstant(zone, (localDay(zone, at) + 1) * DAY));
    },
    specialDates: (start, end) => specialDates(openings, zone, start, end),
  };
}

type Questions = Pick<Calendar, 'after' | 'openBetween' | 'isOpen' | 'nextOpening' | 'segments'>;

/** Round the clock is plain subtraction, in any year. */
const wallTime: Questions = {
  after(start, openMs) {
    checkOrder(0, openMs);
    return start + openMs;
  },
  openBetween(start, end) {
    checkOrder(start, end);
    return end - start;
  },
  isOpen: () => true,
  nextOpening: (at) => at,
  segments(start, end) {
    checkOrder(start, end);
    return start < end ? [{ from: start, to: end }] : [];
  },
};

function overTable(table: Table, openings: Openings, zone: Zone): Questions {
  const closedForGood = !openings.weekly && ![...openings.overrides.values()].some((open) => open.length > 0);
  const longestSearch = (366 + 7 * openings.overrides.size) * DAY;

  function reach(start: EpochMs, end: EpochMs): void {
    // Written so that a moment that is no number fails too.
    if (!(start >= zone.from && end <= zone.to)) throw outside(zone);
    table.reach(start, end);
  }

  /** Builds one more block, or says why there is no use in it. `since` is when the search began. */
  function grow(since: EpochMs, lastOpen: EpochMs): void {
    if (closedForGood || table.end() - Math.max(since, lastOpen) > longestSearch) throw noBusinessTime();
    if (!table.grow()) throw outside(zone);
  }

  /** Refuses an answer that lies behind too long a closure, so that it cannot depend on what is built already. */
  function checkClosures(start: EpochMs, answer: EpochMs): void {
    // A week with hours cannot be closed for so long.
    if (openings.weekly) return;
    let openUntil = start;
    for (let i = table.firstEndingAfter(start); ; i += 1) {
      const segment = table.segment(i);
      if (segment && segment.from - openUntil > longestSearch) throw noBusinessTime();
      if (!segment || segment.to >= answer) return;
      openUntil = segment.to;
    }
  }

  return {
    after(start, openMs) {
      checkOrder(0, openMs);
      if (openMs === 0) return start;
      reach(start, start);
      const total = table.openUpTo(start) + openMs;
      for (;;) {
        const answer = table.reaching(total);
        if (answer !== undefined) {
          checkClosures(start, answer);
          return answer;
        }
        grow(start, table.lastOpen());
      }
    },
    openBetween(start, end) {
      checkOrder(start, end);
      reach(start, end);
      return table.openUpTo(end) - table.openUpTo(start);
    },
    isOpen(at) {
      reach(at, at);
      const segment = table.segment(table.firstEndingAfter(at));
      return segment !== undefined && segment.from <= at;
    },
    nextOpening(at) {
      reach(at, at);
      for (;;) {
        const segment = table.segment(table.firstEndingAfter(at));
        if (segment) {
          const answer = Math.max(at, segment.from);
          checkClosures(at, answer);
          return answer;
        }
        grow(at, at);
      }
    },
    segments(start, end) {
      checkOrder(start, end);
      reach(start, end);
      const result: Segment[] = [];
      for (let i = table.firstEndingAfter(start); ; i += 1) {
        const segment = table.segment(i);
        if (!segment || segment.from >= end) return clip(result, start, end);
        result.push(segment);
      }
    },
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

function checkOrder(start: number, end: number): void {
  if (start <= end) return;
  throw new DocketError(
    'reversed-interval',
    `An interval cannot end at ${end} when it begins at ${start}.`,
    'Give the earlier moment first, and no length below zero.',
  );
}

function noBusinessTime(): DocketError {
  return new DocketError(
    'no-business-time',
    'The calendar has no open time within reach.',
    'Give it opening hours, or take holidays out.',
  );
}

function outside(zone: Zone): DocketError {
  const [from, to] = zone.years;
  return new DocketError(
    'outside-transitions',
    `Time zone data for ${zone.timeZone} covers the years ${from} to ${to} only.`,
    'Build the configuration again with more years.',
  );
}
