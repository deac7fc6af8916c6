/** No step swallows mail its screen did not show, and none takes work from somebody its screen did not name. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { scopes } from '../support/core-world';
import { events, Screens, settings } from './screens';

const long = Boolean(process.env.DOCKET_LONG);
const numRuns = long ? 10_000 : 50;
const patience = long ? 3_600_000 : 60_000;

const holds = (scope: (typeof scopes)[number], told: boolean) =>
  fc.property(settings, events, (config, told_) => {
    const life = new Screens(scope, config, told);
    for (const one of told_) {
      life.live(one);
      if (life.fault) throw new Error(life.fault);
    }
  });

describe.each(scopes)('acts on screens drawn a while ago, marks by %s', (scope) => {
  test(
    'count for what the screen showed',
    () => {
      fc.assert(holds(scope, true), { numRuns });
    },
    patience,
  );

  test('without it they would not', () => {
    expect(fc.check(holds(scope, false), { numRuns: 1000, seed: 7 }).failed).toBe(true);
  });
});
