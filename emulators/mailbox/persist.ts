/**
 * Keeps a mailbox in a file, one JSON value per line: a head with counts, then names, folders, changes and mails. Lines
 * keep the file free of any limit on a single string, and the counts tell a file that was cut off.
 */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { MailboxState } from './state';
import { type KeptMailbox, type MailboxOptions, openMailbox } from './store';
import type { ChangeRecord, StoredMail } from './types';

const format = 'docket-workbench-mailbox';
const version = 1;

/** Two saves at once must not write into one draft. */
let drafts = 0;

interface Head extends Omit<MailboxState, 'mails' | 'changes'> {
  format: typeof format;
  version: typeof version;
  counts: { mails: number; changes: number };
}

/** The file could not be understood. It was moved to `keptAs`, so nothing overwrites it. */
export class DamagedFile extends Error {
  constructor(
    readonly file: string,
    readonly keptAs: string,
    reason: string,
  ) {
    super(
      `The saved mailbox ${file} cannot be read (${reason}). It was kept as ${keptAs}; a fresh one can be started.`,
    );
    this.name = 'DamagedFile';
  }
}

/** The mailbox saved in `file`, null where there is none. Throws `DamagedFile` after moving a damaged file aside. */
export async function loadMailbox(file: string, options: MailboxOptions = {}): Promise<KeptMailbox | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw thrown;
  }
  try {
    return await openMailbox(stateOf(text), options);
  } catch (thrown) {
    const keptAs = await putAside(file);
    throw new DamagedFile(file, keptAs, thrown instanceof Error ? thrown.message : String(thrown));
  }
}

/** Writes the whole mailbox. The file is always either the old one or the new one, never half of either. */
export async function saveMailbox(mailbox: KeptMailbox, file: string): Promise<void> {
  // Mails and records are never changed in place, so this is the mailbox of this very moment, whatever happens next.
  const { mails, changes, ...rest } = mailbox.state();
  const head: Head = { format, version, ...rest, counts: { mails: mails.length, changes: changes.length } };
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}-${++drafts}.tmp`;
  const out = createWriteStream(draft, { encoding: 'utf8', flush: true });
  try {
    for (const value of [head, ...changes, ...mails]) {
      if (!out.write(`${JSON.stringify(value)}\n`)) await once(out, 'drain');
    }
    out.end();
    await once(out, 'finish');
    await rename(draft, file);
  } catch (thrown) {
    out.destroy();
    await rm(draft, { force: true });
    throw thrown;
  }
}

export interface Keeper {
  /** Resolves when the file holds everything the mailbox held at the call. Rejects when it could not be written. */
  flush(): Promise<void>;
  /** Writes what is left and stops watching. */
  close(): Promise<void>;
}

/**
 * Saves the mailbox `delayMs` after the first change that is not saved yet, one save at a time. `onError` hears of a
 * save that failed; the next change tries again.
 */
export function keepMailbox(
  mailbox: KeptMailbox,
  file: string,
  { delayMs = 300, onError = () => {} }: { delayMs?: number; onError?: (thrown: unknown) => void } = {},
): Keeper {
  let timer: NodeJS.Timeout | null = null;
  let saving: Promise<void> = Promise.resolve();
  const save = (): Promise<void> => {
    if (timer) clearTimeout(timer);
    timer = null;
    saving = saving.catch(() => {}).then(() => saveMailbox(mailbox, file));
    return saving;
  };
  const stop = mailbox.onChange(() => {
    timer ??= setTimeout(() => save().catch(onError), delayMs);
  });
  const flush = () => (timer ? save() : saving);
  return {
    flush,
    close: () => {
      stop();
      return flush();
    },
  };
}

/** Throws, with the reason, on anything but a complete file of this version. */
function stateOf(text: string): MailboxState {
  const [first = '', ...lines] = text.split('\n');
  const head = JSON.parse(first) as Partial<Head>;
  if (head.format !== format) throw new Error('it is not a mailbox of the workbench');
  if (head.version !== version) throw new Error(`its version is ${head.version}, this program knows ${version}`);
  const { counts, address, nextUid, names, folders, head: newest } = head as Head;
  if (lines.length !== counts.changes + counts.mails + 1) throw new Error('it ends too early');
  const values = lines.slice(0, -1).map((line) => JSON.parse(line) as unknown);
  return {
    address,
    nextUid,
    names,
    folders,
    head: newest,
    changes: values.slice(0, counts.changes) as ChangeRecord[],
    mails: values.slice(counts.changes) as StoredMail[],
  };
}

/** Moves a file to the first free `.broken` name beside it. */
async function putAside(file: string): Promise<string> {
  for (let count = 1; ; count++) {
    const aside = count === 1 ? `${file}.broken` : `${file}.broken-${count}`;
    try {
      // Reserves the name: an earlier damaged file is never overwritten.
      await (await open(aside, 'wx')).close();
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw thrown;
    }
    await rename(file, aside);
    return aside;
  }
}
