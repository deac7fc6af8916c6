import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { compileCalendar } from '../../../src/sla/calendar';
import { weekdays } from '../../../src/sla/dates';
import type { CalendarSettings } from '../../../src/sla/types';
import { zoneTransitions } from '../../../src/sla/zone';
import type { DocketError } from '../../../src/words/errors';
import { thrownInEnglish } from '../../support/words';
import { calendar, codeOf, DAY, HOUR, local, MINUTE, office, transitionsOf, utc } from './world';

type Hours = Exclude<CalendarSettings['hours'], 'always'>;

/** Open milliseconds of whole local dates, the last one included. */
function openOn(timeZone: string, hours: CalendarSettings['hours'], first: string, last = first): number {
  const midnight = local(`${Temporal.PlainDate.from(last).add({ days: 1 })} 00:00`, timeZone);
  return calendar({ timeZone, hours }).openBetween(local(`${first} 00:00`, timeZone), midnight);
}

describe('an office week', () => {
  const berlin = calendar();

  test('Friday 13:00 plus four hours is Friday 17:00, the earliest instant', () => {
    expect(berlin.after(local('2026-01-09 13:00'), 4 * HOUR)).toBe(local('2026-01-09 17:00'));
    expect(berlin.after(local('2026-01-09 13:00'), 4 * HOUR + 1)).toBe(local('2026-01-12 09:00') + 1);
  });

  test('nothing to wait for is now, even in closed time', () => {
    expect(berlin.after(local('2026-01-10 03:00'), 0)).toBe(local('2026-01-10 03:00'));
  });

  test('from closed time it counts from the next opening', () => {
    expect(berlin.after(local('2026-01-10 03:00'), HOUR)).toBe(local('2026-01-12 10:00'));
    expect(berlin.after(local('2026-01-08 17:00'), HOUR)).toBe(local('2026-01-09 10:00'));
  });

  test('open time between', () => {
    expect(berlin.openBetween(local('2026-01-05 00:00'), local('2026-01-12 00:00'))).toBe(40 * HOUR);
    expect(berlin.openBetween(local('2026-01-05 10:30'), local('2026-01-06 09:15'))).toBe(6.75 * HOUR);
    expect(berlin.openBetween(local('2026-01-10 10:00'), local('2026-01-11 10:00'))).toBe(0);
    expect(berlin.openBetween(local('2026-01-05 10:30'), local('2026-01-05 10:30'))).toBe(0);
  });

  test('segments are half-open: the end instant is closed', () => {
    expect(berlin.isOpen(local('2026-01-05 09:00') - 1)).toBe(false);
    expect(berlin.isOpen(local('2026-01-05 09:00'))).toBe(true);
    expect(berlin.isOpen(local('2026-01-05 17:00') - 1)).toBe(true);
    expect(berlin.isOpen(local('2026-01-05 17:00'))).toBe(false);
  });

  test('the next opening', () => {
    expect(berlin.nextOpening(local('2026-01-05 10:00'))).toBe(local('2026-01-05 10:00'));
    expect(berlin.nextOpening(local('2026-01-05 09:00'))).toBe(local('2026-01-05 09:00'));
    expect(berlin.nextOpening(local('2026-01-05 17:00'))).toBe(local('2026-01-06 09:00'));
    expect(berlin.nextOpening(local('2026-01-09 17:00'))).toBe(local('2026-01-12 09:00'));
  });

  test('the next morning is on another date, also when it is open now', () => {
    expect(berlin.nextMorning(local('2026-01-05 03:00'))).toBe(local('2026-01-06 09:00'));
    expect(berlin.nextMorning(local('2026-01-05 10:00'))).toBe(local('2026-01-06 09:00'));
    expect(berlin.nextMorning(local('2026-01-09 10:00'))).toBe(local('2026-01-12 09:00'));
    expect(calendar({ hours: 'always' }).nextMorning(local('2026-03-28 10:00'))).toBe(local('2026-03-29 00:00'));
  });

  test('segments of a span are cut off at both ends', () => {
    expect(berlin.segments(local('2026-01-05 10:00'), local('2026-01-06 09:30'))).toEqual([
      { from: local('2026-01-05 10:00'), to: local('2026-01-05 17:00') },
      { from: local('2026-01-06 09:00'), to: local('2026-01-06 09:30') },
    ]);
    expect(berlin.segments(local('2026-01-05 17:00'), local('2026-01-06 09:00'))).toEqual([]);
    expect(berlin.segments(local('2026-01-05 10:00'), local('2026-01-05 10:00'))).toEqual([]);
  });
});

