/** npm run bench [-- gmail|outlook|sla|leads]: every figure the product promises, measured now. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools/load.mjs';

const parts = readdirSync(join(root, 'bench'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(root, 'bench', entry.name, 'index.mjs')))
  .map((entry) => entry.name)
  .sort();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !parts.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. Choose from: ${parts.join(', ')}.`);
  process.exit(2);
}
for (const name of wanted.length > 0 ? wanted : parts) {
  console.log(`\n# ${name}\n`);
  const { default: run } = await import(`./${name}/index.mjs`);
  await run((line = '') => console.log(line));
}
process.exit(0);
