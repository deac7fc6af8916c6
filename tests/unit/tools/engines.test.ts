import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { satisfies } from 'semver';
import { engineFaults, enginesTooNarrow } from '../../../tools/check/engines';

test.each(['20.20.0', '22.13.0', '22.20.0', '24.0.0', '26.0.0'])('Node %s is promised', (version) => {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
  expect(satisfies(version, engines.node)).toBe(true);
});

test('every package of the lock file keeps the promise', () => {
  expect(engineFaults()).toEqual([]);
});

test('a package that runs on less is named, wherever it is installed', () => {
  const packages = {
    '': { version: '0.1.0', engines: { node: '>=30' } },
    'node_modules/good': { version: '1.0.0', engines: { node: '>=18' } },
    'node_modules/silent': { version: '1.0.0' },
    'node_modules/good/node_modules/@scope/new': { version: '2.0.0', engines: { node: '>=22' } },
    'node_modules/gap': { version: '3.0.0', engines: { node: '^20.0.0 || >=24' } },
  };
  expect(enginesTooNarrow('^20.20.0 || ^22.13.0 || >=24.0.0', packages)).toEqual([
    expect.stringMatching(/^@scope\/new 2\.0\.0 runs on Node >=22, /),
    expect.stringMatching(/^gap 3\.0\.0 /),
  ]);
});
