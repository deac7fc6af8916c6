/** Loads mail from an archive: an mbox (Google Takeout's too), a Maildir, a single .eml, or a folder of these. */
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { dateOf } from '../date';
import { headersOf, parseMail } from '../parse';
import type { EpochMs, Mailbox, StoredMail } from '../types';
import { mailsOfFile, mailsOfFolder } from './folder';
import { folderNamed } from './folder-names';
import { Remarks } from './remarks';
import { gmailFiling, knowsLabels } from './takeout';
import { threadKeys } from './threading';
import type { Archive, FoundMail, ImportedMail } from './types';

export type { Archive, ImportedMail } from './types';

/** Cannot be imported; the message is a sentence for whoever named the path. */
export class ImportFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ImportFault';
  }
}

/** `readArchive` for whoever does not ask what was left out. */
export const importMail = async (path: string): Promise<ImportedMail[]> => (await readArchive(path)).mails;

/**
 * Every mail of an archive, with time, filing and conversation decided. A mail's time is its Date header, unless that is
 * later than its arrival; else when it was received by its topmost Received header, else its delivery date, else that of
 * the dated mail before it (or after it, at the beginning), else the file's own time. Throws an `ImportFault` where there is
 * no mail.
 */
export async function readArchive(path: string): Promise<Archive> {
  const info = await stat(path).catch(() => null);
  if (!info) throw new ImportFault(`There is nothing at ${path}.`);
  const remarks = new Remarks();
  const found: FoundMail[] = [];
  for await (const mail of mailsAt(path, info.isDirectory(), remarks)) found.push(mail);
  const mails = await decided(found, Math.floor(info.mtimeMs), remarks);
  if (mails.length === 0) {
    const why = `No mail was found in ${path}: it is neither an mbox, nor a Maildir, nor an .eml file, nor a folder of these.`;
    throw new ImportFault([why, ...remarks.sentences()].join(' '));
  }
  return { mails, remarks: remarks.sentences() };
}

/** Puts imported mail into a mailbox, making the labels it needs. Answers with what was stored, in the archive's order. */
export async function loadInto(mailbox: Mailbox, imported: readonly ImportedMail[]): Promise<StoredMail[]> {
  const names = new Map(mailbox.names().map(({ id, name }) => [name, id]));
  const threads = new Map<string, number>();
  // A conversation's id is that of its first mail; the oldest goes in first so that the id means the same as on a server.
  const order = imported.map((mail, index) => ({ mail, index }));
  order.sort((one, other) => one.mail.at - other.mail.at || one.index - other.index);
  const stored: StoredMail[] = [];
  for (const { mail, index } of order) {
    for (const name of mail.names) {
      if (!names.has(name)) names.set(name, mailbox.makeName(name).id);
    }
    const folder = mail.folder ?? (mail.parsed.from.address === mailbox.address ? 'sent' : 'inbox');
    const { raw, at, read, starred, extras, thread } = mail;
    const ids = mail.names.map((name) => names.get(name)!);
    const added = await mailbox.add({
      raw,
      at,
      folder,
      read,
      starred,
      names: ids,
      extras,
      thread: threads.get(thread),
    });
    threads.set(thread, added.thread);
    stored[index] = added;
  }
  return stored;
}

async function* mailsAt(path: string, isFolder: boolean, remarks: Remarks): AsyncGenerator<FoundMail> {
  if (isFolder) {
    yield* mailsOfFolder(path, remarks);
    return;
  }
  // A file named "Archive" may be anything, one named "Sent" is not.
  const place = folderNamed(basename(path));
  for await (const mail of mailsOfFile(path, remarks, place === 'archive' ? null : place, true)) {
    if (headerName.test(headersOf(mail.raw)[0]?.name ?? '')) yield mail;
    else remarks.add('no-mail', basename(path));
  }
}

async function decided(found: readonly FoundMail[], lastResort: EpochMs, remarks: Remarks): Promise<ImportedMail[]> {
  const read = [];
  for (const mail of found) {
    const parsed = await parseMail(mail.raw);
    const header = (name: string) => parsed.headers.find((one) => one.name.toLowerCase() === name)?.value;
    const why = leftOut(header);
    if (why === null) read.push({ ...mail, parsed, header });
    else remarks.add(why);
  }
  const own = read.map((mail) => timeOf(mail.parsed.date, dateOf(mail.header('received')?.replace(/^.*;/s, '')), mail));
  const undated = own.filter((time) => time === null).length;
  if (undated > 0) remarks.add('undated', undefined, undated);
  const times = timesOf(own, lastResort);
  const threads = threadKeys(
    read.map(({ parsed, header }) => ({ ...parsed, gmailThread: header('x-gm-thrid')?.trim() })),
  );
  const knows = knowsLabels(read.flatMap(({ header }) => header('x-gmail-labels') ?? []));
  return read.map((mail, index) => {
    const { raw, parsed, header } = mail;
    const labels = gmailFiling(header('x-gmail-labels'), knows);
    if (labels && !knows)
      for (const name of labels.names) remarks.add('language', name, name === labels.names[0] ? 1 : 0);
    const filing = labels ?? plainFiling(mail, header);
    return { raw, parsed, at: times[index]!, thread: threads[index]!, ...filing };
  });
}

/** A name that headers of mail have; other text has colons too. */
const headerName = /^[A-Za-z][A-Za-z0-9-]*$/;

type Header = (name: string) => string | undefined;

/** Flags that Thunderbird keeps in a mail, in hexadecimal. */
const mozilla = { read: 0x1, starred: 0x4, deleted: 0x8 };
const mozillaFlags = (header: Header): number => Number.parseInt(header('x-mozilla-status') ?? '0', 16) || 0;

/** What is in the file but not in the mailbox: mail deleted and not yet removed, and a mail server's own notes. */
function leftOut(header: Header): 'deleted' | 'internal' | null {
  if (header('x-imap') !== undefined || header('x-imapbase') !== undefined) {
    if (/FOLDER INTERNAL DATA/.test(header('subject') ?? '')) return 'internal';
  }
  const isDeleted = (mozillaFlags(header) & mozilla.deleted) !== 0 || (header('x-status') ?? '').includes('D');
  return isDeleted ? 'deleted' : null;
}

/** An mbox of a mail program may say what was read; archives of lists say nothing, and then nothing is bold. */
function plainFiling({ place = null, read, starred }: FoundMail, header: Header) {
  const status = header('status');
  const flags = mozillaFlags(header);
  const says = header('x-mozilla-status') !== undefined;
  const wasRead = status === undefined ? !says || (flags & mozilla.read) !== 0 : status.includes('R');
  const isStarred = (flags & mozilla.starred) !== 0 || (header('x-status') ?? '').includes('F');
  return { folder: place, read: read ?? wasRead, starred: starred ?? isStarred, names: [], extras: {} };
}

/** Clocks of senders go wrong by this much, in milliseconds, without being wrong. */
const slack = 36 * 3_600_000;

function timeOf(date: EpochMs | null, received: EpochMs | null, { delivered }: FoundMail): EpochMs | null {
  const isLater = date !== null && received !== null && date > received + slack;
  return (isLater ? null : date) ?? received ?? delivered;
}

function timesOf(times: readonly (EpochMs | null)[], lastResort: EpochMs): EpochMs[] {
  let last = times.find((time) => time !== null) ?? lastResort;
  return times.map((time) => {
    last = time ?? last;
    return last;
  });
}
