/**
 * Runs business-time vectors against src/sla: `npm run vectors` those of the tests, `npm run vectors -- FILE` others.
 * Prints `N of M` and each miss, and exits with 1 if there is any. A file is `{ vectors: [row] }` or a list of rows;
 * `rows.ts` says what a row is.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, root } from '../load.mjs';

function fail(message) {
  console.error(message);
  process.exit(2);
}

const [file = join(root, 'tests/fixtures/vectors/business-time.json')] = process.argv.slice(2);

function rowsOf(path) {
  try {
    const parsed = JSON.parse(readFileSync(path, 'utf8'));
    return Array.isArray(parsed) ? parsed : parsed?.vectors;
  } catch (thrown) {
    return fail(`${path} cannot be read: ${thrown.message}`);
  }
}

const rows = rowsOf(file);
if (!Array.isArray(rows)) fail(`${file} holds no rows: it has to be { "vectors": [row, …] } or a list of rows.`);
const { runVectors } = await load('tools/vectors/rows.ts');
const misses = runVectors(rows);
console.log(`${rows.length - misses.length} of ${rows.length}`);
for (const { row, got } of misses) {
  const name = row?.id ?? `row ${rows.indexOf(row) + 1}`;
  console.log(`${name}: expected ${JSON.stringify(row?.expected)}, got ${JSON.stringify(got)}`);
}
process.exitCode = misses.length === 0 ? 0 : 1;
