import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileCalendar } from '../../../src/sla/calendar';
import { weekdays } from '../../../src/sla/dates';
import type { Hours } from '../../../src/sla/hours';
import type { Calendar } from '../../../src/sla/types';
import { zoneTransitions } from '../../../src/sla/zone';
import { interval, patience, runs, type World, week, world } from './arbitrary';
import { calendar, codeOf, DAY, HOUR, utc, zones } from './world';

const span = fc.oneof(fc.integer({ min: 0, max: 3 * DAY }), fc.integer({ min: 0, max: 400 * DAY }));
const openMs = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 20 * HOUR }),
  fc.integer({ min: 1, max: 200 * HOUR }),
);
/** Open enough that every answer lies within the years covered. */
const openWorld = world.filter(({ settings, around }) => {
  return calendar(settings).openBetween(around + 30 * DAY, around + 37 * DAY) >= HOUR;
});

type Law = (tested: Calendar, at: number, x: number, y: number, world: World) => void;

/** Checks a law with two lengths drawn from `lengths`. */
const lawFor = (lengths: fc.Arbitrary<number>) => (name: string, law: Law) =>
  test(
    name,
    () => {
      const property = fc.property(openWorld, lengths, lengths, (one, x, y) => {
        law(calendar(one.settings), one.around, x, y, one);
      });
      fc.assert(property, runs(75, 100_000));
    },
    patience,
  );

/** x and y are open time. */
const law = lawFor(openMs);
/** x and y are wall time. */
const wallLaw = lawFor(span);

describe('laws', () => {
  wallLaw('between(a,b) + between(b,c) = between(a,c)', (tested, a, x, y) => {
    expect(tested.openBetween(a, a + x) + tested.openBetween(a + x, a + x + y)).toBe(tested.openBetween(a, a + x + y));
  });

  law('between(t, after(t,d)) = d, and no earlier instant will do', (tested, t, d) => {
    const answer = tested.after(t, d);
    expect(tested.openBetween(t, answer)).toBe(d);
    if (d > 0) expect(tested.openBetween(t, answer - 1)).toBe(d - 1);
  });

  law('after(after(t,x),y) = after(t,x+y)', (tested, t, x, y) => {
    expect(tested.after(tested.after(t, x), y)).toBe(tested.after(t, x + y));
  });

  law('after never decreases, neither in the start nor in the length', (tested, t, x, y) => {
    expect(tested.after(t, x + y)).toBeGreaterThanOrEqual(tested.after(t, x));
    expect(tested.after(t + y, x)).toBeGreaterThanOrEqual(tested.after(t, x));
  });

  wallLaw('between is between 0 and wall time', (tested, a, x) => {
    const open = tested.openBetween(a, a + x);
    expect(open).toBeGreaterThanOrEqual(0);
    expect(open).toBeLessThanOrEqual(x);
  });

  wallLaw('open now, the next opening and the segments after it say the same', (tested, t, x) => {
    const at = t + x;
    const opening = tested.nextOpening(at);
    expect(tested.isOpen(at)).toBe(opening === at);
    expect(tested.isOpen(opening)).toBe(true);
    expect(tested.openBetween(at, opening)).toBe(0);
    expect(tested.after(at, 1)).toBe(opening + 1);
    const segments = tested.segments(at, at + 10 * DAY);
    for (const { from, to } of segments) {
      expect([tested.isOpen(from), tested.isOpen(to - 1)]).toEqual([true, true]);
      if (to < at + 10 * DAY) expect(tested.isOpen(to)).toBe(false);
    }
  });

  wallLaw(
    'order and duplicates of intervals, holidays and weekdays do not matter',
    (tested, a, x, _y, { settings }) => {
      const hours = settings.hours as Exclude<typeof settings.hours, 'always'>;
      const shuffled = Object.fromEntries(
        [...weekdays].reverse().map((weekday) => {
          const intervals = [...(hours[weekday] ?? [])].reverse();
          return [weekday, [...intervals, ...intervals.slice(0, 1)]];
        }),
      );
      const holidays = [...settings.holidays, ...settings.holidays].reverse();
      const other = calendar({ ...settings, hours: shuffled, holidays });
      expect(other.openBetween(a, a + x)).toBe(tested.openBetween(a, a + x));
      expect(other.segments(a, a + DAY)).toEqual(tested.segments(a, a + DAY));
    },
  );

  wallLaw('what was asked before changes no answer', (tested, t, x, y, { settings }) => {
    const asked = [
      (one: Calendar) => one.after(t + y, 8 * HOUR),
      (one: Calendar) => one.openBetween(t - x, t + y),
      (one: Calendar) => one.segments(t - y, t),
      (one: Calendar) => one.nextOpening(t - x),
      (one: Calendar) => one.isOpen(t + x + y),
    ];
    for (const ask of asked) expect(ask(tested)).toEqual(ask(calendar(settings)));
  });

  test(
    'round the clock equals wall time, written either way',
    () => {
      const full = Object.fromEntries(weekdays.map((weekday) => [weekday, [['00:00', '24:00'] as [string, string]]]));
      fc.assert(
        fc.property(
          fc.constantFrom(...zones),
          fc.integer({ min: utc('2005-01-01Z'), max: utc('2030-01-01Z') }),
          span,
          (timeZone, t, x) => {
            for (const hours of ['always', full] as const) {
              const always = calendar({ timeZone, hours });
              expect(always.openBetween(t, t + x)).toBe(x);
              expect(always.after(t, x)).toBe(t + x);
              expect(always.segments(t, t + x)).toEqual(x === 0 ? [] : [{ from: t, to: t + x }]);
            }
          },
        ),
        runs(50, 100_000),
      );
    },
    patience,
  );
});

