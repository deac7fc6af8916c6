/** A folder of .eml files, one mail each; mbox files among them are opened too. */
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { mailsOfMbox } from './mbox';
import type { FoundMail } from './types';

/** Mails of a folder and the folders in it, by file name, `2.eml` before `10.eml`. */
export async function* mailsOfFolder(folder: string): AsyncGenerator<FoundMail> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* mailsOfFolder(path);
    else if (/\.eml$/i.test(entry.name)) yield await mailOfFile(path);
    else if (/\.mbox$/i.test(entry.name)) yield* mailsOfMbox(createReadStream(path, 'latin1'));
  }
}

/** One file as one mail; its own time stands for the delivery. */
export async function mailOfFile(path: string): Promise<FoundMail> {
  const [raw, info] = await Promise.all([readFile(path, 'latin1'), stat(path)]);
  return { raw: raw.replace(/\r?\n/g, '\r\n'), delivered: Math.floor(info.mtimeMs) };
}
