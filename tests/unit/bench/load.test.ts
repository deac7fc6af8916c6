import { describe, expect, test } from '@jest/globals';
import type { Cost, Stage } from '../../../bench/load/cost';
import { broken, type Costs, type Limits, type Load } from '../../../bench/load/day';
import { simulate } from '../../../bench/load/simulate';

const trip = (...units: number[]): Stage => ({ do: 'trip', units });
const cost = (...stages: Stage[]): Cost => ({ stages, fetches: stages.length, properties: 1 });
const costs: Costs = {
  open: cost(trip(1, 40, 5)),
  commands: [cost(trip(46), { do: 'lock' }, trip(2), trip(25), trip(10), { do: 'unlock' })],
  sweep: cost(trip(20)),
  sweepEach: cost({ do: 'rest', ms: 2_000 }, trip(46)),
};
const roomy: Limits = {
  unitsPerMinute: 1e9,
  simultaneous: 1e9,
  fetchesPerDay: 1e9,
  propertiesPerDay: 1e9,
  triggerMsPerDay: 1e12,
};
const load: Load = {
  conversations: 100,
  opens: 4,
  commands: 6,
  mails: 0,
  peak: 2,
  sweepEveryMs: 300_000,
  sweepMs: 240_000,
};

describe('a simulated day', () => {
  test('asks what was measured, as often as people ask', () => {
    const day = simulate({ ...load, sweepEveryMs: 1e12 }, costs, roomy, 1);
    expect(day).toMatchObject({ openings: 400, commands: 600, failed: {}, refusedOnce: 0, properties: 1_000 });
    expect(day.units).toBe(400 * 46 + 600 * 83);
    expect(day.fetches).toBe(400 * 3 + 600 * 4);
    expect(broken(day, roomy)).toEqual([]);
  });

  test('spends no more than the minute allows, and tells whom it refused', () => {
    const day = simulate({ ...load, conversations: 500 }, costs, { ...roomy, unitsPerMinute: 1_000 }, 1);
    expect(day.busiestMinute).toBeLessThanOrEqual(1_000);
    expect(day.refusedOnce).toBeGreaterThan(0);
    expect(broken(day, roomy).join()).toContain('refused: units a minute');
  });

  test('lets one write at a time, and one who waited fifteen seconds goes away', () => {
    const slow = [cost({ do: 'lock' }, { do: 'rest', ms: 12_000 }, { do: 'unlock' })];
    const day = simulate({ ...load, opens: 0 }, { ...costs, commands: slow }, roomy, 1);
    const held = day.lockHeld.reduce((sum, ms) => sum + ms, 0);
    const written = 600 - (day.failed['waited for the lock'] ?? 0);
    expect(Math.round(held)).toBe(written * 12_000);
    expect(day.failed['waited for the lock']).toBeGreaterThan(0);
    expect(Math.max(...day.lockWaits)).toBeLessThanOrEqual(15_000);
  });

  test('runs no more scripts than may run at once', () => {
    const long = cost({ do: 'rest', ms: 20_000 });
    const day = simulate(load, { ...costs, open: long }, { ...roomy, simultaneous: 2 }, 1);
    expect(day.simultaneous).toBe(2);
    expect(day.failed['scripts at once']).toBeGreaterThan(0);
  });

  test('leaves to the next pass what a pass has no time for', () => {
    const day = simulate({ ...load, mails: 60 }, costs, roomy, 1);
    expect(day.sweepLeft).toBe(0);
    const short = simulate({ ...load, mails: 60, sweepMs: 30_000 }, costs, roomy, 1);
    expect(short.sweepLeft).toBeGreaterThan(0);
  });

  test('is the same for the same seed', () => {
    expect(simulate(load, costs, roomy, 7)).toEqual(simulate(load, costs, roomy, 7));
    expect(simulate(load, costs, roomy, 8)).not.toEqual(simulate(load, costs, roomy, 7));
  });
});
