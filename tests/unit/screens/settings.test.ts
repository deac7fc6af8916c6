import { describe, expect, test } from '@jest/globals';
import { lookOf } from '../../../src/screens/parts/look';
import { settingsView } from '../../../src/screens/settings';
import { serviceLevelsOf } from '../../../src/sla/service-levels';
import { tzdata } from '../../../src/sla/zone';
import type { Context } from '../../../src/team/context';
import { rosterOf } from '../../../src/team/roster';
import { checkedConfig, monday } from '../../support/core-world';

const config = checkedConfig();
const lead = config.members.find(({ role }) => role === 'lead')!.handle;
const agent = config.members.find(({ role, left }) => role === 'agent' && !left)!.handle;

/** All that the settings say to somebody whose own clock is set like this. */
function said(handle: string, clock: Pick<Context, 'viewerZone' | 'viewerOffset' | 'language'> = {}): string {
  const context = {
    config,
    roster: rosterOf(config),
    vocabulary: { handles: [], tags: [] },
    serviceLevels: serviceLevelsOf(config),
    limits: {},
    person: { handle, sure: 'verified' },
    now: monday,
    ...clock,
  } as unknown as Context;
  return JSON.stringify(settingsView(lookOf(context), ''));
}

describe('time zones in the settings', () => {
  test('the zone is shown with the version of its rules', () => {
    expect(said(agent)).toContain(`Europe/Berlin (rules of ${tzdata})`);
  });

  const off = { viewerZone: 'Europe/Berlin', viewerOffset: 120 };

  test('a clock in the team’s zone that disagrees is told to a lead, in either language', () => {
    expect(said(lead, off)).toContain('Your clock in Europe/Berlin says UTC+02:00; Docket uses UTC+01:00');
    expect(said(lead, { ...off, language: 'de' })).toContain('Ihre Uhr für Europe/Berlin geht nach UTC+02:00');
  });

  test('and to nobody else, nor where it agrees or is set to another zone', () => {
    const texts = [
      said(agent, off),
      said(lead, { ...off, viewerOffset: 60 }),
      said(lead, { ...off, viewerZone: 'Europe/Helsinki' }),
      said(lead),
    ];
    expect(texts.filter((text) => text.includes('Your clock'))).toEqual([]);
  });
});