describe('hours', () => {
  test('a lunch break', () => {
    const split = calendar({
      hours: {
        mon: [
          ['13:00', '17:00'],
          ['09:00', '12:00'],
        ],
      },
    });
    expect(split.after(local('2026-01-05 11:30'), HOUR)).toBe(local('2026-01-05 13:30'));
    expect(split.after(local('2026-01-05 11:00'), HOUR)).toBe(local('2026-01-05 12:00'));
    expect(split.isOpen(local('2026-01-05 12:00'))).toBe(false);
  });

  test('overlaps and repetitions count once: 09-13 with 12-17 is 8 h', () => {
    expect(
      openOn(
        'Europe/Berlin',
        {
          mon: [
            ['12:00', '17:00'],
            ['09:00', '13:00'],
          ],
        },
        '2026-01-05',
      ),
    ).toBe(8 * HOUR);
    expect(
      openOn(
        'Europe/Berlin',
        {
          mon: [
            ['09:00', '17:00'],
            ['10:00', '11:00'],
            ['09:00', '17:00'],
          ],
        },
        '2026-01-05',
      ),
    ).toBe(8 * HOUR);
  });

  test('24:00 joins the next day without a lost or added minute', () => {
    const hours: Hours = { mon: [['00:00', '24:00']], tue: [['00:00', '24:00']] };
    const two = calendar({ hours });
    expect(two.segments(local('2026-01-05 00:00'), local('2026-01-08 00:00'))).toEqual([
      { from: local('2026-01-05 00:00'), to: local('2026-01-07 00:00') },
    ]);
    expect(two.after(local('2026-01-05 00:00'), 48 * HOUR)).toBe(local('2026-01-07 00:00'));
  });

  test('overnight runs into the next day', () => {
    const night = calendar({ hours: { fri: [['22:00', '06:00']] } });
    expect(night.segments(local('2026-01-09 12:00'), local('2026-01-11 00:00'))).toEqual([
      { from: local('2026-01-09 22:00'), to: local('2026-01-10 06:00') },
    ]);
    const sunday = calendar({ hours: { sun: [['23:30', '00:30']] } });
    expect(sunday.segments(local('2026-01-11 12:00'), local('2026-01-13 00:00'))).toEqual([
      { from: local('2026-01-11 23:30'), to: local('2026-01-12 00:30') },
    ]);
  });

  test('overnight to 00:00 ends with the day', () => {
    expect(openOn('Europe/Berlin', { fri: [['22:00', '00:00']] }, '2026-01-09', '2026-01-10')).toBe(2 * HOUR);
  });

  test('always is wall time, in any year', () => {
    const always = calendar({ hours: 'always' });
    expect(always.after(5, 7)).toBe(12);
    expect(always.openBetween(utc('1999-01-01T00:00Z'), utc('2099-01-01T00:00Z'))).toBe(
      utc('2099-01-01T00:00Z') - utc('1999-01-01T00:00Z'),
    );
    expect([always.isOpen(0), always.nextOpening(7)]).toEqual([true, 7]);
    expect(always.segments(3, 9)).toEqual([{ from: 3, to: 9 }]);
    expect(always.segments(3, 3)).toEqual([]);
    expect(codeOf(() => always.after(0, -1))).toBe('reversed-interval');
    expect(codeOf(() => always.openBetween(1, 0))).toBe('reversed-interval');
    expect(codeOf(() => always.segments(1, 0))).toBe('reversed-interval');
  });

  test('always, but for a holiday', () => {
    const almost = calendar({ hours: 'always', holidays: ['2026-03-29'] });
    expect(almost.segments(local('2026-01-01 00:00'), local('2026-12-01 00:00'))).toEqual([
      { from: local('2026-01-01 00:00'), to: local('2026-03-29 00:00') },
      { from: local('2026-03-30 00:00'), to: local('2026-12-01 00:00') },
    ]);
  });
});

