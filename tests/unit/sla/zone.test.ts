import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { transitionsIn } from '../../../src/sla/packed-zones';
import { localTime, offsetAt, readTransitions, toInstant } from '../../../src/sla/transitions';
import { isZone, tzdata, zoneTransitions } from '../../../src/sla/zone';
import { zonesSince1970 } from '../../../tools/zones/zones-since-1970';
import { codeOf, DAY, HOUR, MINUTE, transitionsOf, utc, zones } from './world';

describe('zoneTransitions', () => {
  test('New York 2026, by hand', () => {
    expect(zoneTransitions('America/New_York', 2026, 2026)).toEqual({
      timeZone: 'America/New_York',
      years: [2026, 2026],
      offset: -18_000,
      changes: [
        [utc('2026-03-08T07:00:00Z') / 1000, -14_400],
        [utc('2026-11-01T06:00:00Z') / 1000, -18_000],
      ],
      tzdata,
    });
  });

  test('is compact data that survives JSON', () => {
    const transitions = zoneTransitions('Europe/Berlin', 2020, 2035);
    expect(JSON.parse(JSON.stringify(transitions))).toEqual(transitions);
    expect(transitions.changes).toHaveLength(32);
    expect(JSON.stringify(transitions).length).toBeLessThan(750);
  });

  test('a zone without changes', () => {
    expect(zoneTransitions('Asia/Kolkata', 2014, 2030)).toMatchObject({ offset: 19_800, changes: [] });
  });

  test('a change right before the years still counts for those who look back from January', () => {
    // Samoa skipped 2011-12-30; a calendar for 2012 looks at the days before.
    expect(transitionsIn(zonesSince1970, 'Pacific/Apia', 2012, 2012).changes[0]).toEqual([
      utc('2011-12-30T10:00:00Z') / 1000,
      50_400,
    ]);
  });

  test('and one right behind them for those who look ahead from December', () => {
    expect(transitionsIn(zonesSince1970, 'Africa/Monrovia', 1971, 1971)).toMatchObject({
      offset: -(44 * 60 + 30),
      changes: [[utc('1972-01-07T00:44:30Z') / 1000, 0]],
    });
  });

  test('the winter of 2026 by the laws of that year', () => {
    const offsetIn = (zone: string) => {
      const { offset, changes } = zoneTransitions(zone, 2026, 2026);
      return (changes.filter(([at]) => at < utc('2026-11-30T12:00:00Z') / 1000).at(-1)?.[1] ?? offset) / 3600;
    };
    expect(
      ['America/Vancouver', 'America/Edmonton', 'America/Winnipeg', 'America/Havana', 'Africa/Casablanca'].map(
        offsetIn,
      ),
    ).toEqual([-7, -6, -5, -4, 0]);
  });

  test('after the last year written out, its rule goes on', () => {
    const { changes } = zoneTransitions('Europe/Berlin', 2099, 2099);
    expect(changes).toEqual([
      [utc('2099-03-29T01:00:00Z') / 1000, 7200],
      [utc('2099-10-25T01:00:00Z') / 1000, 3600],
    ]);
    expect(zoneTransitions('Australia/Lord_Howe', 2050, 2050).changes).toEqual([
      [utc('2050-04-02T15:00:00Z') / 1000, 37_800],
      [utc('2050-10-01T15:30:00Z') / 1000, 39_600],
    ]);
    expect(zoneTransitions('America/Winnipeg', 2038, 2060)).toMatchObject({ offset: -18_000, changes: [] });
  });

  test.each([
    'Europe/Kyiv',
    'Europe/Kiev',
    'Asia/Kolkata',
    'Asia/Calcutta',
    'America/Coyhaique',
    'US/Pacific',
    'europe/berlin',
    'EUROPE/BERLIN',
    'utc',
    'Etc/GMT+5',
  ])('takes %s, and keeps it as it was written', (name) => {
    expect(zoneTransitions(name, 2026, 2026).timeZone).toBe(name);
    expect(isZone(name)).toBe(true);
  });

  test.each([
    'Mars/Olympus',
    '+05:30',
    '',
    'Europe/ Berlin',
    '1',
    'Europe/Berlin\n',
    'Europe/Berlin,Europe/Vienna',
    'Pacific Standard Time',
    'W. Europe Standard Time',
    'GMT+1',
    'constructor',
  ])('refuses %j as a zone', (name) => {
    expect(codeOf(() => zoneTransitions(name, 2026, 2026))).toBe('unknown-zone');
    expect(isZone(name)).toBe(false);
  });

  test.each([
    [2027, 2026],
    [2026.5, 2027],
    [2026, Number.NaN],
    [2026, Number.POSITIVE_INFINITY],
    [2026, 10_000],
    [2013, 2026],
  ])('refuses the years %p to %p', (from, to) => {
    expect(codeOf(() => zoneTransitions('Europe/Berlin', from, to))).toBe('outside-transitions');
  });
});

