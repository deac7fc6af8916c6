/** As much of `@jest/globals` as the tests of src/sla use: synchronous tests, tables of cases, one level of set-up. */
import { format } from 'node:util';
import { expect } from 'expect';

let tests = [];
let path = [];
let setups = [];

/**
 * Runs test files up to their end and returns their tests, each with an id of its own.
 * @param {(file: (name: string, load: () => void) => void) => void} loadAll
 * @returns {{ id: string, run: () => void }[]}
 */
export function collect(loadAll) {
  tests = [];
  loadAll((name, load) => within(name, load));
  return tests;
}

function within(name, body) {
  const outer = [path, setups];
  path = [...path, name];
  setups = [...setups];
  try {
    body();
  } finally {
    [path, setups] = outer;
  }
}

function test(name, body) {
  // Titles may repeat, ids may not.
  const id = `${tests.length} ${[...path, name].join(' > ')}`;
  const before = setups;
  tests.push({
    id,
    run() {
      for (const setup of before) setup();
      body();
    },
  });
}

test.skip = () => {};
test.each = (table) => (name, body) => {
  for (const row of table) {
    const values = Array.isArray(row) ? row : [row];
    const places = (name.match(/%[a-z]/g) ?? []).length;
    test(format(name.replaceAll('%p', '%j'), ...values.slice(0, places)), () => body(...values));
  }
};

export const globals = { expect, test, describe: within, beforeEach: (setup) => setups.push(setup) };
