import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { patience, runs, world } from './arbitrary';
import { openMinutes, walkAfter, walkBetween } from './walk';
import { calendar, DAY, HOUR, zones } from './world';

describe('random calendars near changes of the clocks, against a walk over every minute', () => {
  test(
    `in ${zones.length} zones`,
    () => {
      const seen = new Set<string>();
      const length = fc.integer({ min: 0, max: 4 * DAY });
      fc.assert(
        fc.property(world, length, fc.integer({ min: 0, max: 20 * HOUR }), ({ settings, around }, ms, openMs) => {
          seen.add(settings.timeZone);
          const tested = calendar(settings);
          const end = around + ms;
          const open = openMinutes(settings, around, end);
          expect(tested.openBetween(around, end)).toBe(walkBetween(open, around, end));
          const expected = walkAfter(open, around, openMs, end);
          if (expected !== null) expect(tested.after(around, openMs)).toBe(expected);
          for (const at of [around, end]) expect(tested.isOpen(at)).toBe(open.has(Math.floor(at / 60_000) * 60_000));
          const segments = tested.segments(around, end);
          expect(segments.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(tested.openBetween(around, end));
        }),
        runs(400, 100_000),
      );
      expect([...seen].sort()).toEqual([...zones].sort());
    },
    patience,
  );
});
