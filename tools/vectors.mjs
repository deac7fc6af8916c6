/**
 * Runs a file of business-time vectors against src/sla: `npm run vectors -- FILE`. Prints `N of M` and each miss, and
 * exits with 1 if there is any. A file is `{ vectors: [row] }` or a list of rows; `vector-rows.ts` says what a row is.
 */
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

/** Imports a TypeScript module by bundling it in memory, so that no build has to run first. */
async function load(path) {
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, format: 'esm', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

const [file] = process.argv.slice(2);
if (!file) {
  console.error('Usage: npm run vectors -- FILE');
  process.exit(2);
}
const parsed = JSON.parse(readFileSync(file, 'utf8'));
const rows = Array.isArray(parsed) ? parsed : parsed.vectors;
const { runVectors } = await load(new URL('vector-rows.ts', import.meta.url).pathname);
const misses = runVectors(rows);
console.log(`${rows.length - misses.length} of ${rows.length}`);
for (const { row, got } of misses) {
  console.log(`${row.id}: expected ${JSON.stringify(row.expected)}, got ${JSON.stringify(got)}`);
}
process.exitCode = misses.length === 0 ? 0 : 1;
