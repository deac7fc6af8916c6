/** What survives a restart on the Outlook side: the mailbox, the clock, each person's settings of the add-in. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Kept {
  now: number;
  /** How many letters the toolbar has written. */
  turn: number;
  /** The add-in's roaming settings by address; every value is itself a JSON text. */
  settings: Record<string, Record<string, string>>;
}

/** Beside Gmail's mailbox of the same mail. */
export const outlookFolder = (folder: string): string => join(folder, 'outlook');
export const mailboxFile = (folder: string): string => join(folder, 'mailbox.jsonl');
const keptFile = (folder: string) => join(folder, 'workbench.json');

/** Null where nothing is kept, or nothing that can be read. */
export async function loadKept(folder: string): Promise<Kept | null> {
  try {
    const { now, turn = 0, settings = {} } = JSON.parse(await readFile(keptFile(folder), 'utf8')) as Partial<Kept>;
    return typeof now === 'number' && Number.isFinite(now) ? { now, turn, settings } : null;
  } catch {
    return null;
  }
}

export async function saveKept(folder: string, kept: Kept): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draft = `${keptFile(folder)}.tmp`;
  await writeFile(draft, JSON.stringify(kept));
  await rename(draft, keptFile(folder));
}

/** Only what the workbench itself wrote. */
export async function clear(folder: string): Promise<void> {
  await rm(mailboxFile(folder), { force: true });
  await rm(keptFile(folder), { force: true });
}
