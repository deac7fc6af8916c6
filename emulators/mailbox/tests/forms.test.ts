/** One mailbox as every program would keep it: the same mails come out, with the same dates and texts. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { importMail, loadInto, readArchive } from '../import';
import { createMailbox } from '../store';

const root = mkdtempSync(join(tmpdir(), 'docket-forms-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let count = 0;
/** Files by their path, in a folder of their own. */
function folderOf(files: Record<string, string>): string {
  const folder = join(root, String(++count));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, 'latin1');
  }
  return folder;
}
const fileOf = (text: string, name = 'mail.mbox') => join(folderOf({ [name]: text }), name);

const bodies = [
  'Does the pole fit?\n\nFrom here on it rains.\n>From Bob: no.\n',
  'No.\nFrom bob@x.test\nit is too short.\n',
  'Gr\xfc\xdfe\n',
];
const mails = bodies.map((body, at) => ({
  head: [
    `Received: from a by b; Mon, 2 Nov 2026 10:0${at}:00 +0000`,
    `From: A <a${at}@x.test>`,
    'To: team@x.test',
    `Date: Mon, 2 Nov 2026 10:0${at}:00 +0100`,
    `Subject: Pole ${at}`,
    `Message-ID: <${at}@x.test>`,
    'Content-Type: text/plain; charset=iso-8859-1',
  ].join('\n'),
  body,
}));

const dated = 'From a@x.test Mon Nov  2 09:00:00 2026';
type From = (at: number) => string;
const mbox = (from: From, text: (body: string) => string, more: (body: string) => string = () => '') =>
  mails.map(({ head, body }, at) => `${from(at)}\n${head}\n${more(body)}\n${text(body)}\n`).join('');
const rd = (body: string) => body.replace(/^(>*From )/gm, '>$1');
const lengthOf = (body: string) => `Content-Length: ${body.length}\n`;
const plain = mbox(() => dated, rd);

const flags = [':2,S', ':2,RS', ':2,FS'];
const forms: Record<string, () => string> = {
  mboxrd: () => fileOf(plain),
  'mboxrd of Takeout': () => fileOf(mbox((at) => `From 17${at}@xxx Mon Nov 02 09:00:00 +0000 2026`, rd)),
  mboxcl: () =>
    fileOf(
      mbox(
        () => dated,
        rd,
        (body) => lengthOf(rd(body)),
      ),
    ),
  mboxcl2: () =>
    fileOf(
      mbox(
        () => dated,
        (body) => body,
        lengthOf,
      ),
    ),
  'mboxcl2 in CRLF, its lengths as in LF': () =>
    fileOf(
      mbox(
        () => dated,
        (body) => body,
        lengthOf,
      ).replace(/\n/g, '\r\n'),
    ),
  'mboxrd with lengths that are wrong': () =>
    fileOf(
      mbox(
        () => dated,
        rd,
        () => 'Content-Length: 7\n',
      ),
    ),
  'an mbox in CRLF': () => fileOf(plain.replace(/\n/g, '\r\n')),
  'an mbox in CR': () => fileOf(plain.replace(/\n/g, '\r')),
  'an mbox that begins with a byte order mark': () => fileOf(`\xef\xbb\xbf${plain}`),
  'an mbox of bare From_ lines': () => fileOf(mbox(() => 'From ', rd)),
  'an mbox of bare From_ lines in CRLF': () => fileOf(mbox(() => 'From ', rd).replace(/\n/g, '\r\n')),
  'an mbox of addresses': () => fileOf(mbox(() => 'From a@x.test', rd)),
  'an mbox of names': () => fileOf(mbox(() => 'From root', rd)),
  'an mbox of ISO dates': () => fileOf(mbox(() => 'From a@x.test 2026-11-02T09:00:00Z', rd)),
  'an mbox of ISO days': () => fileOf(mbox(() => 'From a@x.test 2026-11-02', rd)),
  'an mbox of every kind of line': () =>
    fileOf(mbox((at) => ['From - Mon Nov 2 10:00:00 2026', 'From ', 'From - Mon Nov 2'][at]!, rd)),
  'an mbox without an extension': () => fileOf(plain, 'Local'),
  "Apple Mail's export": () => folderOf({ 'Mail.mbox/mbox': plain, 'Mail.mbox/table_of_contents': '\x00\x01' }),
  "Thunderbird's folder": () => folderOf({ Local: plain, 'Local.msf': '// <!-- <mdb:mork:z v="1.4"/> -->' }),
  'a Maildir': () =>
    folderOf(Object.fromEntries(mails.map(({ head, body }, at) => [`cur/${at}.x${flags[at]}`, `${head}\n\n${body}`]))),
  'a Maildir below': () =>
    folderOf({
      'tmp/9.x': 'half',
      ...Object.fromEntries(
        mails.map(({ head, body }, at) => [`.Local.x/cur/${at}.x${flags[at]}`, `${head}\n\n${body}`]),
      ),
      'cur/.nothing': '',
      'new/.nothing': '',
    }),
  'a folder of .eml': () =>
    folderOf(Object.fromEntries(mails.map(({ head, body }, at) => [`${at}.eml`, `${head}\n\n${body}`]))),
  'a folder of .eml in CR': () =>
    folderOf(
      Object.fromEntries(mails.map(({ head, body }, at) => [`${at}.eml`, `${head}\n\n${body}`.replace(/\n/g, '\r')])),
    ),
  'numbered files, as readpst writes them': () =>
    folderOf(Object.fromEntries(mails.map(({ head, body }, at) => [`Local/${at + 1}`, `${head}\n\n${body}`]))),
};

