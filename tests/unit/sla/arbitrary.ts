/** Random calendars and moments, most of them near a change of the clocks, where naive code breaks. */
import fc from 'fast-check';
import { weekdays } from '../../../src/sla/dates';
import type { OpenInterval } from '../../../src/sla/hours';
import type { CalendarSettings } from '../../../src/sla/types';
import { DAY, transitionsOf, utc, zones } from './world';

/**
 * Runs for a property: few by default, the promised number in the long mode, and very few in a mutation run, which
 * repeats them a thousand times.
 */
export function runs(short: number, long: number): { numRuns: number; endOnFailure?: boolean } {
  // There a failure is all that is asked for; the smallest example would take longer than all else.
  if (process.env.STRYKER_MUTATOR_WORKER) return { numRuns: Math.ceil(short / 3), endOnFailure: true };
  return { numRuns: process.env.DOCKET_LONG ? long : short };
}

/** Time limit of a test whose runs grow in the long mode. */
export const patience = process.env.DOCKET_LONG ? 3_600_000 : 60_000;

const two = (n: number) => String(n).padStart(2, '0');
const timeOf = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** Quarter hours mostly, and the small hours often, since that is when clocks change. */
const minute = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 16 }).map((n) => n * 15) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 95 }).map((n) => n * 15) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 1439 }) },
);

/** Overnight where the end is not after the start. */
export const interval: fc.Arbitrary<OpenInterval> = fc
  .tuple(
    minute,
    fc.oneof(
      minute.filter((n) => n > 0),
      fc.constant(1440),
    ),
  )
  .filter(([from, to]) => from !== to)
  .map(([from, to]) => [timeOf(from), timeOf(to)]);

const intervals = fc.array(interval, { maxLength: 3 });

export const week = fc
  .tuple(
    ...weekdays.map(() => fc.oneof({ weight: 3, arbitrary: intervals }, { weight: 1, arbitrary: fc.constant([]) })),
  )
  .map((days) => Object.fromEntries(weekdays.map((weekday, i) => [weekday, days[i]!])));

/** A moment within three days of a change of the zone's clocks, or anywhere where there is none. */
export const momentNear = (timeZone: string): fc.Arbitrary<number> => {
  const inside = transitionsOf(timeZone)
    .changes.map(([at]) => at * 1000)
    .filter((at) => at > utc('2005-01-01T00:00Z') && at < utc('2028-01-01T00:00Z'));
  const anywhere = fc.integer({ min: utc('2005-01-01T00:00Z') / 60_000, max: utc('2028-01-01T00:00Z') / 60_000 });
  if (inside.length === 0) return anywhere.map((minutes) => minutes * 60_000);
  return fc.tuple(fc.constantFrom(...inside), fc.integer({ min: -3 * DAY, max: 3 * DAY })).map(([at, off]) => at + off);
};

export interface World {
  settings: CalendarSettings;
  /** A moment near which something happens. */
  around: number;
}

/** A calendar in this zone with a moment; holidays and exceptions fall within days of it. */
export const worldIn = (timeZone: string): fc.Arbitrary<World> =>
  fc
    .record({
      hours: week,
      around: momentNear(timeZone),
      holidays: fc.array(fc.integer({ min: -6, max: 6 }), { maxLength: 3 }),
      exceptions: fc.array(fc.tuple(fc.integer({ min: -6, max: 6 }), intervals), { maxLength: 2 }),
    })
    .map(({ hours, around, holidays, exceptions }) => {
      const date = (offset: number) => new Date(around + offset * DAY).toISOString().slice(0, 10);
      return {
        around,
        settings: {
          timeZone,
          hours,
          holidays: holidays.map(date),
          exceptions: Object.fromEntries(exceptions.map(([offset, open]) => [date(offset), open])),
        },
      };
    });

export const world: fc.Arbitrary<World> = fc.constantFrom(...zones).chain(worldIn);
