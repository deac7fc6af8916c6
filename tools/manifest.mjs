/**
 * Outlook's manifest: written for an id and an address, and checked offline. `node tools/manifest.mjs [FILE]` checks a
 * file, manifest.xml by default, and exits with 1 if anything is wrong with it.
 */
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { load, root } from './load.mjs';

const { checkManifest, faultText, guid, writeManifest } = await load('tools/manifest/index.ts');

export { checkManifest, faultText, guid };

/**
 * The text of a valid manifest for a pane below `baseUrl`. Throws an Error in a sentence.
 * @param {{ baseUrl: string, id?: string, version?: string, atSend?: boolean, source?: string }} options
 */
export function buildManifest({ source = readFileSync(join(root, 'manifest.xml'), 'utf8'), ...rest }) {
  return writeManifest({ source, ...rest });
}

/** A folder as the check wants it: bytes by path from its top. */
export async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const read = paths.map(async (path) => [relative(folder, path).split(sep).join('/'), await readFile(path)]);
  return new Map(await Promise.all(read));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = process.argv[2] ?? join(root, 'manifest.xml');
  const faults = checkManifest(await readFile(file, 'utf8'));
  for (const fault of faults) console.log(`${file}: ${faultText(fault)}`);
  console.log(faults.length === 0 ? `${file} is valid.` : `${file} has ${faults.length} fault(s).`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
