/// <reference types="office-js" />
/** The tiny add-in the Office host is tested with, and how a test asks the library something inside it. */
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type OpenPane, type OpenPaneOptions, openPane } from '../../emulators/office/fixture/open-pane';
import { launchBrowser } from './browser';

/** What became of a call: its result, an error thrown at once, or no callback within the time given. */
export type Told =
  | { status: 'succeeded'; value: unknown }
  | { status: 'failed'; error: { code: number; name: string; message: string } }
  | { status: 'thrown'; error: { name: string; message: string } }
  | { status: 'silence' };

type Result = Pick<Office.AsyncResult<unknown>, 'status' | 'value' | 'error'>;

declare global {
  /** Calls the library inside the pane. Values that are objects of the library's come back as plain data. */
  function ask(start: (done: (result: Result) => void) => void, ms?: number): Promise<Told>;
  /** The errors nobody caught and what handlers noted, inside the pane. */
  var noted: unknown[];
}

const script = `
  var noted = [];
  Office.onReady(function (info) { noted.push(info); });
  function ask(start, ms) {
    return new Promise(function (resolve) {
      setTimeout(function () { resolve({ status: 'silence' }); }, ms || 3000);
      try {
        start(function (result) {
          if (result.status === 'succeeded') resolve({ status: 'succeeded', value: result.value });
          else resolve({ status: 'failed', error: { code: result.error.code, name: result.error.name, message: result.error.message } });
        });
      } catch (error) {
        resolve({ status: 'thrown', error: { name: error.name, message: error.message } });
      }
    });
  }`;

export function paneHtml(body = '<p>Pane</p>', head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pane</title>${head}
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head>
<body>${body}<script>${script}</script></body></html>`;
}

/** Opens panes of one browser for a test file; every pane is closed after its test. */
export function paneOpener(): (options?: Omit<OpenPaneOptions, 'browser'>) => Promise<OpenPane> {
  let browser: Browser;
  let open: OpenPane[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterEach(async () => {
    await Promise.all(open.map((pane) => pane.close()));
    open = [];
  });
  afterAll(() => browser?.close());
  return async (options) => {
    const pane = await openPane({ browser, html: paneHtml(), ...options });
    open.push(pane);
    return pane;
  };
}

/** The calls the pane made after the handshake, without notices of focus. */
export async function callsOf(pane: OpenPane): Promise<string[]> {
  const handshake = ['appContext', 'initialData', 'notice', 'event.listen', 'event.unlisten'];
  return (await pane.host.calls()).map(({ call }) => call as string).filter((call) => !handshake.includes(call));
}
