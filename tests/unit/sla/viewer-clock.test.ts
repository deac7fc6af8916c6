import { expect, test } from '@jest/globals';
import { clockDifference } from '../../../src/sla/viewer-clock';
import { zoneTransitions } from '../../../src/sla/zone';
import { utc } from './world';

const zones = {
  'Europe/Berlin': zoneTransitions('Europe/Berlin', 2026, 2026),
  'America/Vancouver': zoneTransitions('America/Vancouver', 2026, 2026),
};
const now = utc('2026-11-30T12:00:00Z');

test('a clock that agrees, one elsewhere and one that does not say are no sign', () => {
  expect(clockDifference(zones, 'Europe/Berlin', 60, now)).toBeNull();
  expect(clockDifference(zones, 'Asia/Tokyo', 540, now)).toBeNull();
  expect(clockDifference(zones, undefined, 120, now)).toBeNull();
  expect(clockDifference(zones, 'Europe/Berlin', undefined, now)).toBeNull();
});

test('a clock set to a zone of the team with another offset is told, whatever the letter case', () => {
  const found = { timeZone: 'America/Vancouver', viewer: -480, reckoned: -420 };
  expect(clockDifference(zones, 'America/Vancouver', -480, now)).toEqual(found);
  expect(clockDifference(zones, 'america/vancouver', -480, now)).toEqual(found);
});

test('the offset of the moment counts: in summer Berlin is two hours ahead', () => {
  expect(clockDifference(zones, 'Europe/Berlin', 120, utc('2026-07-01T12:00:00Z'))).toBeNull();
});
