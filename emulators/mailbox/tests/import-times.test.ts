import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { importMail, loadInto } from '../import';
import { mailsOfMbox } from '../import/mbox';
import { createMailbox } from '../store';

const folder = mkdtempSync(join(tmpdir(), 'docket-times-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
const file = (text: string, name = `${++count}.mbox`): string => {
  const path = join(folder, name);
  writeFileSync(path, text, 'latin1');
  return path;
};
const years = async (path: string) => (await importMail(path)).map(({ at }) => new Date(at).toISOString().slice(0, 16));
const delivered = 'From a@x.test Thu Jan  5 10:00:00 2012\n';
const anonymous = 'From MAILER-DAEMON 12:00 2012\n';
const dated = (year: number) => `Date: Tue, 17 Nov ${year} 21:28:00 +0600\n`;

describe("a mail's time", () => {
  test('is its Date header, else its delivery, else that of its neighbour', async () => {
    const mbox = [
      `${anonymous}Subject: none, first\n\nx\n\n`,
      `${delivered}${dated(2009)}\nx\n\n`,
      `${delivered}Subject: delivered\n\nx\n\n`,
      `${anonymous}Date: when I like\n\nx\n\n`,
      `${delivered}${dated(2010)}\nx\n`,
    ].join('');
    expect(await years(file(mbox))).toEqual([
      '2009-11-17T15:28',
      '2009-11-17T15:28',
      '2012-01-05T10:00',
      '2012-01-05T10:00',
      '2010-11-17T15:28',
    ]);
  });

  test("is the file's own where nothing says one", async () => {
    const path = file(`${anonymous}Subject: a\n\nx\n\n${anonymous}Subject: b\n\nx\n`);
    utimesSync(path, 0, Date.UTC(2015, 0, 1) / 1000);
    expect(await years(path)).toEqual(['2015-01-01T00:00', '2015-01-01T00:00']);
  });

  test.each([
    ['From 17@xxx Tue Nov 17 15:28:37 +0600 2009', '2009-11-17T09:28:37.000Z'],
    ['From - Tue Nov 17 15:28:37 2009', '2009-11-17T15:28:37.000Z'],
    ['From a at x.test  Tue Nov  7 15:28 CET 2009', '2009-11-07T14:28:00.000Z'],
  ])('stands in the line %j', async (line, iso) => {
    for await (const mail of mailsOfMbox([`${line}\nSubject: x\n\nx\n`])) {
      expect(new Date(mail.delivered!).toISOString()).toBe(iso);
    }
  });
});

describe('an mbox', () => {
  const mails = async (chunks: string[]) => {
    const found: string[] = [];
    for await (const { raw } of mailsOfMbox(chunks)) found.push(raw);
    return found;
  };
  const text = `${delivered}Subject: a\n\n>From one\n>>From two\nFrom us at 10:00 in 2012\nno header here\n\n${delivered}Subject: b\r\n\r\nb\r\n`;

  test('gives quoted lines back and is not split by a sentence', async () => {
    expect(await mails([text])).toEqual([
      'Subject: a\r\n\r\nFrom one\r\n>From two\r\nFrom us at 10:00 in 2012\r\nno header here\r\n',
      'Subject: b\r\n\r\nb\r\n',
    ]);
  });

  test('is the same in pieces of any size', async () => {
    const whole = await mails([text]);
    for (const size of [1, 2, 3, 7, 40]) {
      expect(await mails(text.match(new RegExp(`[^]{1,${size}}`, 'g'))!)).toEqual(whole);
    }
  });

  test('that ends in a From_ line loses nothing', async () => {
    expect(await mails([`${delivered}Subject: a\n\nx\n${delivered}`])).toEqual([
      `Subject: a\r\n\r\nx\r\n${delivered.trim()}\r\n`,
    ]);
  });
});

describe('loading', () => {
  test('lets the oldest mail begin its conversation and answers in the order of the archive', async () => {
    const mbox = [
      `${delivered}${dated(2010)}Message-ID: <2@x>\nReferences: <1@x>\nSubject: Re: Tent\n\nx\n\n`,
      `${delivered}${dated(2009)}Message-ID: <1@x>\nSubject: Tent\n\nx\n`,
    ].join('');
    const mailbox = createMailbox('team@x.test');
    const [reply, first] = await loadInto(mailbox, await importMail(file(mbox)));
    expect(reply!.thread).toBe(first!.uid);
    expect(first!.thread).toBe(first!.uid);
  });

  test("files the account's own mail as sent, other mail in the inbox, by Status read or not", async () => {
    const mbox = [
      `${delivered}From: Team <TEAM@x.test>\n\nx\n\n`,
      `${delivered}From: a@x.test\nStatus: O\n\nx\n\n`,
      `${delivered}From: a@x.test\nStatus: RO\n\nx\n`,
    ].join('');
    const stored = await loadInto(createMailbox('team@x.test'), await importMail(file(mbox)));
    expect(stored.map(({ folder: where, read }) => [where, read])).toEqual([
      ['sent', true],
      ['inbox', false],
      ['inbox', true],
    ]);
  });

  test('uses the labels that are there and makes the others', async () => {
    const mailbox = createMailbox('team@x.test');
    const { id } = mailbox.makeName('@alice');
    const mbox = `${delivered}X-Gmail-Labels: Inbox,@alice,=?utf-8?q?=E2=9C=93bob?=\n\nx\n`;
    const [mail] = await loadInto(mailbox, await importMail(file(mbox)));
    expect(mail!.names[0]).toBe(id);
    expect(mailbox.names().map(({ name }) => name)).toEqual(['@alice', '✓bob']);
  });
});

test('.eml files are read in the order a person counts, one by one or by the folder', async () => {
  const inner = mkdtempSync(join(folder, 'eml-'));
  for (const n of [10, 9, 1]) writeFileSync(join(inner, `${n}.eml`), `Subject: ${n}\n${dated(2009)}\nx`);
  expect((await importMail(inner)).map(({ parsed }) => parsed.subject)).toEqual(['1', '9', '10']);
  expect(await importMail(join(inner, '9.eml'))).toMatchObject([
    { at: Date.UTC(2009, 10, 17, 15, 28), thread: expect.any(String) },
  ]);
});
