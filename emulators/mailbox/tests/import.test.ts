import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ImportFault, importMail, loadInto } from '../import';
import { createMailbox } from '../store';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'docket-import-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text, 'latin1');
  return path;
};

const mail = (lines: string[], body = 'Hello') => `${[...lines, '', body].join('\n')}\n\n`;

describe('an mbox', () => {
  test('is split at From_ lines, quoted ones given back, order and times kept', async () => {
    const path = file(
      'plain.mbox',
      [
        'From a@x.test Tue Nov 17 15:28:37 2009\n',
        mail(
          ['From: A <a@x.test>', 'Subject: One', 'Message-ID: <1@x.test>', 'Date: Tue, 17 Nov 2009 21:28:37 +0600'],
          '>From here on\nFrom the middle',
        ),
        'From b@x.test Tue Nov 17 16:00:00 2009\n',
        mail(['From: B <b@x.test>', 'Subject: Re: One', 'In-Reply-To: <1@x.test>']),
      ].join(''),
    );
    const [one, two] = await importMail(path);
    expect(one!.raw).toContain('\nFrom here on');
    expect(new Date(one!.at).toISOString()).toBe('2009-11-17T15:28:37.000Z');
    // Without a Date header the delivery line tells.
    expect(new Date(two!.at).toISOString().slice(0, 10)).toBe('2009-11-17');
    const mailbox = createMailbox('team@x.test');
    const stored = await loadInto(mailbox, await importMail(path));
    expect(new Set(stored.map(({ thread }) => thread)).size).toBe(1);
  });

  test('of Takeout keeps labels, read state and threads', async () => {
    const path = file(
      'takeout.mbox',
      [
        'From 1@xxx Mon Nov 02 09:00:00 +0000 2026\n',
        mail([
          'X-GM-THRID: 17',
          'X-Gmail-Labels: Inbox,Unread,Starred,"Ops, urgent"',
          'From: a@x.test',
          'Subject: One',
        ]),
        'From 2@xxx Mon Nov 02 09:05:00 +0000 2026\n',
        mail(['X-GM-THRID: 17', 'X-Gmail-Labels: Sent,Opened', 'From: team@x.test', 'Subject: Quite different']),
        'From 3@xxx Mon Nov 02 09:06:00 +0000 2026\n',
        mail(['X-GM-THRID: 18', 'X-Gmail-Labels: Archived', 'From: c@x.test', 'Subject: One']),
      ].join(''),
    );
    const mailbox = createMailbox('team@x.test');
    const [one, two, three] = await loadInto(mailbox, await importMail(path));
    expect(one).toMatchObject({ folder: 'inbox', read: false, starred: true });
    expect(two).toMatchObject({ folder: 'sent', read: true, thread: one!.thread });
    expect(three).toMatchObject({ folder: 'archive' });
    expect(three!.thread).not.toBe(one!.thread);
    expect(mailbox.names().map(({ name }) => name)).toContain('Ops, urgent');
  });
});

test('a folder of .eml is read whole, broken mail included', async () => {
  const inner = mkdtempSync(join(folder, 'eml-'));
  writeFileSync(
    join(inner, 'a.eml'),
    mail(['From: a@x.test', 'Subject: Fine', 'Date: Mon, 2 Nov 2026 09:00:00 +0000']),
  );
  writeFileSync(join(inner, 'b.eml'), '\0\0 not a mail at all');
  writeFileSync(join(inner, 'notes.txt'), 'ignored');
  expect(await importMail(inner)).toHaveLength(2);
});

test.each([
  ['a path that is not there', () => join(folder, 'nowhere.mbox'), 'There is nothing at'],
  ['a file that is no mail', () => file('picture.mbox', '\x89PNG\r\n'), 'No mail was found'],
  ['a table of JSON', () => file('rows.jsonl', '{"id": "1", "text": "x"}\n'), 'No mail was found'],
])('%s ends in a sentence', async (_name, path, sentence) => {
  await expect(importMail(path())).rejects.toThrow(sentence);
  await expect(importMail(path())).rejects.toBeInstanceOf(ImportFault);
});