describe('holidays and dated exceptions', () => {
  test('a holiday is closed all day, a repeated one too', () => {
    const berlin = calendar({ holidays: ['2026-01-06', '2026-01-06'] });
    expect(berlin.after(local('2026-01-05 16:00'), 2 * HOUR)).toBe(local('2026-01-07 10:00'));
    expect(berlin.openBetween(local('2026-01-05 00:00'), local('2026-01-12 00:00'))).toBe(32 * HOUR);
  });

  test('24 December until 12:00', () => {
    const berlin = calendar({ exceptions: { '2026-12-24': [['09:00', '12:00']] }, holidays: ['2026-12-25'] });
    expect(berlin.after(local('2026-12-24 11:00'), 2 * HOUR)).toBe(local('2026-12-28 10:00'));
  });

  test('an exception opens a Saturday', () => {
    const berlin = calendar({ exceptions: { '2026-01-10': [['10:00', '14:00']] } });
    expect(berlin.after(local('2026-01-09 16:00'), 2 * HOUR)).toBe(local('2026-01-10 11:00'));
  });

  test('a date that is both is closed', () => {
    const both = calendar({ exceptions: { '2026-01-06': [['09:00', '12:00']] }, holidays: ['2026-01-06'] });
    expect(both.openBetween(local('2026-01-06 00:00'), local('2026-01-07 00:00'))).toBe(0);
  });

  describe('overnight, each part obeys the date it falls on', () => {
    const nights: Hours = { mon: [['22:00', '06:00']], tue: [['22:00', '06:00']], wed: [['22:00', '06:00']] };
    const openings = (settings: Partial<CalendarSettings>) =>
      calendar({ hours: nights, ...settings })
        .segments(local('2026-01-05 00:00'), local('2026-01-09 00:00'))
        .map(({ from, to }) => [from, to].map((at) => new Date(at + HOUR).toISOString().slice(8, 16)).join(' '));

    test('plain', () => {
      expect(openings({})).toEqual(['05T22:00 06T06:00', '06T22:00 07T06:00', '07T22:00 08T06:00']);
    });
    test('a holiday cuts the night before at midnight, and its own night never begins', () => {
      expect(openings({ holidays: ['2026-01-06'] })).toEqual(['05T22:00 06T00:00', '07T22:00 08T06:00']);
    });
    test('an exception replaces what the night before would bring', () => {
      expect(openings({ exceptions: { '2026-01-06': [['10:00', '12:00']] } })).toEqual([
        '05T22:00 06T00:00',
        '06T10:00 06T12:00',
        '07T22:00 08T06:00',
      ]);
    });
    test('an overnight exception runs into a plain date, and not into another exception', () => {
      expect(openings({ exceptions: { '2026-01-06': [['20:00', '03:00']] } })).toEqual([
        '05T22:00 06T00:00',
        '06T20:00 07T03:00',
        '07T22:00 08T06:00',
      ]);
      expect(
        openings({ exceptions: { '2026-01-06': [['20:00', '03:00']], '2026-01-07': [['12:00', '13:00']] } }),
      ).toEqual(['05T22:00 06T00:00', '06T20:00 07T00:00', '07T12:00 07T13:00']);
    });
    test('an exception without hours is a holiday', () => {
      expect(openings({ exceptions: { '2026-01-07': [] } })).toEqual(['05T22:00 06T06:00', '06T22:00 07T00:00']);
    });
  });

  test('special dates of a span: only those that change something, in order', () => {
    const berlin = calendar({
      holidays: ['2026-12-25', '2026-12-26', '2027-01-01'],
      exceptions: { '2026-12-24': [['09:00', '12:00']], '2026-12-19': [['10:00', '12:00']] },
    });
    const [noonBefore, end] = [local('2026-12-19 12:00'), local('2027-01-01 00:00')];
    expect(berlin.specialDates(noonBefore, end)).toEqual([
      { date: '2026-12-19', open: [[600, 720]] },
      { date: '2026-12-24', open: [[540, 720]] },
      { date: '2026-12-25', open: [] },
    ]);
    expect(berlin.specialDates(noonBefore, end + 1)).toHaveLength(4);
    expect(berlin.specialDates(local('2026-12-20 00:00'), local('2026-12-24 00:00'))).toEqual([]);
    expect(berlin.specialDates(local('2026-12-24 12:00'), local('2026-12-24 12:00'))).toHaveLength(1);
  });
});

