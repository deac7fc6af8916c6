import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judge, nothingSaid, type Statements } from '../../../src/mail/answer';
import { type AuthoredMail, kindOf } from '../../../src/mail/kind';
import type { Verdict } from '../../../src/mail/verdict';
import { rosterOf } from '../../../src/team/roster';
import type { Message } from '../../../src/words/conversation';
import { checkedConfig } from '../../support/core-world';

const config = checkedConfig();
const context = { config, roster: rosterOf(config) };
const team = config.mailbox;
const jo = 'jo@kunde.example';
const carrier = 'claims@carrier.example';
const vouched = { 'authentication-results': 'mx.host.example; dmarc=pass header.from=fernhill.example' };

type Told = Partial<Omit<Message, 'from' | 'to' | 'cc' | 'bcc'>> & {
  from?: string;
  to?: string[];
  cc?: string[];
  bcc?: string[];
};

const person = (address: string) => ({ name: '', address });

/** Mail a minute apart; from the customer to the team unless told otherwise. */
const mails = (...told: Told[]): AuthoredMail[] =>
  told.map(({ from = jo, to = [team], cc = [], bcc, ...rest }, index) => {
    const message: Message = {
      id: `m${index}`,
      at: Date.UTC(2026, 10, 23, 9, index),
      from: person(from),
      to: to.map(person),
      cc: cc.map(person),
      ...(bcc ? { bcc: bcc.map(person) } : {}),
      subject: 'Kettle leaks',
      filed: 'received',
      inInbox: true,
      unread: false,
      names: [],
      headers: {},
      text: 'My kettle leaks. What can I do?',
      hasAttachment: false,
      ...rest,
    };
    return { ...message, kind: kindOf(message, context) };
  });

const sent = (to: string[], more: Told = {}): Told => ({
  from: team,
  to,
  filed: 'sent',
  text: 'Here is what we think.',
  ...more,
});
const member = (to: string[], more: Told = {}): Told => ({
  from: 'bob@fernhill.example',
  to,
  headers: vouched,
  text: 'I think that is the seal.',
  ...more,
});
const forward = (to: string[], more: Told = {}): Told =>
  sent(to, {
    subject: 'Fwd: Kettle leaks',
    text: `Please look into this.\n\n---------- Forwarded message ---------\nFrom: Jo Reed <${jo}>\nDate: Mon, 23 Nov 2026\nSubject: Kettle leaks\nTo: <${team}>\n\nMy kettle leaks.`,
    ...more,
  });

const verdicts = (told: Told[], statements: Statements = nothingSaid): Verdict[] =>
  judge(mails(...told), statements, context);
const last = (...told: Told[]): Verdict => verdicts(told).pop()!;
const lastIs = (...told: Told[]): string => last(...told).is;

