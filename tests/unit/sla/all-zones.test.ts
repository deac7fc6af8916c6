import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import moment from 'moment-timezone';
import { type PackedZones, transitionsIn } from '../../../src/sla/packed-zones';
import { tzdata, zoneTransitions } from '../../../src/sla/zone';
import { zonesSince2014 } from '../../../src/sla/zones-since-2014';
import { firstDifference, zonesOtherwiseHere } from '../../../tools/zones/machine';
import { zonesSince1970 } from '../../../tools/zones/zones-since-1970';
import { utc } from './world';

const names = moment.tz.names();

describe('what was packed is what moment-timezone says', () => {
  test.each<[string, PackedZones]>([
    ['2014', zonesSince2014],
    ['1970', zonesSince1970],
  ])('every change of every zone from %s to 2037', (_, packed) => {
    expect(names.length).toBeGreaterThan(590);
    const wrong = names.filter((name) => {
      const { offset, changes } = transitionsIn(packed, name, packed.firstYear, 2037);
      const begin = utc(`${packed.firstYear}-01-01T00:00:00Z`);
      const end = utc('2038-01-01T00:00:00Z');
      const inside = changes.filter(([at]) => at * 1000 >= begin && at * 1000 < end);
      const zone = moment.tz.zone(name)!;
      const given = zone.untils
        .map((until, i) => [until! / 1000, zone.offsets[i + 1]! * -60, zone.offsets[i]! * -60] as const)
        .filter(([at, after, before]) => at * 1000 >= begin && at * 1000 < end && after !== before)
        .map(([at, after]) => [Math.round(at), Math.round(after) + 0]);
      const first = changes.filter(([at]) => at * 1000 < begin).at(-1)?.[1] ?? offset;
      const isFirst = first === Math.round(zone.utcOffset(begin) * -60) + 0;
      return !isFirst || JSON.stringify(inside) !== JSON.stringify(given);
    });
    expect(wrong).toEqual([]);
  });

  test('and the zones that a bundle may hold are small', () => {
    expect(JSON.stringify(zonesSince2014).length).toBeLessThan(20_000);
  });
});

test('nothing that opens a conversation loads them: a configuration brings those it needs', () => {
  const shipped = ['src', 'pane', 'addon-gmail', 'addon-outlook'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
  const importing = shipped.filter((file) => /from '[^']*\/(zone|zones-since-\d+)'/.test(readFileSync(file, 'utf8')));
  expect(importing).toEqual([join('src', 'sla', 'zone.ts')]);
});

test('a build is told of a zone that this machine has otherwise, from which day on, and of no other', () => {
  const berlin = zoneTransitions('Europe/Berlin', 2026, 2027);
  expect(zonesOtherwiseHere([berlin])).toEqual([]);
  const changes = berlin.changes.map(([at, offset], i): [number, number] => [at + (i === 1 ? 7 * 86_400 : 0), offset]);
  const [said, ...others] = zonesOtherwiseHere([
    { ...berlin, changes },
    { ...berlin, timeZone: 'Mars/Olympus' },
  ]);
  expect(said).toMatch(/^Europe\/Berlin: .*\b2026-1[01]-\d\d\b/);
  expect(others).toEqual([expect.stringMatching(/^Mars\/Olympus: .*2026-01-01/)]);
});

/**
 * Names whose rules for 2024 to 2030 were changed by a version of the tz database, as of 30 November 2026. Looked at with
 * the Intl of Node 20.20 (2025c), 25.9 (2026a), 22.23.3 and 24.21 (2026c), 22.23.5 and 24.22 (2026e); what changed between
 * two of these stands under the later one.
 */
const changedBy: Readonly<Record<string, readonly string[]>> = {
  '2026a': ['Europe/Chisinau', 'Europe/Tiraspol'],
  '2026c': [
    'Africa/Casablanca',
    'Africa/El_Aaiun',
    'America/Edmonton',
    'America/Vancouver',
    'America/Yellowknife',
    'Canada/Mountain',
    'Canada/Pacific',
  ],
  '2026e': ['America/Inuvik', 'America/Rainy_River', 'America/Winnipeg', 'Canada/Central'],
  '2026f': ['America/Havana', 'Cuba'],
};
const lookedAt = ['2025c', ...Object.keys(changedBy)];

test('every zone from 2024 to 2030 is what the Intl of this Node says, but for what changed between the two', () => {
  const here = process.versions.tz!;
  const differing = names.filter((name) => {
    const first = firstDifference(zoneTransitions(name, 2024, 2030));
    // A newer Node may know of laws made since; the past is the past.
    return first !== null && (here <= tzdata || first * 1000 < utc('2026-12-01T00:00:00Z'));
  });
  const known = Object.entries(changedBy).flatMap(([version, changed]) => (version > here ? changed : []));
  if (lookedAt.includes(here)) expect(differing).toEqual(known.sort());
  else expect(differing.filter((name) => !known.includes(name))).toEqual([]);
});
