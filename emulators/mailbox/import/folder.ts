/** Folders of mail: .eml files, mbox files, Maildir, what Apple Mail and Thunderbird keep and export. */
import { createReadStream } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { headersOf } from '../parse';
import type { Folder } from '../types';
import { folderNamed } from './folder-names';
import { withCrlf } from './lines';
import { looksLikeMbox, mailsOfMbox } from './mbox';
import type { Remarks } from './remarks';
import type { FoundMail } from './types';

/** What mail programs keep beside the mail, and hidden files. */
const ownFiles =
  /^\.|\.(msf|plist|dat|ini)$|^(table_of_contents|dovecot.*|maildirfolder|courierimap.*|subscriptions|msgFilterRules.*)$/i;

/** Mails of a folder and the folders in it, by file name, `2.eml` before `10.eml`. `place`: where the folder's mail lies. */
export async function* mailsOfFolder(
  folder: string,
  remarks: Remarks,
  place: Folder | null = null,
): AsyncGenerator<FoundMail> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }));
  const has = (name: string) => entries.some((one) => one.name === name && one.isDirectory());
  const isMaildir = has('cur') || (has('new') && has('tmp'));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (isMaildir && /^(cur|new)$/.test(entry.name)) yield* mailsOfMaildir(path, entry.name === 'new', place);
      // `tmp` holds what is still being delivered.
      else if (!(isMaildir && entry.name === 'tmp')) {
        yield* mailsOfFolder(path, remarks, folderNamed(entry.name) ?? place);
      }
    } else if (entry.isFile() && !ownFiles.test(entry.name)) {
      yield* mailsOfFile(path, remarks, folderNamed(entry.name) ?? place);
    }
  }
}

/**
 * A file as what it begins like: an mbox, or one mail. A file named .eml is mail whatever is in it, and so is one that was
 * `asked` for by its own name.
 */
export async function* mailsOfFile(
  path: string,
  remarks: Remarks,
  place: Folder | null,
  asked = false,
): AsyncGenerator<FoundMail> {
  const name = basename(path);
  const beginning = await beginningOf(path);
  if (beginning === '') return;
  if (looksLikeMbox(beginning) || /\.(mbox|mbx)$/i.test(name)) {
    const chunks = createReadStream(path, { encoding: 'latin1', highWaterMark: 1 << 20 });
    let any = false;
    let text = 0;
    for await (const mail of mailsOfMbox(chunks, (lines) => (text = lines))) {
      any = true;
      yield { ...mail, place };
    }
    if (any && text > 0) remarks.add('text', name, text);
    if (any) return;
  }
  const isMail = asked || /\.eml$/i.test(name);
  if (isMail || (mayBeMail(name) && beginsWithHeaders(beginning))) yield { ...(await mailOfFile(path)), place };
  else remarks.add('no-mail', name);
}

/** Names that programs give single mails: none of an everyday file. */
const mayBeMail = (name: string): boolean =>
  !/\.[a-z][a-z0-9]{0,4}$/i.test(name) || /\.(mail|msg822|mime)$/i.test(name);

const beginsWithHeaders = (beginning: string): boolean => headersOf(withCrlf(beginning)).length >= 2;

/** One file as one mail; its own time stands for the delivery. */
export async function mailOfFile(path: string): Promise<FoundMail> {
  const [raw, info] = await Promise.all([readFile(path, 'latin1'), stat(path)]);
  return { raw: withCrlf(raw), delivered: Math.floor(info.mtimeMs) };
}

/** A Maildir's file is named `unique:2,FLAGS`; some systems write `;` or `!` in place of the colon. */
const flagsInName = /[:;!]2,([A-Za-z]*)$/;

async function* mailsOfMaildir(folder: string, isNew: boolean, place: Folder | null): AsyncGenerator<FoundMail> {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile());
  for (const { name } of names.sort((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }))) {
    if (name.startsWith('.')) continue;
    const flags = flagsInName.exec(name)?.[1] ?? '';
    const lies = flags.includes('T') ? 'trash' : flags.includes('D') ? 'drafts' : place;
    const flagged = { read: !isNew && flags.includes('S'), starred: flags.includes('F') };
    yield { ...(await mailOfFile(join(folder, name))), place: lies, ...flagged };
  }
}

/** Enough to tell what a file is. */
async function beginningOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}
