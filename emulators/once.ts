/**
 * Work done once for every process that needs it: bundles, verdicts, worlds that take a while to come about. What was
 * made is kept below dist/.cache under a digest of what it was made from, so that nothing stale is ever found.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

export interface Once {
  /** What is kept, as a file name. */
  name: string;
  /** What it is made from: see `digest` and `digestOfFiles`. */
  from: string;
  /** The folder of package.json; absent: the current one. */
  root?: string;
}

/** The folder that `make` once filled. While another process fills it, this one waits. */
export function once(what: Once, make: (folder: string) => void): string {
  const { folder } = placesOf(what);
  while (!existsSync(folder)) {
    const work = begin(what);
    if (!work) Atomics.wait(still, 0, 0, patience);
    else
      try {
        make(work.draft);
        work.keep();
      } finally {
        work.end();
      }
  }
  return folder;
}

/** The folder if it has been filled, or null. */
export function foundOnce(what: Once): string | null {
  const { folder } = placesOf(what);
  return existsSync(folder) ? folder : null;
}

/** The same for work that takes its time: the process stays free meanwhile. */
export async function onceAsync(what: Once, make: (folder: string) => Promise<void>): Promise<string> {
  const { folder } = placesOf(what);
  while (!existsSync(folder)) {
    const work = begin(what);
    if (!work) await new Promise((resolve) => setTimeout(resolve, patience));
    else
      try {
        await make(work.draft);
        work.keep();
      } finally {
        work.end();
      }
  }
  return folder;
}

/** A text that is dear to make and of which there are many, such as a verdict on a bundle. */
export function onceText(what: Once, make: () => string): string {
  const folder = once(what, (draft) => writeFileSync(join(draft, 'text'), make()));
  return readFileSync(join(folder, 'text'), 'utf8');
}

export function digest(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  // Lengths keep parts apart that would otherwise run into one another.
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('hex').slice(0, 24);
}

/**
 * Over names and contents of files and of all files below folders; a path that is not there counts as such. Files of tests
 * are left out: nothing is made from them.
 */
export function digestOfFiles(paths: readonly string[], root = process.cwd()): string {
  const files = paths.flatMap((path) => filesBelow(root, path)).sort();
  return digest(...files.flatMap((path) => [path, readFileSync(join(root, path))]));
}

const digestsKept = (globalThis as { digestsKept?: Map<string, string> }).digestsKept ?? new Map<string, string>();

/**
 * The same for files that stay as they are while this process runs: read once. Tests of many files share what one of them
 * has read, see tools/jest-environment.cjs.
 */
export function digestOfSettledFiles(paths: readonly string[], root = process.cwd()): string {
  const asked = JSON.stringify([root, paths]);
  const known = digestsKept.get(asked) ?? digestOfFiles(paths, root);
  digestsKept.set(asked, known);
  return known;
}

function filesBelow(root: string, path: string): string[] {
  const place = join(root, path);
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(place).flatMap((name) => filesBelow(root, `${path}/${name}`));
}

/** Milliseconds between two looks at what another process is making. */
const patience = 50;
const still = new Int32Array(new SharedArrayBuffer(4));

function placesOf({ name, from, root = process.cwd() }: Once) {
  const cache = join(root, 'dist', '.cache');
  const folder = join(cache, `${name}-${from}`);
  return { cache, folder, lock: `${folder}.lock` };
}

/** Null while somebody else is at it, or has just finished. */
function begin(what: Once): { draft: string; keep(): void; end(): void } | null {
  const { cache, folder, lock } = placesOf(what);
  mkdirSync(cache, { recursive: true });
  if (!claim(lock)) return null;
  const end = () => rmSync(lock, { force: true });
  if (existsSync(folder)) {
    end();
    return null;
  }
  const draft = mkdtempSync(`${folder}.`);
  return {
    draft,
    keep: () => {
      // Moved into place whole: nobody ever reads half of it.
      renameSync(draft, folder);
      removeOld(cache, what.name);
    },
    end: () => {
      rmSync(draft, { recursive: true, force: true });
      end();
    },
  };
}

const week = 7 * 24 * 3_600_000;

/** What sources of last week were made into is of no use any more. */
function removeOld(cache: string, name: string): void {
  for (const other of readdirSync(cache)) {
    if (!other.startsWith(`${name}-`)) continue;
    const place = join(cache, other);
    const made = statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
    if (made < Date.now() - week) rmSync(place, { recursive: true, force: true });
  }
}

/** True for one process at a time. A lock whose process is gone is anybody's. */
function claim(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown;
  }
  if (!isAlive(lock)) rmSync(lock, { force: true });
  return false;
}

function isAlive(lock: string): boolean {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    // Between a lock's making and its first word it belongs to somebody who is alive.
    if (owner > 0) process.kill(owner, 0);
    return true;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}
