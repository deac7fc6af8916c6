/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '<rootDir>/tools/jest-environment.cjs',
  globalSetup: '<rootDir>/tools/jest-global-setup.mjs',
  globalTeardown: '<rootDir>/tools/jest-global-teardown.mjs',
  roots: ['<rootDir>/tests', '<rootDir>/emulators'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: { '\\.(ts|tsx|mjs|js)$': '<rootDir>/tools/jest-esbuild.cjs' },
  // Packages that ship ES modules only are transformed as our own files are.
  transformIgnorePatterns: [
    '/node_modules/(?!(postal-mime|hono|@hono|preact|valibot|temporal-polyfill|temporal-spec|temporal-utils)/)',
  ],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'cjs', 'json'],
  maxWorkers: '100%',
  // Machines are noisy: a slow one must not fail what a quick one passes. Properties in their full number take longer.
  testTimeout: process.env.DOCKET_LONG ? 1_200_000 : 30_000,
};