describe('an answer', () => {
  test.each<[string, Told[], string]>([
    ['to the customer', [{}, sent([jo])], 'address'],
    ['to the plus form', [{ from: 'jo.reed@gmail.com' }, sent(['jo.reed+shop@gmail.com'])], 'address'],
    ['with dots', [{ from: 'joreed@gmail.com' }, sent(['jo.reed@googlemail.com'])], 'address'],
    [
      'to the work address the customer named',
      [{ from: 'jo.reed@gmx.de', text: 'Please write to me at jo@work.example, thanks.' }, sent(['jo@work.example'])],
      'named',
    ],
    ['to a colleague of theirs in Cc', [{ cc: ['lee@partner.example'] }, sent(['lee@partner.example'])], 'address'],
    ['to a colleague of theirs nobody has named', [{}, sent(['lee@sales.kunde.example'])], 'domain'],
    [
      'to whom we wrote together with them',
      [{}, sent([jo, 'eva@works.example']), sent(['eva@works.example'])],
      'address',
    ],
    ['in Bcc', [{}, sent([team], { bcc: [jo] })], 'address'],
    ['in a Bcc nobody can read', [{}, sent([])], 'unreadable'],
    ['to X.500 beside a readable colleague', [{}, sent(['', 'carol@fernhill.example'])], 'unreadable'],
    [
      'to Reply-To',
      [{ from: 'noreply@webshop.example', headers: { 'reply-to': 'Jo <jo@gmx.de>' } }, sent(['jo@gmx.de'])],
      'address',
    ],
    [
      'to the address in a form without Reply-To',
      [
        { from: 'noreply@webshop.example', text: 'Name: Jo Reed\nE-mail: jo@gmx.de\nMy kettle leaks' },
        sent(['jo@gmx.de']),
      ],
      'named',
    ],
    [
      'to the first address anybody writes to where Reply reaches nobody',
      [{ from: 'noreply@webshop.example', text: 'Customer 4711 calls back.' }, sent(['jo@gmx.de'])],
      'confirmed',
    ],
    [
      'to a colleague off the roster who asks',
      [{ from: 'dora@fernhill.example' }, sent(['dora@fernhill.example'])],
      'address',
    ],
    ['from a member’s own account', [{}, member([jo])], 'address'],
  ])('%s', (_what, told, why) => {
    expect(last(...told)).toMatchObject({ is: 'answer', why });
  });

  const claimed = (text: string): Told => member([team], { subject: 'Fwd: Kettle leaks', text });
  const gmailForward = `FYI\n\n---------- Forwarded message ---------\nFrom: Helen Marsh <helen@gmx.de>\nDate: Mon, 23 Nov 2026\nSubject: Kettle leaks\nTo: Bob <bob@fernhill.example>\n\nMy kettle leaks.`;

  test('to the claimed sender of a forward nobody has confirmed', () => {
    expect(last(claimed(gmailForward), sent(['helen@gmx.de']))).toMatchObject({ is: 'answer', why: 'address' });
  });

  test('to whoever a forward that does not say turns out to be from', () => {
    const unnamed = gmailForward.replace('Helen Marsh <helen@gmx.de>', 'Helen Marsh');
    const [asked, answered] = verdicts([claimed(unnamed), sent(['helen@gmx.de'])]);
    expect(asked).toMatchObject({ is: 'asks', customer: { address: '' }, how: 'forwarded' });
    expect(answered).toMatchObject({ is: 'answer', why: 'confirmed' });
  });
});

describe('several visitors of a form', () => {
  const visitor = (address: string): Told => ({
    from: 'noreply@webshop.example',
    headers: { 'reply-to': address },
    text: 'My kettle leaks.',
  });

  test('an answer answers those it goes to, and leaves the others waiting since they wrote', () => {
    const told = [visitor('ann@gmx.de'), visitor('ben@web.de'), sent(['ben@web.de']), sent(['ann@gmx.de'])];
    const [, , first, second] = verdicts(told);
    expect(first).toMatchObject({ is: 'answer', leaves: [Date.UTC(2026, 10, 23, 9, 0), 'm0'] });
    expect(second).toMatchObject({ is: 'answer', leaves: null });
  });

  test('one to all of them, or to one alone, leaves nobody', () => {
    expect(last(visitor('ann@gmx.de'), visitor('ben@web.de'), sent(['ann@gmx.de', 'ben@web.de']))).toMatchObject({
      leaves: null,
    });
    expect(last(visitor('ann@gmx.de'), visitor('ann@gmx.de'), sent(['ann@gmx.de']))).toMatchObject({ leaves: null });
  });
});

