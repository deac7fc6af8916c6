import { describe, expect, test } from '@jest/globals';
import { decodeWords, textOfBytes } from '../charset';
import { parseMail } from '../parse';
// What each charset has for the bytes 0x80 to 0xFF, as iconv-lite 0.7 says; U+FFFD: nothing.
import charsets from './charsets.json';

const bytes = Uint8Array.from({ length: 128 }, (_, at) => at + 128);
const base64 = Buffer.from(bytes).toString('base64');
const latin1 = (text: string) => Buffer.from(text, 'latin1').toString('base64');

describe.each(Object.entries(charsets))('%s', (charset, upper) => {
  /** A byte that means nothing may become anything, but stays one character. */
  const defined = (text: string) => [...text].map((one, at) => (upper[at] === '\ufffd' ? '\ufffd' : one)).join('');
  test('has the same 128 characters beyond ASCII as elsewhere, in bytes, in a text and in an encoded word', async () => {
    expect(defined(textOfBytes(bytes, charset))).toBe(upper);
    const raw = `Content-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64}\r\n`;
    const { text } = await parseMail(raw);
    expect(defined(text.slice(0, 128))).toBe(upper);
    expect(defined(decodeWords(`=?${charset}?B?${base64}?=`))).toBe(upper);
  });
});

test.each([
  ['utf-8', 'Grüße – „Zelt“', Buffer.from('Grüße – „Zelt“')],
  ['gbk', '你好，帐篷', Buffer.from('c4e3bac3a3acd5cac5f1', 'hex')],
  ['big5', '帳篷', Buffer.from('b162c14f', 'hex')],
  ['shift_jis', 'テント', Buffer.from('836583938367', 'hex')],
  ['euc-kr', '텐트', Buffer.from('c5d9c6ae', 'hex')],
  ['x-nobody-knows', 'Preis: 5 €', Buffer.from('Preis: 5 \x80', 'latin1')],
])('%s is read', (charset, text, encoded) => {
  expect(textOfBytes(encoded, charset)).toBe(text);
});

test('Windows characters in HTML and in the name of a file are read on every Node', async () => {
  const part = (headers: string, body: string) =>
    `--b\r\n${headers}\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n`;
  const raw = [
    'Subject: =?windows-1252?Q?=84Zelt=93?=\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n',
    part('Content-Type: text/html; charset=windows-1252', latin1('<p>5 \x80 \x96 \x84Zelt\x93</p>')),
    part('Content-Type: application/pdf; name="=?windows-1252?Q?=84a=93.pdf?="', 'AAEC'),
    '--b--\r\n',
  ].join('');
  const { subject, text, html, attachments } = await parseMail(raw);
  expect([subject, text, html?.trim(), attachments[0]?.filename]).toEqual([
    '„Zelt“',
    '5 € – „Zelt“',
    '<p>5 € – „Zelt“</p>',
    '„a“.pdf',
  ]);
});

describe('bytes that stand in a header as they are', () => {
  const subjectOf = async (bytesOfIt: Buffer, type = 'text/plain') =>
    (await parseMail(`Subject: ${bytesOfIt.toString('latin1')}\r\nContent-Type: ${type}\r\n\r\nx\r\n`)).subject;
  const gbk = Buffer.from('c4e3bac3a3acd5cac5f1', 'hex');
  test.each<[string, Buffer, string | undefined, string]>([
    ['UTF-8', Buffer.from('Zelt „groß“'), undefined, 'Zelt „groß“'],
    ['Latin-1', Buffer.from('Zelt gr\xf6\xdfer', 'latin1'), undefined, 'Zelt größer'],
    ['Windows-1252', Buffer.from('\x84Zelt\x93', 'latin1'), 'text/plain; charset=windows-1252', '„Zelt“'],
    ['GBK, if nothing says so', gbk, undefined, '你好，帐篷'],
    ['GBK, if the text is in it', gbk, 'text/plain; charset="gb2312"', '你好，帐篷'],
    [
      'Latin-1, though it might be GBK, if the text is in it',
      Buffer.from('\xc4\xd6\xdc\xdf', 'latin1'),
      'text/plain; charset=iso-8859-1',
      'ÄÖÜß',
    ],
    ['KOI8-R, if the text is in it', Buffer.from('f0d2c9d7c5d4', 'hex'), 'text/plain; charset=koi8-r', 'Привет'],
  ])('are read as %s', async (_name, header, type, text) => {
    expect(await subjectOf(header, type)).toBe(text);
  });

  test('name people too', async () => {
    const raw = `From: J\xfcrgen <j@x.test>\r\nTo: M\xfcller <m@x.test>\r\nContent-Type: text/html\r\n\r\n<p>x</p>`;
    expect(await parseMail(raw)).toMatchObject({
      from: { name: 'Jürgen', address: 'j@x.test' },
      to: [{ name: 'Müller', address: 'm@x.test' }],
    });
  });
});
