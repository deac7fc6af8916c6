/** What the mutation runs over src/sla have in common. Survivors are listed by file and line. */

/**
 * @param {string} name of the report
 * @param {{ mutate: string[], tests: string[], least: number }} part files of src/sla, their tests, the score asked for
 */
export function mutationRun(name, { mutate, tests, least }) {
  return {
    testRunner: 'bundle',
    plugins: ['./tools/mutants/runner.mjs'],
    bundle: { tests: tests.map((test) => `tests/unit/sla/${test}.test.ts`) },
    mutate: mutate.map((file) => `src/sla/${file}.ts`),
    // Named so that Stryker looks for none: it would ask TypeScript's old interface, and esbuild needs no settings here.
    tsconfigFile: 'tsconfig.none.json',
    ignorePatterns: ['dist', 'reports', 'bench', 'addon-*', 'pane', 'emulators', 'workbench', 'docs'],
    coverageAnalysis: 'perTest',
    concurrency: 2,
    // Only for what hangs where nothing is counted.
    timeoutMS: 60_000,
    timeoutFactor: 1.5,
    reporters: ['clear-text', 'progress', 'json'],
    jsonReporter: { fileName: `reports/mutation/${name}.json` },
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    tempDirName: `.stryker-tmp/${name}`,
    thresholds: { high: 95, low: 90, break: least },
  };
}
