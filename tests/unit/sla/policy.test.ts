import { describe, expect, test } from '@jest/globals';
import type { Config } from '../../../src/config/types';
import { choosePolicy } from '../../../src/sla/policy';
import { serviceLevelsOf } from '../../../src/sla/service-levels';
import type { Policy } from '../../../src/sla/types';
import { anybody, at, standard } from '../desk/desk-world';
import { codeOf, HOUR, office, transitionsOf } from './world';

const named = (name: string, when: Policy['when'] = {}, more: Partial<Policy> = {}): Policy => ({
  ...standard,
  name,
  when,
  ...more,
});
const chosen = (policies: Policy[], subject: Partial<typeof anybody>, begins = at('mon 09:00')) => {
  const match = choosePolicy(policies, { ...anybody, ...subject }, begins);
  return match && [match.policy.name, ...match.because.map(({ by, value }) => `${by} ${value}`)];
};

describe('choosing a policy', () => {
  test('the first that matches wins', () => {
    const policies = [named('High', { priority: ['urgent', 'high'] }), named('All'), named('Never reached')];
    expect(chosen(policies, { priority: 'high' })).toEqual(['High', 'priority high']);
    expect(chosen(policies, { priority: 'normal' })).toEqual(['All']);
  });

  test('every condition given must hold, any value within one', () => {
    const policies = [named('Both', { priority: ['urgent'], tag: ['billing', 'legal'] })];
    expect(chosen(policies, { priority: 'urgent', tags: ['sales', 'legal'] })).toEqual([
      'Both',
      'priority urgent',
      'tag legal',
    ]);
    expect(chosen(policies, { priority: 'urgent', tags: ['sales'] })).toBeNull();
    expect(chosen(policies, { priority: 'high', tags: ['billing'] })).toBeNull();
    expect(chosen([named('None', { tag: [] })], { tags: ['billing'] })).toBeNull();
  });

  test('by sender: a whole address, or a domain with its subdomains', () => {
    const policies = [named('VIP', { from: ['boss@big.example', '@gold.example'] })];
    expect(chosen(policies, { from: 'boss@big.example' })).toEqual(['VIP', 'from boss@big.example']);
    expect(chosen(policies, { from: 'anna@gold.example' })).toEqual(['VIP', 'from @gold.example']);
    expect(chosen(policies, { from: 'anna@mail.gold.example' })).toEqual(['VIP', 'from @gold.example']);
    for (const from of [
      'x@big.example',
      'anna@notgold.example',
      'anna@gold.example.evil',
      'gold.example',
      '',
      '@gold.example@evil.example',
    ]) {
      expect(chosen(policies, { from })).toBeNull();
    }
    expect(chosen(policies, { from: '"a@b"@gold.example' })).toEqual(['VIP', 'from @gold.example']);
  });

  test('in force from its start to its end', () => {
    const policies = [named('2026', {}, { starts: at('tue 00:00'), ends: at('thu 00:00') })];
    expect(chosen(policies, {}, at('tue 00:00') - 1)).toBeNull();
    expect(chosen(policies, {}, at('tue 00:00'))).toEqual(['2026']);
    expect(chosen(policies, {}, at('thu 00:00') - 1)).toEqual(['2026']);
    expect(chosen(policies, {}, at('thu 00:00'))).toBeNull();
  });

  test('a newer version in front leaves older conversations to the older one', () => {
    const policies = [named('New hours', {}, { starts: at('wed 00:00') }), named('Old hours')];
    expect(chosen(policies, {}, at('tue 12:00'))).toEqual(['Old hours']);
    expect(chosen(policies, {}, at('wed 12:00'))).toEqual(['New hours']);
  });
});

describe('promises of a configuration', () => {
  const source = {
    timeZone: 'Asia/Kolkata',
    hours: office,
    holidays: ['2026-01-26'],
    exceptions: {},
    businessDay: 8 * HOUR,
  };
  const config: Pick<Config, 'policies' | 'calendars' | 'zones'> = {
    policies: [standard],
    calendars: { office: source, always: { ...source, hours: 'always', holidays: [] } },
    zones: { 'Asia/Kolkata': transitionsOf('Asia/Kolkata') },
  };

  test('every calendar compiled under its name', () => {
    const { policies, calendars } = serviceLevelsOf(config);
    expect(policies).toBe(config.policies);
    expect(Object.keys(calendars)).toEqual(['office', 'always']);
    expect(calendars.office!.isOpen(Date.parse('2026-01-23T04:00Z'))).toBe(true);
    expect(calendars.office!.isOpen(Date.parse('2026-01-26T04:00Z'))).toBe(false);
    expect(calendars.always!.isOpen(Date.parse('2026-01-26T04:00Z'))).toBe(true);
  });

  test('a fault in one is not hidden', () => {
    const wrong = { ...config, calendars: { office: { ...source, holidays: ['2026-02-30'] } } };
    expect(codeOf(() => serviceLevelsOf(wrong))).toBe('config-invalid');
  });
});
