import { describe, expect, test } from '@jest/globals';
import { clocksOf } from '../../../src/sla/clocks';
import { type ClockFormat, describeClock } from '../../../src/sla/describe';
import { explainClock } from '../../../src/sla/explain';
import { account } from '../../../src/strings/en/account';
import { anybody, at, only, serviceLevels, standard, told } from '../desk/desk-world';
import { calendar, HOUR } from './world';

const office = calendar({
  holidays: ['2026-01-06'],
  exceptions: {
    '2026-01-07': [
      ['10:00', '12:00'],
      ['14:00', '17:00'],
    ],
  },
});
const week = { policies: [standard], calendars: { office } };

const format: ClockFormat = {
  instant: (moment) => new Date(moment + HOUR).toISOString().slice(5, 16).replace('T', ' '),
  length: (ms) => `${ms / HOUR} h`,
  date: (date) => date,
  words: account,
};

function explained(name: 'firstResponse' | 'resolution', now: string, ...lines: string[]) {
  const clock = only(clocksOf(told(...lines), anybody, week, at(now)), name);
  const explanation = explainClock(clock, office, at(now));
  return { explanation, sentences: describeClock(explanation, format) };
}

const paused = ['mon 16:00 customer', 'wed 11:00 waiting', 'wed 15:00 resumed'];

describe('explanation as data', () => {
  test('intervals counted, holidays and pauses left out', () => {
    const { explanation } = explained('resolution', 'thu 10:00', ...paused);
    expect(explanation).toMatchObject({ timeZone: 'Europe/Berlin', from: at('mon 16:00'), to: at('thu 10:00') });
    expect(explanation.counted).toEqual([
      { from: at('mon 16:00'), to: at('mon 17:00') },
      { from: at('wed 10:00'), to: at('wed 11:00') },
      { from: at('wed 15:00'), to: at('wed 17:00') },
      { from: at('thu 09:00'), to: at('thu 10:00') },
    ]);
    expect(explanation.pauses).toEqual([
      { from: at('wed 11:00'), to: at('wed 15:00'), why: 'waiting', open: 2 * HOUR },
    ]);
    expect(explanation.specialDates).toEqual([
      { date: '2026-01-06', open: [] },
      {
        date: '2026-01-07',
        open: [
          [600, 720],
          [840, 1020],
        ],
      },
    ]);
  });

  test('what counted adds up to what elapsed', () => {
    const { explanation } = explained('resolution', 'thu 10:00', ...paused);
    const sum = explanation.counted.reduce((total, { from, to }) => total + to - from, 0);
    expect(sum).toBe(explanation.clock.business.elapsed);
  });

  test('looks ahead to the deadline for holidays that move it', () => {
    expect(explained('firstResponse', 'mon 16:30', 'mon 16:00 customer').explanation.specialDates).toHaveLength(2);
    expect(explained('firstResponse', 'mon 10:30', 'mon 10:00 customer').explanation.specialDates).toEqual([]);
  });

  test('ends with the clock', () => {
    const { explanation } = explained('firstResponse', 'fri 10:00', 'mon 10:00 customer', 'mon 11:00 reply');
    expect(explanation).toMatchObject({
      to: at('mon 11:00'),
      counted: [{ from: at('mon 10:00'), to: at('mon 11:00') }],
    });
  });
});

