import { describe, expect, test } from '@jest/globals';
import { checkConfig, readConfig } from '../../../src/config/check';
import { storedText, tzdataOf } from '../../../src/config/zones';
import { tzdata as ofBuild, zoneTransitions } from '../../../src/sla/zone';
import { seed, zones } from './seed';

const sound = (text: string, known: typeof zones | Record<string, never>) => {
  const checked = readConfig(text, { zones: known });
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  return checked.config;
};

const text = JSON.stringify(seed());
const config = sound(text, zones);
const stored = storedText(text, config);

describe('a stored configuration', () => {
  test('carries the data of its zones and their version, and a build that knows no zone reckons with them', () => {
    expect(JSON.parse(stored)).toMatchObject({ ...seed(), tzdata: ofBuild });
    expect(sound(stored, {})).toEqual(config);
  });

  test('holds each zone on a line, for people read the rest', () => {
    const lines = stored.split('\n').filter((line) => line.includes('"offset"'));
    expect(lines).toHaveLength(Object.keys(config.zones).length);
  });

  test('is stored anew with what counts, not with what it brought', () => {
    expect(storedText(stored, config)).toBe(stored);
    const other = { ...config, tzdata: '2027a', zones: { 'Asia/Tokyo': zoneTransitions('Asia/Tokyo', 2026, 2026) } };
    expect(JSON.parse(storedText(stored, other))).toMatchObject({ tzdata: '2027a', zones: { 'Asia/Tokyo': {} } });
    expect(Object.keys((JSON.parse(storedText(stored, other)) as typeof config).zones)).toEqual(['Asia/Tokyo']);
  });
});

describe('of two versions the newer one counts', () => {
  const berlin = { years: [2026, 2026], offset: 0, changes: [] };
  const zoned = (tzdata: string | undefined) => ({ ...seed(), zones: { 'Europe/Berlin': berlin }, tzdata });
  const offsetOf = (source: unknown) => {
    const checked = checkConfig(source, { zones });
    return checked.ok ? [checked.config.zones['Europe/Berlin']?.offset, checked.config.tzdata] : checked.faults;
  };

  test.each([
    [ofBuild, 3600, ofBuild],
    ['2025c', 3600, ofBuild],
    [undefined, 3600, ofBuild],
  ])('stored with %s: that of the build', (tzdata, offset, version) => {
    expect(offsetOf(zoned(tzdata))).toEqual([offset, version]);
  });

  test('stored with a newer one: that, and the oldest of all zones is told', () => {
    expect(offsetOf(zoned('2031a'))).toEqual([0, Object.keys(config.zones).length > 1 ? ofBuild : '2031a']);
  });
});

test.each([
  ['years that run backwards', { years: [2030, 2026], offset: 0, changes: [] }],
  [
    'changes out of order',
    {
      years: [2026, 2026],
      offset: 0,
      changes: [
        [5, 0],
        [4, 3600],
      ],
    },
  ],
  ['an offset of more than a day', { years: [2026, 2026], offset: 200_000, changes: [] }],
])('%s are refused', (_, data) => {
  const checked = checkConfig({ ...seed(), zones: { 'Asia/Tokyo': data } }, { zones });
  expect(checked).toMatchObject({
    ok: false,
    faults: [{ path: 'zones["Asia/Tokyo"]', code: 'zone-contradicts-itself' }],
  });
});

test('of zones from several versions the oldest is told; where one does not say, none', () => {
  const from = (tzdata?: string) => ({
    timeZone: 'x',
    years: [2026, 2026] as [number, number],
    offset: 0,
    changes: [],
    ...(tzdata && { tzdata }),
  });
  expect(tzdataOf({ a: from('2026f'), b: from('2025c'), c: from('2026a') })).toBe('2025c');
  expect(tzdataOf({ a: from('2026f'), b: from() })).toBeUndefined();
});

test('a zone neither built in nor stored is unknown', () => {
  const checked = checkConfig({ ...seed(), timeZone: 'Asia/Tokyo' }, { zones });
  expect(checked).toMatchObject({ ok: false, faults: [{ path: 'timeZone', code: 'unknown-zone' }] });
});
