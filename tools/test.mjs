// npm test: checks, build, all tests. Ends with the ten slowest test files and one line, "N passed, N failed" and
// ", N skipped" where there are any.
//   npm test -- tests/unit/sla    only these tests, without the checks; jest's own options work as well
//   npm run test:quick            what needs neither browser nor bundle: for every few minutes of work
//   npm run test:long             properties run in their full number
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { check } from './check/cli.mjs';

const given = process.argv.slice(2);
const long = given.includes('--long');
const quick = given.includes('--quick');
const named = given.filter((argument) => argument !== '--long' && argument !== '--quick');
const wanted = quick ? ['tests/unit', 'tests/contract/memory', 'tests/models', ...named] : named;
const everything = wanted.length === 0;

/** Runs a script of Node in the open; its exit code, or 1 if a signal ended it. */
function run(script, args, environment = {}) {
  return new Promise((resolve) => {
    const options = { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...environment } };
    const child = spawn(process.execPath, [script, ...args], options);
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs jest and counts what it says; a test file that could not even be loaded counts as one failure. */
async function jest() {
  const folder = mkdtempSync(join(tmpdir(), 'docket-test-'));
  const file = join(folder, 'results.json');
  // Worlds are made and dropped by the hundred: with more room for what is young, less of it is looked through.
  const roomy = `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`.trim();
  const environment = { NODE_ENV: 'test', NODE_OPTIONS: roomy, ...(long && { DOCKET_LONG: '1' }) };
  const code = await run('node_modules/jest/bin/jest.js', ['--json', `--outputFile=${file}`, ...wanted], environment);
  const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  rmSync(folder, { recursive: true, force: true });
  const passed = results.numPassedTests ?? 0;
  const counted = (results.numFailedTests ?? 0) + (results.numRuntimeErrorTestSuites ?? 0);
  // Jest may fail without naming a test, and no test at all is no success either.
  const failed = counted > 0 ? counted : code !== 0 || passed === 0 ? 1 : 0;
  const skipped = (results.numPendingTests ?? 0) + (results.numTodoTests ?? 0);
  return { passed, failed, skipped, files: results.testResults ?? [] };
}

/** The files that took longest, one a line: where the next minute can be saved. */
function slowest(files) {
  const lasting = files.map(({ name, startTime, endTime }) => [(endTime - startTime) / 1000, relative('.', name)]);
  const first = lasting.sort(([one], [other]) => other - one).slice(0, 10);
  return first.map(([seconds, name]) => `${seconds.toFixed(1).padStart(7)} s  ${name}`).join('\n');
}

/** 1 where it fails. Every build is made once before the tests, so that one that breaks is told of once. */
async function build() {
  if ((await run('tools/build/gmail.mjs', [])) === 0) return 0;
  console.log('The build failed; tests of the bundles will, too.');
  return 1;
}

if (!existsSync('node_modules/jest/bin/jest.js')) {
  console.log('The packages are not installed: run npm ci first.\n0 passed, 1 failed');
  process.exit(1);
}

const [checked, unbuilt] = await Promise.all([everything ? check() : true, everything ? build() : 0]);
const { passed, failed, skipped, files } = await jest();
const total = failed + unbuilt + (checked ? 0 : 1);
console.log(`\nThe slowest files:\n${slowest(files)}`);
console.log(`\n${passed} passed, ${total} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = total > 0 ? 1 : 0;
