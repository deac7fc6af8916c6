/**
 * Runs tests for Stryker without Jest: one bundle in one process, evaluated again for each mutant, packages kept. A run
 * takes milliseconds, and what loops for ever is told by counting, so that a busy machine changes no verdict.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { build } from 'esbuild';
import { collect, globals } from './globals.mjs';

class BundleRunner {
  static inject = ['options'];

  constructor({ bundle }) {
    this.tests = bundle.tests;
    // Where Stryker's instrumented code looks for the mutant that is active, and counts.
    this.state = globalThis.__stryker__ ??= {};
    // The order in which tests run: what is quick first, because one failure is all that is asked for.
    this.order = new Map();
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const { outputFiles } = await build({
      stdin: {
        contents: this.tests
          .map((test) => `globalThis.__file(${JSON.stringify(test)}, () => require('./${test}'));`)
          .join('\n'),
        resolveDir: process.cwd(),
      },
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'node',
      packages: 'external',
    });
    this.script = new Script(`(function (require) {${outputFiles[0].text}\n})`, { filename: 'bundle.cjs' });
    const fromHere = createRequire(join(process.cwd(), 'bundle.cjs'));
    this.require = (name) => (name === '@jest/globals' ? globals : fromHere(name));
  }

  /** Every test of the bundle, its modules evaluated anew. */
  load() {
    return collect((file) => {
      globalThis.__file = file;
      this.script.runInThisContext()(this.require);
    });
  }

  async dryRun() {
    this.state.activeMutant = undefined;
    this.state.mutantCoverage = { static: {}, perTest: {} };
    this.state.currentTestId = undefined;
    const results = [];
    for (const { id, run } of this.load()) {
      this.state.currentTestId = id;
      const started = performance.now();
      const failure = attempt(run);
      const timeSpentMs = performance.now() - started;
      this.order.set(id, timeSpentMs);
      results.push({ id, name: id, timeSpentMs, status: failure ? 'failed' : 'success', failureMessage: failure });
    }
    this.state.currentTestId = undefined;
    return { status: 'complete', tests: results, mutantCoverage: this.state.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    const { state } = this;
    // Stryker allows a hundred times what all tests needed. Ten are plenty, and end ten times sooner.
    state.hitLimit = hitLimit && Math.ceil(hitLimit / 10);
    state.hitCount = hitLimit === undefined ? undefined : 0;
    const atLoad = mutantActivation === 'static';
    state.activeMutant = atLoad ? activeMutant.id : undefined;
    let nrOfTests = 0;
    let tests = [];
    const broken = attempt(() => {
      tests = this.load();
    });
    if (broken) return { status: 'killed', killedBy: ['loading'], failureMessage: broken, nrOfTests };
    state.activeMutant = activeMutant.id;
    const wanted = testFilter && new Set(testFilter);
    const chosen = tests.filter(({ id }) => !wanted || wanted.has(id));
    chosen.sort((a, b) => (this.order.get(a.id) ?? 0) - (this.order.get(b.id) ?? 0));
    for (const { id, run } of chosen) {
      nrOfTests += 1;
      const failureMessage = attempt(run);
      if (state.hitCount > state.hitLimit)
        return { status: 'timeout', reason: `Hit limit reached (${state.hitLimit})` };
      if (failureMessage) return { status: 'killed', killedBy: [id], failureMessage, nrOfTests };
    }
    return { status: 'survived', nrOfTests };
  }
}

/** What a call throws, as text. */
function attempt(call) {
  try {
    call();
    return undefined;
  } catch (thrown) {
    return String(thrown?.message ?? thrown) || 'failed';
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'bundle', injectableClass: BundleRunner }];

export const strykerValidationSchema = {
  type: 'object',
  properties: { bundle: { type: 'object', properties: { tests: { type: 'array', items: { type: 'string' } } } } },
};
