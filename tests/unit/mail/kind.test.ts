import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { headerNames } from '../../../src/mail/headers';
import { kindOf } from '../../../src/mail/kind';
import { rosterOf } from '../../../src/team/roster';
import type { Authentication, Message } from '../../../src/words/conversation';
import { checkedAfter } from '../config/seed';

const checked = checkedAfter(() => {});
if (!checked.ok) throw new Error('the sample has a fault');
const { config } = checked;
const roster = rosterOf(config);

function message(from: string, headers: Record<string, string> = {}, filed: Message['filed'] = 'received'): Message {
  return {
    id: 'm1',
    at: Date.UTC(2026, 10, 23, 9),
    from: { name: 'Somebody', address: from },
    to: [{ name: '', address: config.mailbox }],
    cc: [],
    subject: 'Automatic reply: out of office, delivery failure',
    filed,
    inInbox: true,
    unread: true,
    names: [],
    headers,
    text: '',
    hasAttachment: false,
  };
}
const kind = (mail: Message, authentication?: Authentication) => kindOf(mail, { roster, config, authentication });
const results = (value: string) => ({ 'authentication-results': value });

const outside = { who: 'outside', spoofed: false };
const spoofed = { who: 'outside', spoofed: true };
const alice = { who: 'member', handle: 'alice' };

test('a machine is told with its sign, and of our own is one too: an auto-reply is no answer', () => {
  const auto = { 'auto-submitted': 'auto-replied' };
  const machine = { who: 'machine', sign: 'auto-replied' };
  expect(kind(message('anna@customer.example', auto))).toEqual(machine);
  expect(kind(message(config.mailbox, auto, 'sent'))).toEqual(machine);
});

describe('mail the host files as sent', () => {
  test('is by the member whose address it has', () => {
    expect(kind(message('alice@fernhill.example', {}, 'sent'))).toEqual(alice);
  });

  test.each([
    ['sender', 'Alice Moreau <Alice@fernhill.example>'],
    ['sender', 'alice@fernhill.example'],
    ['x-google-original-from', '"Moreau, Alice" <alice@fernhill.example>'],
  ])('or whom %s names', (header, value) => {
    expect(kind(message(config.mailbox, { [header]: value }, 'sent'))).toEqual(alice);
  });

  test('is else by the team, author unknown', () => {
    expect(kind(message(config.mailbox, {}, 'sent'))).toEqual({ who: 'team' });
    expect(kind(message(config.mailbox, { sender: 'pat@elsewhere.example' }, 'sent'))).toEqual({ who: 'team' });
  });

  test('is by somebody who has left since, if they wrote it', () => {
    expect(kind(message('erin@fernhill.example', {}, 'sent'))).toEqual({ who: 'member', handle: 'erin' });
  });
});

