/** The browser, from outside the realm of a test file: see tools/jest-environment.cjs. */
import type { Browser } from 'playwright-core';

declare global {
  var launchBrowserOutside: () => Promise<Browser>;
}

export const launchBrowser = (): Promise<Browser> => globalThis.launchBrowserOutside();