describe('termination', () => {
  const start = utc('2024-01-01T00:00Z');
  const dates = Array.from({ length: 1000 }, (_, i) => new Date(start + i * DAY).toISOString().slice(0, 10));
  const fewYears = new Map(zones.map((timeZone) => [timeZone, zoneTransitions(timeZone, 2023, 2027)]));

  const sparse: fc.Arbitrary<Hours> = fc.oneof(
    fc.constant<Hours>({}),
    fc.constant<Hours>({ mon: [['00:00', '00:01']] }),
    fc.constant<Hours>({ sun: [['02:30', '03:00']] }),
    week,
  );
  const schedule = fc.record({
    timeZone: fc.constantFrom(...zones),
    hours: sparse,
    /** Every so many days is a holiday, for so many days. */
    every: fc.integer({ min: 1, max: 9 }),
    until: fc.integer({ min: 0, max: 1000 }),
    opened: fc.option(fc.tuple(fc.integer({ min: 0, max: 999 }), interval), { nil: undefined }),
  });

  test(
    'empty, all-holiday and one-minute schedules answer or say why not',
    () => {
      const codes = new Set<string>();
      const property = fc.property(schedule, fc.integer({ min: 1, max: 3000 * HOUR }), (drawn, open) => {
        const { timeZone, hours, every, until, opened } = drawn;
        const holidays = dates.slice(0, until).filter((_, i) => i % every === 0);
        const exceptions = opened ? { [dates[opened[0]]!]: [opened[1]] } : {};
        const tested = compileCalendar({ timeZone, hours, holidays, exceptions }, fewYears.get(timeZone)!);
        let answer: number;
        try {
          answer = tested.after(start, open);
        } catch (thrown) {
          codes.add(
            codeOf(() => {
              throw thrown;
            }),
          );
          return true;
        }
        return tested.openBetween(start, answer) === open;
      });
      fc.assert(property, runs(75, 1_000_000));
      expect(['no-business-time', 'outside-transitions']).toEqual(expect.arrayContaining([...codes]));
      expect(codes.size).toBeGreaterThan(0);
    },
    patience,
  );
});
