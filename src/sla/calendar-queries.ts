import { DocketError } from '../words/errors';
import type { EpochMs } from '../words/values';
import { DAY } from './dates';
import type { Table } from './open-time-index';
import type { Openings } from './openings';
import { clip, type Segment } from './segments';
import type { Zone } from './transitions';
import type { Calendar } from './types';

/** What a calendar answers from its open time alone. */
export type Questions = Pick<Calendar, 'after' | 'openBetween' | 'isOpen' | 'nextOpening' | 'segments'>;

/** Round the clock is plain subtraction, in any year. */
export const wallTime: Questions = {
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

/** Answers from a table that is built as far as they need it. */
export function overTable(table: Table, openings: Openings, zone: Zone): Questions {
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

function checkOrder(start: number, end: number): void {
  if (start <= end) return;
  throw new DocketError('reversed-interval', { start, end });
}

function noBusinessTime(): DocketError {
  return new DocketError('no-business-time');
}

function outside(zone: Zone): DocketError {
  const [from, to] = zone.years;
  return new DocketError('outside-transitions', { why: 'zone', timeZone: zone.timeZone, from, to });
}