describe('days of 23 and 25 hours', () => {
  const sunday = (from: string, to: string): Hours => ({ sun: [[from, to]] });

  test.each([
    ['New York, autumn: 00:00 to 01:30', 'America/New_York', '2026-11-01', '00:00', '01:30', 1.5],
    ['New York, autumn: 01:30 to 03:00', 'America/New_York', '2026-11-01', '01:30', '03:00', 2.5],
    ['New York, autumn: a full day', 'America/New_York', '2026-11-01', '00:00', '24:00', 25],
    ['New York, spring: a full day', 'America/New_York', '2026-03-08', '00:00', '24:00', 23],
    [
      'New York, spring: a time inside the gap is moved, not lost',
      'America/New_York',
      '2026-03-08',
      '02:15',
      '02:45',
      0.5,
    ],
    [
      'New York, spring: what no longer ends after its start is empty',
      'America/New_York',
      '2026-03-08',
      '02:30',
      '03:00',
      0,
    ],
    ['Dublin, where winter is daylight time', 'Europe/Dublin', '2024-10-27', '01:30', '03:00', 2.5],
    ['London the same', 'Europe/London', '2024-10-27', '01:30', '03:00', 2.5],
    ['Lord Howe moves 30 minutes', 'Australia/Lord_Howe', '2024-10-06', '01:00', '02:15', 1.25],
    ['Lord Howe, autumn', 'Australia/Lord_Howe', '2024-04-07', '01:00', '02:00', 1.5],
    ['Casablanca, into Ramadan', 'Africa/Casablanca', '2024-03-10', '01:00', '04:00', 4],
    ['Casablanca, out of Ramadan', 'Africa/Casablanca', '2024-04-14', '01:00', '04:00', 2],
    ['Sao Paulo, a skipped midnight', 'America/Sao_Paulo', '2018-11-04', '00:00', '02:00', 1],
    ["St John's, a gap that begins at 00:01", 'America/St_Johns', '2010-03-14', '00:00', '01:00', 1],
    ['Troll moves two hours', 'Antarctica/Troll', '2026-03-29', '00:00', '24:00', 22],
    ['Beirut, a skipped midnight', 'Asia/Beirut', '2024-03-31', '00:00', '24:00', 23],
    ['Asuncion, the day before a repeated hour', 'America/Asuncion', '2024-03-24', '00:00', '24:00', 24],
  ])('%s', (_, timeZone, date, from, to, hours) => {
    expect(openOn(timeZone, sunday(from, to), date) / HOUR).toBe(hours);
  });

  test('New York, spring: 02:15 to 02:45 opens 03:15 to 03:45', () => {
    const moved = calendar({ timeZone: 'America/New_York', hours: sunday('02:15', '02:45') });
    expect(moved.nextOpening(utc('2026-03-08T05:00:00Z'))).toBe(utc('2026-03-08T07:15:00Z'));
    expect(moved.isOpen(utc('2026-03-08T07:44:59Z'))).toBe(true);
    expect(moved.isOpen(utc('2026-03-08T07:45:00Z'))).toBe(false);
  });

  test("St John's: a gap pushes one interval into the next, and nothing counts twice", () => {
    const hours: Hours = {
      sun: [
        ['00:45', '02:30'],
        ['03:15', '03:45'],
      ],
    };
    expect(openOn('America/St_Johns', hours, '2024-03-10')).toBe(7_200_000);
  });

  test('a midnight that is skipped, or repeated, as the end of a Saturday', () => {
    const saturday: Hours = { sat: [['22:00', '24:00']] };
    expect(openOn('America/Sao_Paulo', saturday, '2018-11-03', '2018-11-04')).toBe(2 * HOUR);
    expect(openOn('America/Sao_Paulo', saturday, '2018-02-17', '2018-02-18')).toBe(3 * HOUR);
    expect(openOn('Africa/Cairo', { thu: [['22:00', '24:00']] }, '2024-10-31', '2024-11-01')).toBe(3 * HOUR);
    expect(openOn('Africa/Cairo', { thu: [['22:00', '24:00']] }, '2024-04-25', '2024-04-26')).toBe(2 * HOUR);
  });

  test("St John's, autumn 2010: 24:00 is its first occurrence, a minute before the clocks go back to 23:01", () => {
    const change = utc('2010-11-07T02:31:00Z');
    const saturday = calendar({ timeZone: 'America/St_Johns', hours: { sat: [['22:00', '24:00']] } });
    expect(saturday.segments(change - DAY, change + DAY)).toEqual([
      { from: change - 121 * MINUTE, to: change - MINUTE },
    ]);
    expect(openOn('America/St_Johns', sunday('00:00', '01:00'), '2010-11-07')).toBe(2 * HOUR);
  });

  test('Scoresbysund: an evening pushed across midnight joins the next morning', () => {
    // 2026-03-28 23:00 became 00:00 of the 29th.
    const evening = calendar({
      timeZone: 'America/Scoresbysund',
      hours: { sat: [['20:00', '23:30']], sun: [['00:00', '02:00']] },
    });
    const change = utc('2026-03-29T01:00:00Z');
    expect(evening.segments(change - DAY, change + DAY)).toEqual([{ from: change - 3 * HOUR, to: change + 2 * HOUR }]);
  });

  test('Kolkata is half an hour off and never changes', () => {
    const kolkata = calendar({ timeZone: 'Asia/Kolkata', hours: office });
    expect(kolkata.after(utc('2026-03-27T11:00:00Z'), HOUR)).toBe(utc('2026-03-30T04:00:00Z'));
  });

  test('Samoa skipped a Friday: its hours move to Saturday, as every skipped time moves by the gap', () => {
    expect(openOn('Pacific/Apia', { fri: [['09:00', '17:00']] }, '2011-12-29', '2011-12-31')).toBe(8 * HOUR);
    const all: Hours = { thu: [['09:00', '17:00']], fri: [['09:00', '17:00']], sat: [['10:00', '18:00']] };
    expect(openOn('Pacific/Apia', all, '2011-12-29', '2011-12-31')).toBe(17 * HOUR);
  });
});