describe('local time', () => {
  const lordHowe = readTransitions(transitionsOf('Australia/Lord_Howe'));

  test('a skipped time moves forward by the length of the gap, here 30 minutes', () => {
    const change = utc('2024-10-05T15:30:00Z');
    expect(toInstant(lordHowe, utc('2024-10-06T01:59Z'))).toBe(change - MINUTE);
    expect(toInstant(lordHowe, utc('2024-10-06T02:00Z'))).toBe(change);
    expect(toInstant(lordHowe, utc('2024-10-06T02:15Z'))).toBe(change + 15 * MINUTE);
    expect(toInstant(lordHowe, utc('2024-10-06T02:30Z'))).toBe(change);
  });

  test('a repeated time means its first occurrence', () => {
    const change = utc('2024-04-06T15:00:00Z');
    expect(toInstant(lordHowe, utc('2024-04-07T01:30Z'))).toBe(change - 30 * MINUTE);
    expect(toInstant(lordHowe, utc('2024-04-07T01:59Z'))).toBe(change - MINUTE);
    expect(toInstant(lordHowe, utc('2024-04-07T02:00Z'))).toBe(change + 30 * MINUTE);
  });

  test('the offset changes with the instant, not a moment earlier', () => {
    const change = utc('2024-10-05T15:30:00Z');
    expect(offsetAt(lordHowe, change - 1)).toBe(10.5 * HOUR);
    expect(offsetAt(lordHowe, change)).toBe(11 * HOUR);
  });

  test('spelt out for people', () => {
    const newYork = readTransitions(transitionsOf('America/New_York'));
    expect(localTime(newYork, utc('2026-11-22T03:05:30Z'))).toEqual({
      year: 2026,
      month: 11,
      day: 21,
      weekday: 'sat',
      hour: 22,
      minute: 5,
      offset: -300,
    });
    expect(localTime(newYork, utc('1969-12-31T23:59:59.999Z'))).toMatchObject({
      year: 1969,
      day: 31,
      hour: 18,
      minute: 59,
    });
  });

  test('covers the years in local time as well as in UTC', () => {
    const zone = readTransitions(zoneTransitions('Pacific/Kiritimati', 2026, 2027));
    expect(zone.from).toBeLessThanOrEqual(utc('2025-12-31T10:00:00Z'));
    expect(zone.from).toBeGreaterThan(utc('2025-12-29T00:00:00Z'));
    expect(zone.to).toBeGreaterThanOrEqual(utc('2028-01-01T00:00:00Z'));
    expect(zone.to).toBeLessThan(utc('2028-01-03T00:00:00Z'));
    expect(zone.years).toEqual([2026, 2027]);
  });

  test.each(zones)('%s: every quarter of an hour around every change as Temporal has it', (timeZone) => {
    const transitions = transitionsOf(timeZone);
    const zone = readTransitions(transitions);
    const changes = transitions.changes.filter((_, i, all) => i % Math.ceil(all.length / 7) === 0);
    for (const [change] of changes) {
      const noon = Math.floor((change * 1000) / DAY) * DAY;
      for (let time = noon - DAY; time <= noon + 2 * DAY; time += 15 * MINUTE) {
        const plain = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO('UTC').toPlainDateTime();
        const expected = plain.toZonedDateTime(timeZone).epochMilliseconds;
        if (toInstant(zone, time) !== expected) throw new Error(`${plain}: ${toInstant(zone, time)}, not ${expected}`);
      }
    }
  });
});