describe('a word to others', () => {
  test('to the carrier, once and again, also after it answered or stood in our Cc or the customer’s To', () => {
    const told: Told[] = [
      {},
      forward([carrier]),
      sent([carrier]),
      { from: carrier, text: 'We are looking into it.' },
      sent([carrier]),
      sent([jo], { cc: [carrier] }),
      sent([carrier]),
      { to: [team, carrier] },
      sent([carrier]),
      { from: 'otto@carrier.example', text: 'It is found.' },
      sent(['otto@carrier.example']),
    ];
    expect(verdicts(told).map(({ is }) => is)).toEqual([
      'asks',
      'word',
      'word',
      'third-party',
      'word',
      'answer',
      'word',
      'asks',
      'word',
      'third-party',
      'word',
    ]);
  });

  test('says to whom', () => {
    expect(last({}, sent([carrier], { cc: [team] }))).toEqual({ is: 'word', to: [carrier] });
  });

  test('a forward to whom the customer’s own words name', () => {
    const named: Told = { text: `I have written to ${carrier} already.` };
    expect(lastIs(named, forward([carrier]))).toBe('word');
    expect(lastIs(named, sent([carrier]))).toBe('answer');
    expect(lastIs({ text: `Call me.\n\n> Ask ${carrier}.` }, sent([carrier]))).toBe('word');
  });

  test('a third party stays one until the customer’s own words name it', () => {
    const naming: Told = { text: `Please settle it with ${carrier} directly.` };
    expect(lastIs({}, forward([carrier]), naming, sent([carrier]))).toBe('answer');
  });

  test.each<[string, string, string]>([
    ['freemail', 'jo@gmx.de', 'lee@gmx.de'],
    ['a relay', 'u7k2@privaterelay.appleid.com', 'p9x1@privaterelay.appleid.com'],
    ['a tenant', 'jo@heron.onmicrosoft.com', 'jo@swan.onmicrosoft.com'],
    ['a public body', 'jo@bund.de', 'lee@bund.de'],
  ])('to a stranger at the same %s', (_what, from, to) => {
    expect(lastIs({ from }, sent([to]))).toBe('word');
  });

  test('to a stranger at the form’s own domain', () => {
    const form: Told = { from: 'noreply@webshop.example', headers: { 'reply-to': jo } };
    expect(lastIs(form, sent(['billing@webshop.example']))).toBe('word');
  });
});

describe('a word within the team', () => {
  test.each<[string, Told[]]>([
    ['to the team alone', [{}, member([team])]],
    ['to a colleague', [{}, sent(['carol@fernhill.example'])]],
    ['to the team alone after a colleague off the roster asked', [{ from: 'dora@fernhill.example' }, member([team])]],
    [
      'to another colleague after a colleague off the roster asked',
      [{ from: 'dora@fernhill.example' }, sent(['emil@fernhill.example'])],
    ],
  ])('%s', (_what, told) => {
    expect(lastIs(...told)).toBe('internal');
  });
});

describe('a beginning by a member', () => {
  test('to the team and nobody outside is a request, and an answer to it is one', () => {
    const told = [member([team]), sent(['bob@fernhill.example']), member([team])];
    expect(verdicts(told).map(({ is }) => is)).toEqual(['asks', 'answer', 'asks']);
  });

  test('to somebody outside is the team’s, and they ask only once they answer', () => {
    expect(verdicts([member([jo], { cc: [team] }), {}]).map(({ is }) => is)).toEqual(['answer', 'asks']);
  });

  test.each<[string, Told]>([
    ['answers mail this mailbox never had', { headers: { ...vouched, 'in-reply-to': '<7@kunde.example>' } }],
    [
      'quotes mail',
      {
        text: 'Helen, this is the team.\n\n---------- Forwarded message ---------\nFrom: Jo <jo@kunde.example>\nDate: Mon\nSubject: Kettle\n\nIt leaks.',
      },
    ],
  ])('to somebody outside is brought in where it %s', (_what, more) => {
    expect(last(member([jo], { cc: [team], ...more }))).toMatchObject({ is: 'brought', customer: { address: jo } });
  });

  test('that nobody vouches for is from outside', () => {
    expect(last(member([team], { headers: {} }))).toMatchObject({
      is: 'asks',
      customer: { address: 'bob@fernhill.example' },
    });
  });

  test('a forward whose claimed sender is of the team is the member’s own request', () => {
    const text =
      '---------- Forwarded message ---------\nFrom: Carol <carol@fernhill.example>\nDate: Mon\nSubject: Badge\n\nHello';
    expect(last(member([team], { text }))).toMatchObject({ is: 'asks', customer: { address: 'bob@fernhill.example' } });
  });
});

