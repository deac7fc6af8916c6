// Runs every case of this folder on the checkout in the current folder (or DOCKET=path), one after the other.
// node tools/cases/run-all.mjs [beginning of names ...]
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2);
const files = readdirSync(here)
  .filter((f) => /^[a-z]\d\d.*\.mjs$/.test(f) && (wanted.length === 0 || wanted.some((w) => f.startsWith(w))))
  .sort();
let passed = 0;
for (const file of files) {
  const { stdout, status } = spawnSync(process.execPath, [join(here, file)], { encoding: 'utf8', timeout: 240_000 });
  const line = stdout.split('\n')[0] || `FAIL  (no answer, status ${status})`;
  if (line.startsWith('PASS')) passed += 1;
  console.log(`${file.replace('.mjs', '').padEnd(48)} ${line}`);
}
console.log(`${passed} of ${files.length} pass`);