describe('explanation in sentences', () => {
  test('a running clock with all there is to say', () => {
    expect(explained('resolution', 'thu 10:00', ...paused).sentences).toEqual([
      'Resolution: running, 11 h left, due 01-09 13:00.',
      'Policy "Standard" applies to every conversation; it allows 16 h of business time.',
      'The clock started 01-05 16:00 and is shown as of 01-08 10:00.',
      'Counted: 01-05 16:00 to 01-05 17:00; 01-07 10:00 to 01-07 11:00; 01-07 15:00 to 01-07 17:00; 01-08 09:00 to 01-08 10:00; 5 h in total, by the calendar "office" in Europe/Berlin.',
      'Not counted: waiting for the customer, 01-07 11:00 to 01-07 15:00, 2 h of business time.',
      'Not counted: 2026-01-06 is a holiday.',
      '2026-01-07 has special hours: 10:00 to 12:00; 14:00 to 17:00.',
      'In elapsed time, 62 h passed.',
    ]);
  });

  test.each([
    ['running', 'mon 11:00', ['mon 10:00 customer'], 'First response: running, 3 h left, due 01-05 14:00.'],
    [
      'overdue',
      'mon 15:00',
      ['mon 10:00 customer'],
      'First response: overdue by 1 h of business time, due 01-05 14:00.',
    ],
    ['overdue after hours', 'mon 18:00', ['mon 13:00 customer'], 'First response: overdue, due 01-05 17:00.'],
    ['met', 'mon 18:00', ['mon 10:00 customer', 'mon 11:00 reply'], 'First response: met, due 01-05 14:00.'],
    [
      'missed',
      'mon 18:00',
      ['mon 10:00 customer', 'mon 16:00 reply'],
      'First response: missed by 2 h of business time, due 01-05 14:00.',
    ],
    [
      'ended',
      'mon 18:00',
      ['mon 10:00 customer', 'mon 11:00 closed'],
      'First response: closed without a reply, so it counts neither as met nor as missed.',
    ],
  ])('%s', (_, now, lines, sentence) => {
    const { sentences } = explained('firstResponse', now, ...lines);
    expect(sentences[0]).toBe(sentence);
    expect(sentences[2]).toMatch(/running|overdue/.test(sentence) ? / and is shown as of 01-05 / : / and ended 01-05 /);
  });

  test('paused, snoozed and closed', () => {
    const lines = ['mon 10:00 customer', 'mon 11:00 closed', 'mon 12:00 reopened', 'mon 13:00 snoozed fri 10:00'];
    const { sentences } = explained('resolution', 'mon 15:00', ...lines);
    expect(sentences[0]).toBe('Resolution: paused, 14 h left.');
    expect(sentences).toContain(
      'Not counted: closed and reopened later, 01-05 11:00 to 01-05 12:00, 1 h of business time.',
    );
    expect(sentences).toContain('Not counted: snoozed, 01-05 13:00 to 01-05 15:00, 2 h of business time.');
  });

  test('why the policy matched', () => {
    const vip = {
      ...standard,
      name: 'VIP',
      when: { priority: ['urgent' as const], tag: ['legal'], from: ['@customer.example'] },
    };
    const subject = { ...anybody, priority: 'urgent' as const, tags: ['legal'] };
    const [clock] = clocksOf(told('mon 10:00 customer'), subject, serviceLevels(vip), at('mon 11:00'));
    expect(describeClock(explainClock(clock!, calendar(), at('mon 11:00')), format)[1]).toBe(
      'Policy "VIP" applies because the priority is urgent and it is tagged legal and it comes from @customer.example; it allows 4 h of business time.',
    );
  });

  test('nothing counted yet', () => {
    expect(explained('firstResponse', 'mon 08:00', 'mon 07:00 customer').sentences).toContain(
      'Nothing has counted so far, by the calendar "office" in Europe/Berlin.',
    );
  });

  test('eight intervals are all told', () => {
    const moment = at('mon 10:00') + 9 * 24 * HOUR;
    const clocks = clocksOf(told('mon 10:00 customer'), anybody, serviceLevels(), moment);
    const [, , , counted] = describeClock(explainClock(only(clocks, 'resolution'), calendar(), moment), format);
    expect(counted!.split('; ')).toHaveLength(9);
    expect(counted).not.toContain('more');
  });

  test('a calendar without hours has no deadline to tell', () => {
    const never = calendar({ hours: {} });
    const [clock] = clocksOf(
      told('mon 10:00 customer', 'mon 11:00 reply'),
      anybody,
      { ...week, calendars: { office: never } },
      at('tue 09:00'),
    );
    expect(describeClock(explainClock(clock!, never, at('tue 09:00')), format)[0]).toBe('First response: met.');
  });

  test('each clock has its name', () => {
    const clocks = clocksOf(
      told('mon 10:00 customer', 'mon 11:00 reply', 'mon 12:00 customer'),
      anybody,
      serviceLevels(),
      at('mon 13:00'),
    );
    const names = clocks.map(
      (clock) => describeClock(explainClock(clock, calendar(), at('mon 13:00')), format)[0]!.split(':')[0],
    );
    expect(names).toEqual(['First response', 'Next response', 'Resolution']);
  });

  test('a long list keeps its ends', () => {
    const long = clocksOf(told('mon 10:00 customer'), anybody, serviceLevels(), at('mon 10:00') + 20 * 24 * HOUR);
    const explanation = explainClock(only(long, 'resolution'), calendar(), at('mon 10:00') + 20 * 24 * HOUR);
    expect(explanation.counted).toHaveLength(15);
    const [, , , counted] = describeClock(explanation, format);
    expect(counted!.split('; ')).toHaveLength(8);
    expect(counted).toContain('01-07 09:00 to 01-07 17:00; 9 more; 01-21 09:00 to 01-21 17:00');
  });

  test('so do many pauses and many holidays, with what those between took out', () => {
    const holidays = Array.from({ length: 12 }, (_, i) => `2026-01-${String(i + 12).padStart(2, '0')}`);
    const closedLong = calendar({ holidays });
    const waits = Array.from({ length: 9 }, (_, i) => [
      `${i < 5 ? 'mon' : 'tue'} ${10 + (i % 5)}:00 waiting`,
      `${i < 5 ? 'mon' : 'tue'} ${10 + (i % 5)}:30 resumed`,
    ]).flat();
    const moment = at('mon 09:00') + 20 * 24 * HOUR;
    const clocks = clocksOf(told('mon 09:00 customer', ...waits), anybody, serviceLevels(), moment);
    const sentences = describeClock(explainClock(only(clocks, 'resolution'), closedLong, moment), format);
    expect(sentences.slice(4, -1)).toEqual([
      ...['10', '11', '12'].map(
        (n) => `Not counted: waiting for the customer, 01-05 ${n}:00 to 01-05 ${n}:30, 0.5 h of business time.`,
      ),
      'Not counted: 3 more pauses, 1.5 h of business time in total.',
      ...['11', '12', '13'].map(
        (n) => `Not counted: waiting for the customer, 01-06 ${n}:00 to 01-06 ${n}:30, 0.5 h of business time.`,
      ),
      ...['12', '13', '14'].map((n) => `Not counted: 2026-01-${n} is a holiday.`),
      '4 more dates are holidays or have special hours.',
      ...['21', '22', '23'].map((n) => `Not counted: 2026-01-${n} is a holiday.`),
    ]);
  });
});