describe('a copy of our own mail', () => {
  const ours = { 'message-id': '<1@fernhill.example>', date: 'Mon, 23 Nov 2026 09:01:00 +0000' };
  const again = (more: Told = {}): Told => ({
    from: team,
    headers: ours,
    text: 'Here is\nwhat we think.\n--\nThe list',
    ...more,
  });
  const answered = sent([jo], { headers: ours });

  test.each<[string, Told]>([
    ['with our text whole in it', again()],
    ['from whatever address a list gave it', again({ from: 'list@kunde.example' })],
    ['from the team and vouched for', again({ text: 'Cut short', headers: { ...ours, ...vouched } })],
    ['with its Date in another zone', again({ headers: { ...ours, date: 'Mon, 23 Nov 2026 10:01:00 +0100' } })],
  ])('changes nothing: %s', (_what, told) => {
    expect(lastIs({}, answered, told)).toBe('copy');
  });

  test.each<[string, Told]>([
    ['with words of its own', again({ from: jo, text: 'No, it still leaks.' })],
    ['with another Date', again({ headers: { ...ours, date: 'Tue, 24 Nov 2026 09:01:00 +0000' } })],
    ['with no Date', again({ headers: { 'message-id': ours['message-id'] } })],
  ])('borrowed Message-ID is mail: %s', (_what, told) => {
    expect(lastIs({}, answered, told)).toBe('asks');
  });
});

describe('what people say', () => {
  const saying = (answers: [string, boolean][], customers: string[] = []): Statements => ({
    answers: new Map(answers),
    customers,
    asking: new Set(),
  });

  test('“That was the answer” counts, and remembers the address from then on', () => {
    const told = [{}, sent([carrier]), sent([carrier]), { from: carrier }];
    expect(verdicts(told, saying([['m1', true]])).map(({ is }) => is)).toEqual(['asks', 'answer', 'answer', 'asks']);
  });

  test('“Not an answer” holds for any mail of the team, and for it alone', () => {
    const told = [{}, sent([jo]), sent([jo])];
    expect(verdicts(told, saying([['m1', false]])).map(({ is }) => is)).toEqual(['asks', 'no-answer', 'answer']);
  });

  test('“of the customer” holds for the whole conversation', () => {
    const told = [{}, forward([carrier]), { from: carrier }];
    expect(verdicts(told, saying([], [carrier])).map(({ is }) => is)).toEqual(['asks', 'answer', 'asks']);
  });
});

describe('laws', () => {
  const addresses = [
    jo,
    'lee@kunde.example',
    carrier,
    'otto@carrier.example',
    'ann@gmx.de',
    team,
    'bob@fernhill.example',
    'dora@fernhill.example',
    '',
  ];
  const anyMail: fc.Arbitrary<Told & { minute: number }> = fc.record({
    from: fc.constantFrom(jo, carrier, 'ann@gmx.de', 'noreply@webshop.example', team, 'bob@fernhill.example'),
    to: fc.subarray(addresses, { minLength: 0, maxLength: 3 }),
    filed: fc.constantFrom<Message['filed']>('received', 'sent'),
    text: fc.constantFrom(
      'Hello',
      `Write to ${carrier}`,
      'Hm.\n\n---------- Forwarded message ---------\nFrom: Ann <ann@gmx.de>\nDate: Mon\nSubject: X\n\nHello',
    ),
    headers: fc.constantFrom({}, vouched, { 'reply-to': 'ann@gmx.de' }, { 'auto-submitted': 'auto-replied' }),
    minute: fc.integer({ min: 0, max: 3 }),
  });
  const placed = (told: (Told & { minute: number })[]): AuthoredMail[] =>
    mails(...told).map((mail, index) => ({ ...mail, at: Date.UTC(2026, 10, 23, 9, told[index]!.minute) }));

  test('the order of the input does not matter, equal times included', () => {
    fc.assert(
      fc.property(fc.array(anyMail, { maxLength: 7 }), fc.infiniteStream(fc.nat()), (told, keys) => {
        const all = placed(told);
        const plain = new Map(judge(all, nothingSaid, context).map((verdict, index) => [all[index]!.id, verdict]));
        const mixed = all
          .map((mail) => [keys.next().value as number, mail] as const)
          .sort(([a], [b]) => a - b)
          .map(([, mail]) => mail);
        const again = judge(mixed, nothingSaid, context);
        expect(again).toEqual(mixed.map(({ id }) => plain.get(id)));
      }),
    );
  });

  test('a later mail changes no earlier verdict', () => {
    fc.assert(
      fc.property(fc.array(anyMail, { minLength: 1, maxLength: 7 }), (told) => {
        const all = placed(told).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
        const whole = judge(all, nothingSaid, context);
        const before = judge(all.slice(0, -1), nothingSaid, context);
        expect(whole.slice(0, -1)).toEqual(before);
      }),
    );
  });
});
