/** After all tests: see `jest-global-setup.mjs`. */
export default () => globalThis.endWorkbenches();
