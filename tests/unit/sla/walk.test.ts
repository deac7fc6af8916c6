import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { patience, runs, worldIn } from './arbitrary';
import { openMinutes, walkAfter, walkBetween } from './walk';
import { calendar, DAY, HOUR, MINUTE, zones } from './world';

const minuteOf = (at: number) => Math.floor(at / MINUTE) * MINUTE;

describe('random calendars near changes of the clocks, against a walk over every minute', () => {
  test.each(zones)(
    '%s',
    (timeZone) => {
      const wall = fc.integer({ min: 0, max: 4 * DAY });
      const open = fc.integer({ min: 0, max: 20 * HOUR });
      const property = fc.property(worldIn(timeZone), wall, open, ({ settings, around }, ms, openMs) => {
        const tested = calendar(settings);
        const end = around + ms;
        const minutes = openMinutes(settings, around, end);
        expect(tested.openBetween(around, end)).toBe(walkBetween(minutes, around, end));
        const expected = walkAfter(minutes, around, openMs, end);
        if (expected !== null) expect(tested.after(around, openMs)).toBe(expected);
        for (const at of [around, end]) expect(tested.isOpen(at)).toBe(minutes.has(minuteOf(at)));
        const segments = tested.segments(around, end);
        expect(segments.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(tested.openBetween(around, end));
      });
      fc.assert(property, runs(9, 8_000));
    },
    patience,
  );
});
