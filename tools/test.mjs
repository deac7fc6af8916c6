// npm test: checks, build, all tests. Ends with one line, "N passed, N failed" and ", N skipped" where there are any.
//   npm test -- tests/unit/sla    only these tests, without the checks; jest's own options work as well
//   npm run test:long             properties run in their full number
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from './check/cli.mjs';

const given = process.argv.slice(2);
const long = given.includes('--long');
const wanted = given.filter((argument) => argument !== '--long');
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
  const environment = { NODE_ENV: 'test', ...(long && { DOCKET_LONG: '1' }) };
  const code = await run('node_modules/jest/bin/jest.js', ['--json', `--outputFile=${file}`, ...wanted], environment);
  const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  rmSync(folder, { recursive: true, force: true });
  const passed = results.numPassedTests ?? 0;
  const counted = (results.numFailedTests ?? 0) + (results.numRuntimeErrorTestSuites ?? 0);
  // Jest may fail without naming a test, and no test at all is no success either.
  const failed = counted > 0 ? counted : code !== 0 || passed === 0 ? 1 : 0;
  return { passed, failed, skipped: (results.numPendingTests ?? 0) + (results.numTodoTests ?? 0) };
}

if (!existsSync('node_modules/jest/bin/jest.js')) {
  console.log('The packages are not installed: run npm ci first.\n0 passed, 1 failed');
  process.exit(1);
}

let broken = 0;
if (everything && !(await check())) broken += 1;
if (existsSync('tools/build/gmail.mjs') && (await run('tools/build/gmail.mjs', [])) !== 0) {
  console.log('The build failed; tests of the bundles will, too.');
  broken += 1;
}
const { passed, failed, skipped } = await jest();
const total = failed + broken;
console.log(`\n${passed} passed, ${total} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = total > 0 ? 1 : 0;
