/**
 * The browser of tests and pictures: Chromium from a package on Linux x64, elsewhere the Chrome or Chromium that is
 * there. It reaches no address but this machine's own.
 */
import { existsSync } from 'node:fs';
import packaged from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const installed = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** The package's own list of arguments turns web security off, so only those a container needs are used. */
const args = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--no-zygote',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** @returns {Promise<import('playwright-core').Browser>} */
export async function launchBrowser() {
  return chromium.launch({ executablePath: await browserPath(), args, headless: true });
}

async function browserPath() {
  if (process.platform === 'linux' && process.arch === 'x64' && !process.env.CHROME_PATH) {
    return packaged.executablePath();
  }
  const found = installed.find((path) => path && existsSync(path));
  if (found) return found;
  throw new Error('No browser was found. Install Chrome or Chromium, or name one in CHROME_PATH.');
}
