import { describe, expect, test } from '@jest/globals';
import { structureOf } from '../../../src/mail/structure';
import { rawMailOf } from '../../support/automatic-mail';
import { counted } from '../../support/counted';
import { outgrows, slowPieces } from '../../support/meter';

const link = 'answer-1@fernhill.example';

describe('what reports of real programs say', () => {
  test.each<[string, string, string]>([
    ['postfix-3', 'delayed', link],
    ['postfixb-4', 'relayed', ''],
    ['exim-1', 'failed', link],
    ['sendmail-2', 'failed', link],
    ['courier-4', 'delayed', link],
    ['nullmailer-1', 'failed', link],
    ['nullmailer-2', 'delayed', link],
    ['fetchmail-1', 'failed', link],
    ['opensmtpd-2', 'failed', link],
    ['opensmtpd-5', 'delayed', link],
    ['amavis-3', 'failed', 'answer-9@fernhill.example'],
    ['mailbotA-2', 'delivered', link],
    ['dcreject-1', 'failed', link],
  ])('%s: %s', (file, action, about) => {
    const { report } = structureOf(rawMailOf(file));
    expect(report?.recipients.map((recipient) => recipient.action)).toContain(action);
    if (about !== '') expect(report?.link).toBe(about);
    expect(report?.recipients.every(({ address }) => /^[^\s<>;]+@[^\s<>;]+$/.test(address))).toBe(true);
  });

  test('a daemon without parts names our mail among its words', () => {
    expect(structureOf(rawMailOf('dma-1')).report).toEqual({ recipients: [], link });
  });

  test('an ordinary mail reports nothing', () => {
    expect(structureOf(rawMailOf('rtreply-1')).report).toBeUndefined();
    expect(structureOf('Subject: x\n\nwords').report).toBeUndefined();
    expect(structureOf('').parts).toEqual(['text/plain']);
  });
});

describe('parts', () => {
  const mixed = (...parts: string[]) =>
    [
      'Content-Type: multipart/mixed;',
      '\tboundary="b 1"',
      '',
      'preamble',
      ...parts.flatMap((one) => ['--b 1', one]),
      '--b 1--',
      'after',
    ].join('\r\n');

  test('at any depth, but of files and of what lies in an attached mail', () => {
    const raw = mixed(
      'Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\n\r\nwords\r\n--in\r\nContent-Type: TEXT/Calendar; method=REPLY\r\nContent-Transfer-Encoding: base64\r\n\r\nTUVUSE9EOsOk\r\n--in--',
      'Content-Type: message/delivery-status; name="status.txt"\r\n\r\nAction: failed',
      'Content-Type: message/rfc822\r\n\r\nContent-Type: multipart/report; boundary=x\r\n\r\n--x\r\n\r\n--x--',
    );
    const { parts, calendar } = structureOf(raw);
    expect(parts).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'text/calendar',
      'message/rfc822',
    ]);
    expect(calendar).toBe('METHOD:ä');
  });

  test('quoted-printable is read, broken bytes stay', () => {
    const calendar = (body: string) =>
      structureOf(`Content-Type: text/calendar\nContent-Transfer-Encoding: quoted-printable\n\n${body}`).calendar;
    expect(calendar('METHOD:=C3=A4=\nb')).toBe('METHOD:äb');
    expect(calendar('=E4')).toBe('\u00e4');
  });

  test('nests as deep as anybody likes, and takes work by length alone', () => {
    const nested = (length: number) =>
      Array.from(
        { length: Math.ceil(length / 48) },
        (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`,
      ).join('');
    expect(structureOf(nested(150_000)).parts.length).toBeLessThan(20);
    const { structureOf: read } = counted<typeof import('../../../src/mail/structure')>('src/mail/structure');
    // Long enough for more levels than are gone into.
    expect(outgrows(read, nested, 1500)).toBe(false);
    for (const head of [
      '',
      'X:',
      'Content-Type: multipart/mixed; boundary=b\n\n',
      'Content-Type: message/delivery-status\n\n',
    ])
      expect([head, slowPieces(['\n', '\n ', '--b\n', 'a: b\n'], (text) => read(`${head}${text}x`))]).toEqual([
        head,
        [],
      ]);
  });
});
