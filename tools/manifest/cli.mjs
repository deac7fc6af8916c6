/**
 * Checks Outlook's manifest offline: `node tools/manifest/cli.mjs [FILE]`, manifest.xml by default. Exits with 1 if
 * anything is wrong with it.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load, root } from '../load.mjs';

const { checkManifest, faultText } = await load('tools/manifest/index.ts');

const file = process.argv[2] ?? join(root, 'manifest.xml');
const faults = checkManifest(await readFile(file, 'utf8'));
for (const fault of faults) console.log(`${file}: ${faultText(fault)}`);
console.log(faults.length === 0 ? `${file} is valid.` : `${file} has ${faults.length} fault(s).`);
process.exitCode = faults.length === 0 ? 0 : 1;