test.each(Object.entries(forms))('%s holds the same mails, dates and texts', async (_name, write) => {
  const { mails: imported, remarks } = await readArchive(write());
  expect(remarks).toEqual([]);
  expect(imported.map(({ parsed }) => [parsed.subject, parsed.from.address, parsed.text.trimEnd()])).toEqual(
    mails.map(({ body }, at) => [`Pole ${at}`, `a${at}@x.test`, body.trimEnd()]),
  );
  expect(imported.map(({ at }) => at)).toEqual(mails.map((_, at) => Date.UTC(2026, 10, 2, 9, at)));
});

test('a sentence that begins with From and a heading below it are no new mail', async () => {
  const text =
    'Hello\nFrom bob@x.test\nTo: here\n\nFrom Bob\nPlace: the tent\n\nFrom now on\nNote: rain\n\nFrom there:\nTo: here\n';
  expect(await importMail(fileOf(`${dated}\nSubject: a\n\n${text}`))).toHaveLength(1);
});

describe('a Maildir', () => {
  test('says what was read, starred, drafted, thrown away and sent', async () => {
    const mail = (name: string) => `From: a@x.test\nSubject: ${name}\n\nx`;
    const folder = folderOf({
      'cur/1:2,': mail('unread'),
      'cur/2:2,FS': mail('starred'),
      'cur/3:2,DS': mail('draft'),
      'cur/4:2,ST': mail('thrown away'),
      'cur/5;2,S': mail('of Windows'),
      'new/6': mail('new'),
      '.Gesendet/cur/7:2,S': mail('sent'),
      '.Sent/new/.keep': '',
    });
    const imported = await importMail(folder);
    const said = imported.map(({ parsed, folder: place, read, starred }) => [parsed.subject, place, read, starred]);
    expect(said.sort()).toEqual(
      [
        ['draft', 'drafts', true, false],
        ['new', null, false, false],
        ['of Windows', null, true, false],
        ['sent', 'sent', true, false],
        ['starred', null, true, true],
        ['thrown away', 'trash', true, false],
        ['unread', null, false, false],
      ].sort(),
    );
  });
});

test.each([
  ['Sent.mbox', 'sent'],
  ['Gesendet.mbox', 'sent'],
  ['Papierkorb', 'trash'],
  ['Archive.mbox', null],
  ['Mail.mbox', null],
])('a file named %s says where its mail lies: %s', async (name, place) => {
  expect((await importMail(fileOf(plain, name)))[0]!.folder).toBe(place);
});

describe('what is left out is said', () => {
  test('mail that Thunderbird deleted and not yet removed, files that are no mail, text before the first mail', async () => {
    const one = (status: string) =>
      `From - Mon Nov 2 10:00:00 2026\nX-Mozilla-Status: ${status}\nSubject: ${status}\n\nx\n\n`;
    const folder = folderOf({
      'Local.mbox': `What a fine day.\n\n${one('0001')}${one('0009')}${one('0004')}`,
      'holiday.jpg': '\xff\xd8',
      'notes.txt': 'Note: buy poles\nDate: today\n',
    });
    const { mails: imported, remarks } = await readArchive(folder);
    expect(imported.map(({ parsed, read, starred }) => [parsed.subject, read, starred])).toEqual([
      ['0001', true, false],
      ['0004', false, true],
    ]);
    expect(remarks.sort()).toEqual([
      'Left out: 1 line of text before the first mail (Local.mbox).',
      'Left out: 1 mail deleted in the mail program that wrote the file.',
      'Left out: 2 files that are no mail (holiday.jpg, notes.txt).',
    ]);
  });

  test("a mail server's own notes", async () => {
    const own = `${dated}\nX-IMAP: 1 2\nSubject: DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA\n\nx\n\n`;
    const { mails: imported, remarks } = await readArchive(fileOf(`${own}${plain}`));
    expect(imported).toHaveLength(3);
    expect(remarks).toEqual(['Left out: 1 message a mail program keeps for itself.']);
  });

  test('dates that are missing', async () => {
    const { remarks } = await readArchive(fileOf(`From \nSubject: a\n\nx\n\nFrom \nSubject: b\nDate: today\n\nx\n`));
    expect(remarks).toEqual(['2 mails without a date: dated as the mail before.']);
  });
});

