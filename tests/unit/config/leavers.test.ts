import { describe, expect, test } from '@jest/globals';
import { todayOf, withLastDays } from '../../../src/config/leavers';
import { kindOf } from '../../../src/mail/kind';
import { rosterOf } from '../../../src/team/roster';
import type { Message } from '../../../src/words/conversation';
import { checkedConfig } from '../../support/core-world';
import { checkedAfter } from './seed';

const text = (...left: unknown[]) =>
  JSON.stringify({ members: left.map((value, index) => ({ handle: `m${index}`, ...(value ? { left: value } : {}) })) });
const dated = (now: string, before: string | null, today: string | null = '2026-11-30') =>
  (JSON.parse(withLastDays(now, before, today)) as { members: { left?: unknown }[] }).members.map(({ left }) => left);

describe('the last day of a member who has left', () => {
  test.each<[string, string, string | null, unknown[]]>([
    ['is what the configuration gives', text('2026-10-01'), text('2026-09-01'), ['2026-10-01']],
    ['is what was stored before', text(true), text('2026-09-01'), ['2026-09-01']],
    ['is today where nothing says it', text(true, true), text(true), ['2026-11-30', '2026-11-30']],
    ['is today where nothing was stored, or nothing that can be read', text(true), null, ['2026-11-30']],
    ['is today after damage', text(true), '{ "members": ', ['2026-11-30']],
    ['is nobody’s who is there', text(undefined), text('2026-09-01'), [undefined]],
  ])('%s', (_what, now, before, left) => {
    expect(dated(now, before)).toEqual(left);
  });

  test('stays unknown where nobody may decide it', () => {
    expect(dated(text(true), null, null)).toEqual([true]);
  });

  test('today is the team’s', () => {
    expect(todayOf(checkedConfig(), Date.parse('2026-11-30T23:30:00Z'))).toBe('2026-12-01');
  });

  test('has to exist', () => {
    const checked = checkedAfter((source) => Object.assign(source.members[0]!, { left: '2026-02-30' }));
    expect(checked.ok).toBe(false);
  });
});

describe('mail of somebody who has left', () => {
  const kind = (left: true | string, at: string, more: Partial<Message> = {}) => {
    const checked = checkedAfter((source) => Object.assign(source.members[0]!, { left }));
    if (!checked.ok) throw new Error(checked.faults[0]?.code);
    const { config } = checked;
    const address = config.members[0]!.addresses[0]!;
    const domain = address.slice(address.indexOf('@') + 1);
    const message = {
      at: Date.parse(at),
      from: { name: '', address },
      filed: 'received',
      headers: { 'authentication-results': `mx.host.example; dmarc=pass header.from=${domain}` },
      ...more,
    } as Message;
    return kindOf(message, { roster: rosterOf(config), config }).who;
  };

  test('is the team’s up to their last day, in the team’s time zone, and from outside later', () => {
    expect(kind('2026-11-23', '2026-11-23T22:59:00Z')).toBe('member');
    expect(kind('2026-11-23', '2026-11-23T23:00:00Z')).toBe('outside');
  });

  test('stays the team’s where nobody knows the day', () => {
    expect(kind(true, '2026-11-23T12:00:00Z')).toBe('member');
  });
});