describe('mail that arrives', () => {
  test('from a stranger is outside, and so is a colleague who is not on the roster', () => {
    expect(kind(message('anna@customer.example'))).toEqual(outside);
    expect(kind(message('warehouse@fernhill.example'))).toEqual(outside);
    expect(kind(message(''))).toEqual(outside);
  });

  test("with the team's own address is outside: a web form writes so", () => {
    const good = results('mx.host.example; dmarc=pass header.from=fernhill.example');
    expect(kind(message(config.mailbox, good))).toEqual(outside);
    expect(kind(message(config.mailbox))).toEqual(spoofed);
    expect(kind(message('help@fernhill.example'))).toEqual(spoofed);
  });

  test.each<[string, string]>([
    [
      'DMARC',
      'mx.host.example; dkim=none; spf=softfail smtp.mailfrom=x@y.example; dmarc=pass (p=REJECT) header.from=fernhill.example',
    ],
    ['DMARC without a domain', 'mx.host.example; dmarc=pass'],
    [
      'SPF of the same domain',
      'mx.host.example; spf=pass (ok: 1.2.3.4) smtp.mailfrom=alice@fernhill.example; dkim=none',
    ],
    ['SPF with a quote within a comment', 'mx.host.example; spf=pass (a 6" pipe) smtp.mailfrom=fernhill.example'],
    ['SPF with an escape within a comment', 'mx.host.example; spf=pass (a \\) b) smtp.mailfrom=fernhill.example'],
    ['SPF by domain alone', 'mx.host.example; spf=pass smtp.mailfrom=fernhill.example'],
    [
      'DKIM of the same domain',
      'mx.host.example; dkim=fail header.d=list.example; dkim=pass header.d=Fernhill.example header.s=k1',
    ],
    ['DKIM by identity', 'mx.host.example; dkim = pass header.i=@fernhill.example'],
    [
      'a host that gives no name',
      'spf=pass (sender IP is 1.2.3.4) smtp.mailfrom=fernhill.example; dkim=none;dmarc=pass action=none header.from=fernhill.example;compauth=pass reason=100',
    ],
    [
      'a version and folded lines',
      'mx.host.example 1;\r\n\tdkim/1=pass reason="good; really"\r\n\theader.d=fernhill.example',
    ],
  ])("is a member's by %s", (_, value) => {
    expect(kind(message('alice@fernhill.example', results(value)))).toEqual(alice);
  });

  test.each<[string, string | null]>([
    ['nothing', null],
    ['an empty header', ''],
    ['a comment that never closes', 'mx.host.example; dmarc=pass header.from=fernhill.example; spf=fail (oh'],
    [
      'a quote that never closes after a pass',
      'mx.host.example; dmarc=pass header.from=fernhill.example; spf=fail "oh',
    ],
    ['a quote escaped within quotes', 'mx.host.example; spf=fail smtp.mailfrom="a\\"; dmarc=pass; \\"b"@evil.example'],
    ['no result', 'mx.host.example; none'],
    [
      'failed DMARC beside anything',
      'mx.host.example; dmarc=fail header.from=fernhill.example; spf=pass smtp.mailfrom=fernhill.example',
    ],
    ['DMARC of another domain', 'mx.host.example; dmarc=pass header.from=evil.example'],
    [
      'two answers on DMARC',
      'mx.host.example; dmarc=pass header.from=fernhill.example; dmarc=fail header.from=evil.example',
    ],
    ['SPF of another domain', 'mx.host.example; spf=pass smtp.mailfrom=alice@evil.example'],
    ['SPF of the greeting', 'mx.host.example; spf=pass smtp.helo=fernhill.example'],
    ['DKIM of another domain', 'mx.host.example; dkim=pass header.d=evil.example'],
    ['DKIM of a domain that only ends alike', 'mx.host.example; dkim=pass header.d=hill.example'],
    ['DKIM of a domain below', 'mx.host.example; dkim=pass header.d=guests.fernhill.example'],
    ['DKIM of a top-level domain', 'mx.host.example; dkim=pass header.d=example'],
    [
      'a pass within a comment',
      'mx.host.example; spf=fail (dmarc=pass; dmarc=pass header.from=fernhill.example) smtp.mailfrom=evil.example',
    ],
    [
      'a pass within nested comments',
      'mx.host.example; spf=fail (a (b) dmarc=pass;dmarc=pass) smtp.mailfrom=evil.example',
    ],
    ['a pass within quotes', 'mx.host.example; spf=fail smtp.mailfrom="x; dmarc=pass"@evil.example'],
    [
      'a quote that never closes',
      'mx.host.example; spf=fail smtp.mailfrom="x; dmarc=pass header.from=fernhill.example',
    ],
    ['an escaped quote', 'mx.host.example; spf=fail smtp.mailfrom="x\\"; dmarc=pass; y"@evil.example'],
    ['a quoted domain', 'mx.host.example; spf=pass smtp.mailfrom="@fernhill.example"@evil.example'],
    ['a second property of one name', 'mx.host.example; dkim=pass header.d=evil.example header.d=fernhill.example'],
    ['passes that are none', 'mx.host.example; dmarc=passed; x-dmarc=pass; spf=bypass smtp.mailfrom=fernhill.example'],
    ['policy instead of result', 'mx.host.example; dmarc.result=pass'],
  ])('is outside and spoofed with %s', (_, value) => {
    expect(kind(message('alice@fernhill.example', value === null ? {} : results(value)))).toEqual(spoofed);
  });

  test("is believed only under the host's own name, where that is known", () => {
    const pass = 'dmarc=pass header.from=fernhill.example';
    const trust = (value: string) =>
      kind(message('alice@fernhill.example', results(value)), { authservId: 'mx.host.example' });
    expect(trust(`MX.host.example; ${pass}`)).toEqual(alice);
    expect(trust(`mx.evil.example; ${pass}`)).toEqual(spoofed);
    expect(trust(`mx.host.example.evil.example; ${pass}`)).toEqual(spoofed);
    expect(trust(pass)).toEqual(spoofed);
  });

  test('from within the organisation is believed by the header only the host can set, where the adapter names it', () => {
    const internal = { header: 'x-host-auth-as', value: 'Internal' };
    const mail = message('alice@fernhill.example', { 'x-host-auth-as': 'internal' });
    expect(kind(mail, { internal })).toEqual(alice);
    expect(kind(mail)).toEqual(spoofed);
    expect(kind(message('alice@fernhill.example', { 'x-host-auth-as': 'anonymous' }), { internal })).toEqual(spoofed);
  });

  test('never counts as outbound, however it is signed', () => {
    const good = results('mx.host.example; dmarc=pass header.from=fernhill.example');
    expect(kind(message(config.mailbox, good)).who).toBe('outside');
  });

  test('with any header at all is judged without an error, and nobody becomes Alice by accident', () => {
    const pieces = fc.constantFrom(
      'dmarc',
      '=',
      'pass',
      ';',
      ' ',
      '(',
      ')',
      '"',
      '\\',
      'header.from',
      'evil.example',
      'spf',
    );
    const header = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 20 }).map((parts) => `x (${parts.join('')}`),
    );
    fc.assert(
      fc.property(header, fc.constantFrom(...headerNames), (value, name) => {
        const found = kind(message('alice@fernhill.example', { [name]: value }));
        expect(found.who === 'machine' || (found.who === 'outside' && found.spoofed)).toBe(true);
      }),
      { numRuns: process.env.DOCKET_LONG ? 5000 : 500 },
    );
  });
});