describe("a mail's date", () => {
  const at = async (headers: string) => (await importMail(fileOf(`From \n${headers}\nSubject: a\n\nx\n`)))[0]!.at;
  const received = 'Received: from a by b\n (c; d); Mon, 2 Nov 2026 09:00:00 +0000';
  test('that cannot be read gives way to the topmost Received', async () => {
    const older = 'Received: from z by a; Sun, 1 Nov 2026 09:00:00 +0000';
    expect(await at(`${received}\n${older}\nDate: some time`)).toBe(Date.UTC(2026, 10, 2, 9));
  });
  test('that lies days after the mail was received is wrong', async () => {
    expect(await at(`${received}\nDate: Tue, 19 Jan 2038 00:00:00 +0000`)).toBe(Date.UTC(2026, 10, 2, 9));
    expect(await at(`${received}\nDate: Mon, 2 Nov 2026 21:00:00 +0000`)).toBe(Date.UTC(2026, 10, 2, 21));
  });
  test('of an .eml is not that of its file', async () => {
    const path = fileOf('Date: Mon, 24 Sep 2001 15:58:15 -0700 (PDT) Mon, 24 Sep 2001\nSubject: a\n\nx', 'a.eml');
    utimesSync(path, 0, Date.UTC(2026, 0, 1) / 1000);
    expect((await importMail(path))[0]!.at).toBe(Date.UTC(2001, 8, 24, 22, 58, 15));
  });
});

test('an empty text beside HTML gives way to the words of the HTML', async () => {
  const part = (type: string, text: string) => `--b\nContent-Type: ${type}\n\n${text}\n`;
  const body = `${part('text/plain', '')}${part('text/html', '<p>The pole</p>')}--b--\n`;
  const [mail] = await importMail(
    fileOf(`Subject: a\nContent-Type: multipart/alternative; boundary=b\n\n${body}`, 'a.eml'),
  );
  expect(mail!.parsed.text).toBe('The pole');
});

describe("Takeout's labels", () => {
  const takeout = (labels: string[]) =>
    fileOf(
      labels
        .map(
          (one, at) =>
            `From ${at}@xxx Mon Nov 02 09:00:0${at} +0000 2026\nX-Gmail-Labels: ${one}\nFrom: a@x.test\n\nx\n\n`,
        )
        .join(''),
    );

  test('in German are filed like those in English', async () => {
    const words = '=?UTF-8?Q?Posteingang,Wichtig,Ungelesen,Kategorie:_=22Neuigkeiten=22?=';
    const path = takeout([
      words,
      '=?UTF-8?Q?Gesendet,Ge=C3=B6ffnet?=',
      '=?UTF-8?Q?Entw=C3=BCrfe?=',
      'Archiviert,Markiert,Zelte',
    ]);
    const { mails: imported, remarks } = await readArchive(path);
    expect(remarks).toEqual([]);
    expect(
      imported.map(({ folder, read, starred, names, extras }) => ({ folder, read, starred, names, extras })),
    ).toEqual([
      { folder: 'inbox', read: false, starred: false, names: [], extras: { important: true, category: 'updates' } },
      { folder: 'sent', read: true, starred: false, names: [], extras: {} },
      { folder: 'drafts', read: true, starred: false, names: [], extras: {} },
      { folder: 'archive', read: true, starred: true, names: ['Zelte'], extras: {} },
    ]);
  });

  test('in a language that is not known are said, and nothing is filed as read', async () => {
    const path = takeout([
      '=?UTF-8?Q?Bo=C3=AEte_de_r=C3=A9ception,Non_lus?=',
      'Important,=?UTF-8?Q?Messages_envoy=C3=A9s?=',
    ]);
    const { mails: imported, remarks } = await readArchive(path);
    expect(remarks).toHaveLength(1);
    expect(remarks[0]).toMatch(
      /^2 mails with Gmail's own labels in a language .* \(Boîte de réception, Non lus, Messages envoyés\)\.$/,
    );
    const stored = await loadInto(createMailbox('team@x.test'), imported);
    expect(stored.map(({ folder, read }) => [folder, read])).toEqual([
      ['inbox', false],
      ['inbox', false],
    ]);
  });
});
