/** Mutation run over the clocks: `npx stryker run stryker.sla.config.mjs`. Survivors are listed by file and line. */
export default {
  testRunner: 'jest',
  jest: {
    projectType: 'custom',
    configFile: 'jest.config.cjs',
    config: { testMatch: ['**/tests/unit/sla/**/*.test.ts'], maxWorkers: 1 },
    enableFindRelatedTests: false,
  },
  plugins: ['@stryker-mutator/jest-runner'],
  mutate: ['src/sla/**/*.ts'],
  // Sentences and advice are words: tests compare codes and the sentences that carry figures.
  ignorePatterns: ['dist', 'reports', 'bench', 'addon-*', 'workbench', 'docs'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 4_000,
  timeoutFactor: 1.5,
  reporters: ['clear-text', 'progress', 'json'],
  jsonReporter: { fileName: 'reports/mutation/sla.json' },
  clearTextReporter: { allowColor: false, logTests: false },
  tempDirName: '.stryker-tmp',
  thresholds: { high: 95, low: 90, break: 90 },
};
