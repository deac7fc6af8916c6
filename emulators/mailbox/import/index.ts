/** Loads mail from an archive: an mbox (Google Takeout's too), a single .eml, or a folder of them. */
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { headersOf, parseMail } from '../parse';
import type { EpochMs, Mailbox, StoredMail } from '../types';
import { mailOfFile, mailsOfFolder } from './eml';
import { looksLikeMbox, mailsOfMbox } from './mbox';
import { gmailFiling } from './takeout';
import { threadKeys } from './threading';
import type { FoundMail, ImportedMail } from './types';

export type { ImportedMail } from './types';

/** Cannot be imported; the message is a sentence for whoever named the path. */
export class ImportFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ImportFault';
  }
}

/**
 * Every mail of the archive, in its order, with time, filing and conversation decided. A mail's time is its Date header,
 * else its delivery date, else that of the dated mail before it (or after it, at the beginning), else the file's own
 * time. Throws an `ImportFault` where there is no mail.
 */
export async function importMail(path: string): Promise<ImportedMail[]> {
  const info = await stat(path).catch(() => null);
  if (!info) throw new ImportFault(`There is nothing at ${path}.`);
  const found: FoundMail[] = [];
  for await (const mail of mailsAt(path, info.isDirectory())) found.push(mail);
  if (found.length === 0) {
    throw new ImportFault(
      `No mail was found in ${path}: it is neither an mbox, nor an .eml file, nor a folder of .eml files.`,
    );
  }
  return decided(found, info.mtimeMs);
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

async function* mailsAt(path: string, isFolder: boolean): AsyncGenerator<FoundMail> {
  if (isFolder) {
    yield* mailsOfFolder(path);
    return;
  }
  if (looksLikeMbox(await beginningOf(path))) {
    yield* mailsOfMbox(createReadStream(path, { encoding: 'latin1', highWaterMark: 1 << 20 }));
    return;
  }
  const mail = await mailOfFile(path);
  if (headersOf(mail.raw).length > 0) yield mail;
}

async function decided(found: readonly FoundMail[], lastResort: EpochMs): Promise<ImportedMail[]> {
  const read = [];
  for (const mail of found) {
    const parsed = await parseMail(mail.raw);
    const header = (name: string) => parsed.headers.find((one) => one.name.toLowerCase() === name)?.value;
    read.push({ ...mail, parsed, header });
  }
  const times = timesOf(
    read.map((mail) => mail.parsed.date ?? mail.delivered),
    Math.floor(lastResort),
  );
  const threads = threadKeys(
    read.map(({ parsed, header }) => ({ ...parsed, gmailThread: header('x-gm-thrid')?.trim() })),
  );
  return read.map(({ raw, parsed, header }, index) => ({
    raw,
    parsed,
    at: times[index]!,
    thread: threads[index]!,
    ...(gmailFiling(header('x-gmail-labels')) ?? plainFiling(header('status'))),
  }));
}

/** An mbox of a mail program may say what was read; archives of lists say nothing, and then nothing is bold. */
function plainFiling(status: string | undefined) {
  const read = status === undefined || status.includes('R');
  return { folder: null, read, starred: false, names: [], extras: {} };
}

function timesOf(times: readonly (EpochMs | null)[], lastResort: EpochMs): EpochMs[] {
  let last = times.find((time) => time !== null) ?? lastResort;
  return times.map((time) => {
    last = time ?? last;
    return last;
  });
}

async function beginningOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}