describe('settings that cannot be', () => {
  const refused = (settings: object) => {
    try {
      calendar(settings);
    } catch (thrown) {
      if (codeOf(() => calendar(settings)) !== 'config-invalid') throw thrown;
      const { faults } = (thrown as DocketError<'config-invalid'>).data;
      return faults.map(({ path, code, data }) => [path, code, data]);
    }
    throw new Error('taken');
  };

  test.each([
    [{ hours: { mon: [['09:00', '09:00']] } }, ['hours.mon[0]', 'interval-empty', { from: '09:00', to: '09:00' }]],
    [
      {
        hours: {
          tue: [
            ['09:00', '12:00'],
            ['24:00', '06:00'],
          ],
        },
      },
      ['hours.tue[1]', 'interval-begins-at-midnight', {}],
    ],
    [{ hours: { mon: [['24:00', '24:00']] } }, ['hours.mon[0]', 'interval-begins-at-midnight', {}]],
    [{ hours: { mon: [['09:00:30', '17:00']] } }, ['hours.mon[0]', 'no-such-time', { time: '09:00:30' }]],
    [{ hours: { mon: [['09:00', '17:60']] } }, ['hours.mon[0]', 'no-such-time', { time: '17:60' }]],
    [
      { hours: { monday: [['09:00', '17:00']] } },
      ['hours.monday', 'no-such-weekday', { weekday: 'monday', known: [...weekdays] }],
    ],
    [{ holidays: ['2026-01-01', '2026-02-30'] }, ['holidays[1]', 'no-such-date', { date: '2026-02-30' }]],
    [{ exceptions: { '2026-13-24': [] } }, ['exceptions.2026-13-24', 'no-such-date', { date: '2026-13-24' }]],
    [
      { exceptions: { '2026-12-24': [['09:00', '9:30']] } },
      ['exceptions.2026-12-24[0]', 'no-such-time', { time: '9:30' }],
    ],
  ])('%j', (settings, fault) => expect(refused(settings)).toEqual([fault]));

  test("another zone's transitions", () => {
    const settings = { timeZone: 'Europe/Paris', hours: office, holidays: [] };
    expect(codeOf(() => compileCalendar(settings, transitionsOf('Europe/Berlin')))).toBe('unknown-zone');
  });
});

