/** The sample is lived through once; every start after it, until a source changes, begins with a copy of what came about. */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digest, digestOfFiles, onceAsync } from '../../emulators/once';

export interface Lived {
  /** The repository's root. */
  root: string;
  /** What it was lived through with: see `livedWith`. */
  from: string;
}

const sources = ['src', 'addon-gmail', 'addon-outlook', 'emulators', 'workbench', 'docket.config.json'];

/** `code`: the add-on as it is built. */
export const livedWith = (root: string, code: string): Lived => ({
  root,
  from: digest(digestOfFiles([...sources, 'package-lock.json'], root), code),
});

/** What each side keeps in its folder. */
const files = ['mailbox.jsonl', 'workbench.json'];
const faultsFile = 'faults.json';

/**
 * Puts a lived-through side into `folder`. `live` does the living in a folder it is given, and answers with what could not
 * be done, in sentences; so does this.
 */
export async function copyLived(
  side: 'gmail' | 'outlook',
  { root, from }: Lived,
  folder: string,
  live: (folder: string) => Promise<string[]>,
): Promise<string[]> {
  const sample = await onceAsync({ name: `sample-${side}`, from, root }, async (draft) => {
    const faults = await live(draft);
    await writeFile(join(draft, faultsFile), JSON.stringify(faults));
  });
  await mkdir(folder, { recursive: true });
  await Promise.all(files.map((file) => copyFile(join(sample, file), join(folder, file))));
  return JSON.parse(await readFile(join(sample, faultsFile), 'utf8')) as string[];
}
