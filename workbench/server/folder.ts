/** What survives a restart: the mailbox, the script's own state and the clock, in one folder per source of mail. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { SavedState } from '../../emulators/apps-script';
import type { Filter } from '../../emulators/gmail';

export interface Kept {
  now: number;
  script: SavedState;
  filters: Filter[];
  /** How many letters the toolbar has written. */
  turn: number;
  /** The hub's script, once somebody has sat down at a mailbox of their own. */
  hub?: SavedState;
}

/** The sample and every archive of real mail are separate worlds: opening one leaves the others as they were. */
export function folderFor(base: string, mail: string | undefined): string {
  if (mail === undefined) return join(base, 'sample');
  return join(base, `mail-${createHash('sha256').update(resolve(mail)).digest('hex').slice(0, 12)}`);
}

export function mailboxFile(folder: string): string {
  return join(folder, 'mailbox.jsonl');
}

const keptFile = (folder: string) => join(folder, 'workbench.json');

/** Null where nothing is kept, or nothing that can be read: the mailbox alone is enough to go on with. */
export async function loadKept(folder: string): Promise<Kept | null> {
  try {
    const kept = JSON.parse(await readFile(keptFile(folder), 'utf8')) as Partial<Kept>;
    const { now, script, filters = [], turn = 0, hub } = kept;
    return Number.isFinite(now) && script?.properties
      ? { now: now!, script, filters, turn, ...(hub ? { hub } : {}) }
      : null;
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

/** Only what the workbench itself wrote: a file somebody put there stays. */
export async function clear(folder: string): Promise<void> {
  await rm(mailboxFile(folder), { force: true });
  await rm(keptFile(folder), { force: true });
}