describe('questions without an answer', () => {
  test('reversed arguments', () => {
    const berlin = calendar();
    expect(codeOf(() => berlin.openBetween(2, 1))).toBe('reversed-interval');
    expect(codeOf(() => berlin.segments(2, 1))).toBe('reversed-interval');
    expect(codeOf(() => berlin.after(local('2026-01-05 09:00'), -1))).toBe('reversed-interval');
    expect(codeOf(() => berlin.after(local('2026-01-05 09:00'), Number.NaN))).toBe('reversed-interval');
    expect(codeOf(() => berlin.openBetween(Number.NaN, 1))).toBe('reversed-interval');
  });

  test('no hours at all is said at once, however few years there are', () => {
    const oneYear = zoneTransitions('Europe/Berlin', 2026, 2026);
    const closed = compileCalendar(
      { timeZone: 'Europe/Berlin', hours: { mon: [] }, holidays: [], exceptions: { '2026-05-01': [] } },
      oneYear,
    );
    expect(codeOf(() => closed.after(local('2026-12-31 09:00'), 1))).toBe('no-business-time');
    expect(codeOf(() => closed.nextOpening(local('2026-12-31 09:00')))).toBe('no-business-time');
    expect(closed.openBetween(local('2026-01-05 09:00'), local('2026-12-31 09:00'))).toBe(0);
    expect(closed.isOpen(local('2026-01-05 09:00'))).toBe(false);
    expect(closed.after(local('2026-01-05 09:00'), 0)).toBe(local('2026-01-05 09:00'));
  });

  test('hours that holidays close for more than a year are still found', () => {
    const mondays = Array.from({ length: 100 }, (_, i) =>
      new Date(utc('2026-01-05T00:00Z') + i * 7 * DAY).toISOString().slice(0, 10),
    );
    const rare = calendar({ hours: { mon: [['09:00', '10:00']] }, holidays: mondays });
    expect(rare.after(local('2026-01-01 00:00'), HOUR)).toBe(local('2027-12-06 10:00'));
  });

  describe('open on two dates alone, so 380 days may pass in between', () => {
    const twoDates = (second: string, hours: [string, string]) =>
      calendar({ hours: {}, exceptions: { '2026-01-05': [['09:00', '17:00']], [second]: [hours] } });
    const start = local('2026-01-05 12:00');

    test.each([
      ['exactly as long', '17:00', true],
      ['a minute longer', '17:01', false],
    ])('%s', (_, from, found) => {
      const answers = [false, true].flatMap((askedBefore) => {
        const rare = twoDates('2027-01-20', [from, '18:00']);
        // What is built already must not change the answer.
        if (askedBefore) rare.openBetween(start, local('2030-01-01 00:00'));
        return [() => rare.after(start, 5.5 * HOUR), () => rare.nextOpening(local('2026-01-05 17:00'))];
      });
      for (const ask of answers) {
        if (found) expect([local('2027-01-20 17:30'), local('2027-01-20 17:00')]).toContain(ask());
        else expect(codeOf(ask)).toBe('no-business-time');
      }
      // Behind the long closure nothing is in the way.
      const rare = twoDates('2027-01-20', [from, '18:00']);
      expect(rare.after(local('2027-01-20 00:00'), MINUTE)).toBe(local(`2027-01-20 ${from}`) + MINUTE);
      expect(rare.after(start, 5 * HOUR)).toBe(local('2026-01-05 17:00'));
    });

    test('once both have passed there is no more; holidays beside them change nothing', () => {
      const rare = calendar({
        hours: {},
        exceptions: { '2026-01-05': [['09:00', '17:00']], '2026-02-05': [['09:00', '10:00']] },
        holidays: ['2026-01-06'],
      });
      expect(rare.after(start, 6 * HOUR)).toBe(local('2026-02-05 10:00'));
      expect(codeOf(() => rare.after(start, 6 * HOUR + 1))).toBe('no-business-time');
      expect(codeOf(() => rare.nextOpening(local('2026-02-05 10:00')))).toBe('no-business-time');
    });
  });

  test('leaving the covered years', () => {
    const settings = { timeZone: 'Europe/Berlin', hours: office, holidays: [] };
    const berlin = compileCalendar(settings, zoneTransitions('Europe/Berlin', 2026, 2026));
    const [from, to] = [utc('2025-12-31T00:00:00Z'), utc('2027-01-02T00:00:00Z')];
    expect(berlin.openBetween(from, to)).toBe(263 * 8 * HOUR);
    expect(codeOf(() => berlin.openBetween(from - 1, to))).toBe('outside-transitions');
    expect(codeOf(() => berlin.openBetween(from, to + 1))).toBe('outside-transitions');
    expect(codeOf(() => berlin.after(from - 1, 1))).toBe('outside-transitions');
    expect(codeOf(() => berlin.after(to + 1, 1))).toBe('outside-transitions');
    expect(codeOf(() => berlin.after(Number.NaN, 1))).toBe('outside-transitions');
    expect(berlin.after(from, 263 * 8 * HOUR)).toBe(utc('2027-01-01T16:00:00Z'));
    expect(codeOf(() => berlin.after(from, 263 * 8 * HOUR + 1))).toBe('outside-transitions');
    expect(codeOf(() => berlin.after(from, Number.POSITIVE_INFINITY))).toBe('outside-transitions');
    expect(codeOf(() => berlin.isOpen(to + 1))).toBe('outside-transitions');
    expect(codeOf(() => berlin.nextOpening(utc('2027-01-01T16:00:00Z')))).toBe('outside-transitions');
    expect(codeOf(() => berlin.segments(from - 1, to))).toBe('outside-transitions');
    expect(berlin.isOpen(utc('2027-01-01T15:00:00Z'))).toBe(true);
  });

  test('advice says what to do', () => {
    const said = (call: () => unknown) => {
      try {
        return call();
      } catch (thrown) {
        return thrownInEnglish(thrown);
      }
    };
    expect(said(() => calendar({ hours: {} }).after(local('2026-01-05 09:00'), 1))).toMatchObject({
      advice: expect.stringMatching(/hours/),
    });
    expect(said(() => calendar({ hours: { monday: [] } as object }))).toMatchObject({
      message: expect.stringContaining('hours.monday: There is no weekday "monday".'),
    });
    expect(said(() => calendar().after(0, 1))).toMatchObject({
      message: expect.stringMatching(/Europe\/Berlin covers only the years 2003 to 2040/),
    });
  });
});
