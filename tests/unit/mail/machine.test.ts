import { describe, expect, test } from '@jest/globals';
import { type Evidence, machineSign, type Sign } from '../../../src/mail/machine';
import { automaticMail, mailOf, rawMailOf } from '../../support/automatic-mail';

type Told = Partial<Evidence> & { address?: string };

const evidence = ({ address = 'anna@customer.example', ...told }: Told): Evidence => ({
  from: { name: 'Anna Keller', address },
  filed: 'received',
  headers: {},
  text: 'When will it arrive?',
  ...told,
});
const none: { machines: string[]; people: string[] } = { machines: [], people: [] };
const verdict = (told: Told, config = none, ours: string[] = []) =>
  machineSign(evidence(told), { config, isOurs: (link) => ours.includes(link) }) ?? 'mail';
const byHeaders = (headers: Record<string, string>) => verdict({ headers });

describe('mail of real programs', () => {
  const judged = (file: string, keep?: (name: string) => boolean, config = none) =>
    verdict(mailOf(rawMailOf(file), keep), config);

  test.each(automaticMail)('$file, $program: $what', ({ file, sign, without }) => {
    expect(judged(file)).toBe(sign);
    expect(judged(file, (name) => name !== 'return-path')).toBe(without);
  });

  test.each(automaticMail.filter(({ listed }) => listed))('$file is a machine’s where it is listed', (mail) => {
    const domain = mail.listed!.slice(mail.listed!.indexOf('@'));
    expect(judged(mail.file, undefined, { machines: [mail.listed!], people: [] })).toBe('listed');
    expect(judged(mail.file, undefined, { machines: [domain], people: [] })).toBe('listed');
    expect(judged(mail.file, undefined, { machines: [domain], people: [mail.listed!] })).toBe('mail');
  });

  test.each(automaticMail.filter(({ people }) => people))('$file is a person’s where they are listed', (mail) => {
    expect(judged(mail.file, undefined, { machines: [], people: [mail.people!] })).toBe('mail');
  });

  test.each(automaticMail.filter(({ sign }) => sign === 'report'))(
    '$file in a person’s mail is an attachment',
    (mail) => {
      const report = rawMailOf(mail.file);
      const forwarded = [
        'From: Jana Novak <jana@example.org>',
        'Content-Type: multipart/mixed; boundary="outer"',
        '',
        '--outer',
        'Content-Type: text/plain',
        '',
        'What does this mean?',
        '--outer',
        'Content-Type: message/rfc822',
        '',
        `${report}--outer--`,
      ].join('\n');
      expect(verdict(mailOf(forwarded))).toBe('mail');
    },
  );
});

describe('the first of five steps that knows an answer decides', () => {
  const auto = { 'auto-submitted': 'auto-replied' };
  const anna = 'anna@customer.example';

  test('people, then machines, then invitations, then everything else', () => {
    expect(verdict({ headers: auto }, { machines: [anna], people: [anna] })).toBe('mail');
    expect(verdict({ headers: auto }, { machines: [anna], people: [] })).toBe('listed');
    const declined =
      'BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nATTENDEE;PARTSTAT=DECLINED:mailto:a@b.example\r\nEND:VCALENDAR';
    expect(verdict({ headers: auto, calendar: declined })).toBe('mail');
    expect(verdict({ headers: { ...auto, precedence: 'bulk', 'list-id': '<a.b>' } })).toBe('auto-replied');
    expect(byHeaders({ 'auto-submitted': 'auto-generated', precedence: 'bulk', 'list-id': '<a.b>' })).toBe('bulk');
  });

  test('the lists are about mail that arrives, and about an address, not about what it looks like', () => {
    const listed = { machines: [anna], people: [] };
    expect(verdict({ filed: 'sent' }, listed)).toBe('mail');
    expect(verdict({ address: 'dianna@customer.example' }, listed)).toBe('mail');
    expect(verdict({ address: 'a@sub.customer.example' }, { machines: ['@customer.example'], people: [] })).toBe(
      'mail',
    );
    expect(verdict({ address: '' }, { machines: ['@'], people: [''] })).toBe('mail');
  });
});

