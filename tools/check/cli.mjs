// npm run check: types, lint, format and import rules of everything, the purity of the core, engines of
// packages, spelling and the width of lines. Says all that is wrong at once; exits with 1 if anything is.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { oldDomains, staleDomains } from '../domains/index.mjs';
import { load } from '../load.mjs';
import { staleZones } from '../zones/index.mjs';
import { outgoingFaultsBelow } from './outgoing.mjs';
import { impuritiesBelow } from './pure.mjs';
import { faultsOfPlan } from './storeys.mjs';

const tsc = 'node_modules/typescript/bin/tsc';
const biome = 'node_modules/@biomejs/biome/bin/biome';
const cspell = 'node_modules/cspell/bin.mjs';

const projects = [
  'src/tsconfig.json',
  'addon-gmail/tsconfig.json',
  'pane/tsconfig.json',
  'addon-outlook/tsconfig.json',
  'tsconfig.json',
];

/** Runs a script of Node and keeps what it says. */
function run(script, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ ok: false, output: String(error) }));
    child.on('close', (code) => resolve({ ok: code === 0, output: output.trim() }));
  });
}

async function types(project) {
  const { ok, output } = await run(tsc, ['-p', project, '--pretty', 'false']);
  // A part that has no file yet has nothing that could be wrong.
  if (/error TS18003/.test(output)) return { ok: true, output: '' };
  return { ok, output };
}

const format = () => run(biome, ['check', '--error-on-warnings', '--max-diagnostics=200', '.']);

/** A check that lists what is wrong as sentences. */
const sentences = (found) => ({ ok: found.length === 0, output: found.join('\n') });

/** English in the docs, the catalogue and the comments of the core: cspell.json says where, words.txt what else is right. */
const spelling = () =>
  run(cspell, [
    'lint',
    ...['--no-progress', '--no-summary', '--no-color'],
    ...['--cache', '--cache-strategy', 'content', '--cache-location', '.docket/cspell'],
  ]);

const widths = async () => sentences((await load('tools/check/line-width.ts')).widthFaults());

const engines = async () => sentences((await load('tools/check/engines.ts')).engineFaults());

const generated = async () => sentences([...(await staleZones()), ...(await staleDomains())]);

/** Runs every check; true if all are well. */
export async function check(say = console.log) {
  if (!existsSync(tsc)) {
    say('The packages are not installed: run npm ci first.');
    return false;
  }
  const started = Date.now();
  const checks = [
    ...projects.map((project) => [`types, ${project}`, types(project)]),
    ['lint, format and import rules', format()],
    ['the core is pure', sentences(impuritiesBelow('src'))],
    ['the storeys of the core', sentences(faultsOfPlan('src'))],
    ['nothing leaves by itself', sentences(outgoingFaultsBelow())],
    ['engines of the packages', engines()],
    ['spelling', spelling()],
    ['width of lines in the docs', widths()],
    ['time zones and domains are what their sources give', generated()],
  ];
  for (const sentence of oldDomains(new Date())) say(`old   ${sentence}`);
  let good = true;
  for (const [name, result] of checks) {
    const { ok, output } = await result;
    say(`${ok ? 'ok  ' : 'FAIL'}  ${name}`);
    if (!ok) say(`${output}\n`);
    good &&= ok;
  }
  say(`${good ? 'All checks pass' : 'Some checks fail'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return good;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = (await check()) ? 0 : 1;
}
