/**
 * Pushes a Gmail build to its Apps Script project: `npm run push:gmail [-- --build gmail-hub] [--force]`. Refuses what would
 * leave something running that nobody could find again. `--force` is clasp's own: it replaces the manifest without asking.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildGmail, gmailBuilds } from '../build/gmail.mjs';
import { load, root } from '../load.mjs';

const { faultsBeforePush } = await load('tools/push-gmail/faults.ts');
const { checkBundle, checkManifest } = await load('emulators/apps-script/index.ts');
const clasp = join(root, 'node_modules/@google/clasp/build/src/index.js');

/** Runs a command in the repository; what it prints, or null if it failed. `open`: it talks to the person itself. */
function run(command, args, { open = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: open ? 'inherit' : ['ignore', 'pipe', 'ignore'] });
    let output = '';
    child.stdout?.on('data', (text) => (output += text));
    child.on('error', () => resolve(null));
    child.on('close', (code) => resolve(code === 0 ? output : null));
  });
}

async function textsIn(folder) {
  const read = ['appsscript.json', 'code.js'].map(async (name) => {
    const text = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    return [name, text];
  });
  return new Map((await Promise.all(read)).filter(([, text]) => text !== undefined));
}

/** What this tree builds, made apart so that what is there can be compared. */
async function freshTexts(build) {
  const outdir = await mkdtemp(join(root, 'node_modules', '.docket-push-'));
  try {
    await buildGmail({ build, outdir });
    return await textsIn(outdir);
  } finally {
    await rm(outdir, { recursive: true, force: true });
  }
}

/** By the rules the workbench runs scripts by: syntax, names that are not there, the manifest and what it names. */
function refusedOf(texts) {
  const { faults, functions } = checkBundle(texts.get('code.js'));
  return [...faults, ...checkManifest(JSON.parse(texts.get('appsscript.json')), functions)];
}

try {
  const { values } = parseArgs({
    options: { build: { type: 'string', default: 'gmail' }, force: { type: 'boolean', default: false } },
  });
  const { build, force } = values;
  if (!Object.hasOwn(gmailBuilds, build))
    throw new Error(`There is no build ${build}; there are ${Object.keys(gmailBuilds).join(', ')}.`);
  const folder = `dist/${build}`;
  // Each build is a script of its own, and clasp keeps its id in a file of its own.
  const project = build === 'gmail' ? '.clasp.json' : `.clasp.${build}.json`;
  const clasps = (...args) => [clasp, '-P', project, ...args];
  const [changes, fresh, built, listed] = await Promise.all([
    run('git', ['status', '--porcelain']),
    freshTexts(build),
    textsIn(join(root, folder)),
    run(process.execPath, clasps('show-file-status', '--json')),
  ]);
  if (changes === null) throw new Error('git cannot say whether everything is committed.');
  const faults = faultsBeforePush({ folder, project, changes, fresh, built, refused: refusedOf(fresh), listed });
  if (faults.length > 0) throw new Error(`Nothing was pushed.\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  if (!process.stdin.isTTY && !force) {
    // It would push nothing and call that a success.
    throw new Error('Without a terminal clasp cannot ask whether to replace the manifest. Add: -- --force');
  }
  if ((await run(process.execPath, clasps('push', ...(force ? ['--force'] : [])), { open: true })) === null) {
    throw new Error('clasp could not push; its own words are above. "npx clasp login" signs in.');
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