describe('answered or reported by a machine', () => {
  test.each<[Sign, string, Record<string, string>]>([
    ['auto-replied', 'an auto-reply', { 'auto-submitted': 'auto-replied' }],
    [
      'auto-replied',
      'with a comment and a parameter',
      { 'auto-submitted': '(vacation) Auto-Replied; owner-email="x"' },
    ],
    ['auto-replied', 'an older auto-reply', { 'x-autoreply': 'yes' }],
    ['auto-replied', 'another older auto-reply', { 'x-autorespond': 'Out of office' }],
    ['auto-replied', 'an auto-reply by its precedence', { precedence: 'auto_reply' }],
    ['report', 'a delivery report', { 'content-type': 'Multipart/Report; report-type=delivery-status; boundary="x"' }],
    ['report', 'a read report', { 'content-type': 'multipart/report; report-type=disposition-notification' }],
    ['report', 'its type as a parameter', { 'content-type': 'multipart/mixed; report-type="delivery-status"' }],
    ['report', 'a bounce that names who failed', { 'x-failed-recipients': 'x@customer.example' }],
    ['empty-return-path', 'mail without a return address', { 'return-path': '<>' }],
    ['daemon', 'a daemon’s return address', { 'return-path': '<MAILER-DAEMON>' }],
    ['daemon', 'one that exists nowhere else', { 'return-path': '<double-bounce@host.example>' }],
    ['daemon', 'nobody in From', { from: 'Mail Delivery <>' }],
    ['daemon', 'a daemon without a domain', { from: 'Mail Server <mailer-daemon@>' }],
  ])('%s: %s', (sign, _, headers) => {
    expect(byHeaders(headers)).toBe(sign);
  });

  test('a daemon by its address alone, or by its name where there is no address', () => {
    expect(verdict({ address: 'Mailer-Daemon@host.example'.toLowerCase() })).toBe('daemon');
    expect(verdict({ from: { name: 'MAILER-DAEMON', address: '' } })).toBe('daemon');
    expect(verdict({ from: { name: 'MAILER-DAEMON', address: 'anna@customer.example' } })).toBe('mail');
    expect(verdict({ address: 'postmaster@host.example' })).toBe('mail');
    expect(verdict({ address: 'mailer-daemon-fan@customer.example' })).toBe('mail');
  });

  test.each<[string, Record<string, string>]>([
    ['nothing but its subject', {}],
    ['submitted by hand', { 'auto-submitted': 'No' }],
    ['no auto-reply, said so', { 'x-autoreply': 'no' }],
    ['a wish to get no auto-replies', { 'x-auto-response-suppress': 'All' }],
    ['a report in an ordinary mail', { 'content-type': 'multipart/mixed; boundary="multipart/report"' }],
    ['a return address', { 'return-path': '<anna@customer.example>' }],
  ])('is not proved by %s', (_, headers) => {
    expect(byHeaders(headers)).toBe('mail');
  });

  test('a rule of Exchange answers with both headers, and names the sender; a redirected mail names who redirected', () => {
    const loop = 'x-ms-exchange-inbox-rules-loop';
    const all = { 'x-auto-response-suppress': 'DR, All' };
    expect(byHeaders({ ...all, [loop]: 'Anna@Customer.example' })).toBe('rule-reply');
    expect(byHeaders({ ...all, [loop]: 'info@fernhill.example' })).toBe('mail');
    expect(byHeaders({ [loop]: 'anna@customer.example' })).toBe('mail');
    expect(byHeaders({ 'x-auto-response-suppress': 'OOF', [loop]: 'anna@customer.example' })).toBe('mail');
  });

  test.each<Evidence['filed']>(['received', 'sent'])('a reaction is no word, %s', (filed) => {
    const parts = ['multipart/alternative', 'text/plain', 'text/vnd.google.email-reaction+json', 'text/html'];
    expect(verdict({ filed, parts })).toBe('reaction');
  });
});

describe('bulk and generated', () => {
  const post = { 'list-post': '<mailto:team@lists.example>' };
  test.each<[Sign | 'mail', string, Record<string, string>]>([
    ['mail', 'bulk alone: desks write it on what people type', { precedence: 'bulk' }],
    ['mail', 'junk alone: forms do', { precedence: 'Junk' }],
    ['bulk', 'bulk of a list one cannot post to', { precedence: 'bulk', 'list-post': 'NO', 'list-id': '<n.example>' }],
    ['bulk', 'whatever Reply-To says', { precedence: 'bulk', 'list-help': '<x>', 'reply-to': 'jo@kunde.example' }],
    ['bulk', 'a newsletter', { 'list-unsubscribe': '<https://x.example>', 'list-id': '<n.example>' }],
    ['mail', 'a way to unsubscribe alone', { 'list-unsubscribe': '<https://x.example>' }],
    ['mail', 'a list', { precedence: 'list', 'list-id': '<t.example>', ...post }],
    [
      'mail',
      'a list whose software says bulk',
      { precedence: 'bulk', 'list-unsubscribe': '<x>', 'list-id': '<t>', ...post },
    ],
    ['generated', 'generated', { 'auto-submitted': 'auto-generated' }],
    ['generated', 'notified', { 'auto-submitted': 'auto-notified; owner-email="x"' }],
    ['generated', 'and bulk', { 'auto-submitted': 'auto-generated', precedence: 'bulk' }],
    ['mail', 'of a form', { 'auto-submitted': 'auto-generated', 'reply-to': 'Jo Reed <jo@kunde.example>' }],
    ['generated', 'to itself', { 'auto-submitted': 'auto-generated', 'reply-to': 'Anna@customer.example' }],
    ['generated', 'to nobody', { 'auto-submitted': 'auto-generated', 'reply-to': 'no-reply@shop.example' }],
    [
      'generated',
      'to nobody in German',
      { 'auto-submitted': 'auto-generated', 'reply-to': 'keine-antwort@shop.example' },
    ],
    ['generated', 'to a list’s commands', { 'auto-submitted': 'auto-generated', 'reply-to': 'team-request@l.example' }],
    ['generated', 'to a list', { 'auto-submitted': 'auto-generated', 'reply-to': 'team@lists.example', ...post }],
  ])('%s: %s', (sign, _, headers) => {
    expect(byHeaders(headers)).toBe(sign);
  });

  test.each(['in-reply-to', 'references'])('generated is mail where %s names a mail of ours', (header) => {
    const headers = { 'auto-submitted': 'auto-generated', [header]: 'Your message <answer-1@fernhill.example>' };
    expect(verdict({ headers }, none, ['answer-1@fernhill.example'])).toBe('mail');
    expect(verdict({ headers }, none, ['answer-2@fernhill.example'])).toBe('generated');
  });
});
