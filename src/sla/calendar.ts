import { DocketError } from '../words/errors';
import type { EpochMs } from '../words/values';
import { overTable, wallTime } from './calendar-queries';
import { DAY, formatDate, MINUTE } from './dates';
import { openTable } from './open-time-index';
import { type Openings, readOpenings } from './openings';
import { clip, type Segment, union } from './segments';
import { localDay, readTransitions, type Transitions, toInstant, type Zone } from './transitions';
import type { Calendar, CalendarSettings, SpecialDate } from './types';

/**
 * A calendar ready for questions. Its table of open time is built where it is asked, not here.
 * @throws DocketError `config-invalid` naming the first fault and its place, `unknown-zone` if the transitions are another zone's
 */
export function compileCalendar(settings: CalendarSettings, transitions: Transitions): Calendar {
  const { timeZone, hours, holidays, exceptions = {} } = settings;
  if (transitions.timeZone !== timeZone) {
    throw new DocketError('unknown-zone', { why: 'transitions', timeZone, of: transitions.timeZone });
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

export function specialDates(openings: Openings, zone: Zone, start: EpochMs, end: EpochMs): SpecialDate[] {
  const first = localDay(zone, start);
  const last = localDay(zone, Math.max(start, end - 1));
  return [...openings.overrides.keys()]
    .filter((dayNo) => dayNo >= first && dayNo <= last)
    .filter((dayNo) => openings.plain(dayNo).length + openings.on(dayNo).length > 0)
    .sort((a, b) => a - b)
    .map((dayNo) => ({ date: formatDate(dayNo), open: [...openings.on(dayNo)] }));
}
