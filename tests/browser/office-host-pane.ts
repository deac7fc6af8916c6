/// <reference types="office-js" />
/** The tiny add-in the Office host is tested with, and how a test asks the library something inside it. */
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type OpenPane, openPane, type PaneStart } from '../../emulators/office/fixture/open-pane';
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

export interface Opener {
  /** A pane that has just been loaded, on a page that may have had another test's before. */
  (options?: PaneStart): Promise<OpenPane>;
  /**
   * The pane that stands open beside `message-1`, before another mailbox, other settings and faults: for what does not
   * depend on what the library reads at its start. It has to be left as it was found.
   */
  at(options?: Pick<PaneStart, 'mailbox' | 'settings' | 'faults'>): Promise<OpenPane>;
}

/** Opens panes of one browser for a test file. The first stays for all its tests, further ones end with their test. */
export function paneOpener(): Opener {
  let browser: Browser;
  let standing: OpenPane | null = null;
  /** The standing pane is as `at` promises. */
  let plain = false;
  let taken = false;
  let further: OpenPane[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterEach(async () => {
    taken = false;
    await Promise.all(further.map((pane) => pane.close()));
    further = [];
  });
  afterAll(() => browser?.close());

  async function open(options: PaneStart = {}): Promise<OpenPane> {
    const start = { html: paneHtml(), ...options };
    if (taken) {
      const pane = await openPane({ browser, ...start });
      further.push(pane);
      return pane;
    }
    taken = true;
    plain = false;
    if (standing && !standing.isOpen()) {
      await standing.close();
      standing = null;
    }
    if (standing) await standing.again(start);
    else standing = await openPane({ browser, ...start });
    return standing;
  }

  return Object.assign(open, {
    async at(options: Parameters<Opener['at']>[0] = {}) {
      if (taken) throw new Error('A test has one standing pane.');
      if (!plain) await open({ addInId: 'docket' });
      taken = true;
      plain = true;
      const pane = standing!;
      await pane.behind(options);
      await pane.frame().evaluate(() => {
        noted.length = 0;
      });
      return pane;
    },
  });
}

/** The calls the pane made after the handshake, without notices of focus. */
export async function callsOf(pane: OpenPane): Promise<string[]> {
  const handshake = ['appContext', 'initialData', 'notice', 'event.listen', 'event.unlisten'];
  return (await pane.host.calls()).map(({ call }) => call as string).filter((call) => !handshake.includes(call));
}
