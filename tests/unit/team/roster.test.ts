import { describe, expect, test } from '@jest/globals';
import { may, requireMay } from '../../../src/team/roles';
import { rosterOf } from '../../../src/team/roster';
import { DocketError } from '../../../src/words/errors';
import { thrownInEnglish } from '../../support/words';
import { checkedAfter } from '../config/seed';

function teamRoster(timeZone = 'Europe/Berlin') {
  const checked = checkedAfter((source) => {
    source.timeZone = timeZone;
    source.members[0]!.addresses.push('Alice.Moreau@Fernhill.Example');
    source.members[0]!.away = [
      { from: '2026-12-24', to: '2026-12-24' },
      { from: '2027-01-04', to: '2027-01-08' },
    ];
  });
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  return rosterOf(checked.config);
}

describe('who somebody is', () => {
  const roster = teamRoster();

  test('by handle, exactly', () => {
    expect(roster.byHandle('dana')?.name).toBe('Dana Lindqvist');
    expect(roster.byHandle('Dana')).toBeUndefined();
    expect(roster.byHandle('constructor')).toBeUndefined();
  });

  test('by any of their addresses, whatever the letter case', () => {
    expect(roster.byAddress('ALICE@fernhill.example')?.handle).toBe('alice');
    expect(roster.byAddress(' alice.moreau@fernhill.example ')?.handle).toBe('alice');
  });

  test.each([
    '',
    'alice',
    'alice@fernhill.example.evil.example',
    'alice+x@fernhill.example',
    'xalice@fernhill.example',
  ])('nobody is taken for Alice by %p', (address) => {
    expect(roster.byAddress(address)).toBeUndefined();
  });

  test('those who left are still known', () => {
    expect(roster.byHandle('erin')?.left).toBe(true);
    expect(roster.byAddress('erin@fernhill.example')?.handle).toBe('erin');
  });
});

describe('who is there', () => {
  const at = (text: string) => Date.parse(text);

  test('an absence is whole local days, first and last included', () => {
    const { isPresent } = teamRoster();
    // Midnight in Berlin is 23:00 UTC in winter.
    expect(isPresent('alice', at('2026-12-23T22:59:59Z'))).toBe(true);
    expect(isPresent('alice', at('2026-12-23T23:00:00Z'))).toBe(false);
    expect(isPresent('alice', at('2026-12-24T22:59:59Z'))).toBe(false);
    expect(isPresent('alice', at('2026-12-24T23:00:00Z'))).toBe(true);
    expect(isPresent('alice', at('2027-01-06T12:00:00Z'))).toBe(false);
  });

  test('the days are those of the team', () => {
    const { isPresent } = teamRoster('America/New_York');
    expect(isPresent('alice', at('2026-12-24T04:59:59Z'))).toBe(true);
    expect(isPresent('alice', at('2026-12-25T04:59:59Z'))).toBe(false);
    expect(isPresent('alice', at('2026-12-25T05:00:00Z'))).toBe(true);
  });

  test('who left is never there, and nor is a stranger', () => {
    const { isPresent, mayOwn } = teamRoster();
    expect(isPresent('erin', at('2026-11-23T10:00:00Z'))).toBe(false);
    expect(isPresent('nobody', at('2026-11-23T10:00:00Z'))).toBe(false);
    expect(mayOwn('erin')).toBe(false);
    expect(mayOwn('nobody')).toBe(false);
  });

  test('agents and leads own work, away or not; collaborators do not', () => {
    const { mayOwn } = teamRoster();
    expect(['alice', 'femi', 'dana', 'carol'].map(mayOwn)).toEqual([true, true, true, false]);
  });
});

describe('what a role may do', () => {
  test.each([
    ['agent', 'take', true],
    ['lead', 'close', true],
    ['collaborator', 'note', true],
    ['collaborator', 'seen', true],
    ['collaborator', 'undo', true],
    ['collaborator', 'take', false],
    ['collaborator', 'assign', false],
    ['collaborator', 'close', false],
    ['collaborator', 'tag', false],
    ['collaborator', 'constructor', false],
  ] as const)('%s, %s: %s', (role, act, allowed) => {
    expect(may(role, act)).toBe(allowed);
  });

  test('refusals carry the code and say what to do instead', () => {
    const refusal = (left: boolean, act: string) => {
      try {
        requireMay({ name: 'Carol Reyes', role: 'collaborator', left }, act);
        return null;
      } catch (error) {
        if (error instanceof DocketError) return thrownInEnglish(error);
        throw error;
      }
    };
    expect(refusal(false, 'note')).toBeNull();
    expect(refusal(false, 'close')).toMatchObject({ code: 'not-allowed', advice: expect.stringContaining('note') });
    expect(refusal(true, 'note')).toMatchObject({
      code: 'not-allowed',
      message: expect.stringContaining('Carol Reyes'),
    });
  });
});
