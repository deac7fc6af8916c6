/** The same host on a local http address, from a real server, as the workbench page runs it: nothing is intercepted. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { answerMailboxCall, createMemoryMailbox, type MailboxCall, sampleMessage } from '../../emulators/office';
import { hostScript } from '../../emulators/office/fixture/open-pane';
import type { Served } from '../../emulators/office/serve/folder';
import { serveOfficeJs } from '../../emulators/office/serve/office-js';
import { launchBrowser } from './browser';

jest.setTimeout(30_000);

let browser: Browser;
let server: Server;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterEach(() => {
  server.closeAllConnections();
  server.close();
});
afterAll(async () => {
  await browser?.close();
});

const html = (body: string): Served => ({ status: 200, headers: { 'content-type': 'text/html' }, body });
const pane = html(`<!doctype html><meta charset="utf-8"><title>Pane</title>
  <script src="/office-js/microsoft-ajax.js"></script><script src="/office-js/office.js"></script>
  <p id="state">starting</p>
  <script>Office.onReady(() => { document.getElementById('state').textContent = Office.context.mailbox.item.subject; });</script>`);
const host = html(
  '<!doctype html><meta charset="utf-8"><title>Host</title><main id="pane"></main><script src="/host.js"></script>',
);

async function start(trustHost: boolean): Promise<string> {
  const officeJs = serveOfficeJs({ trustHost });
  const script: Served = { status: 200, headers: { 'content-type': 'text/javascript' }, body: hostScript() };
  const files: Record<string, Served> = { '/host.html': host, '/taskpane.html': pane, '/host.js': script };
  server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const below = '/office-js/';
    const found = pathname.startsWith(below) ? await officeJs(pathname.slice(below.length)) : files[pathname];
    response.writeHead(found?.status ?? 404, found?.headers).end(found?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

let errors: string[] = [];
beforeEach(() => {
  errors = [];
});

async function openLocal(origin: string, language = 'en-US'): Promise<Page> {
  const page = await browser.newPage();
  page.on('pageerror', ({ message }) => errors.push(message));
  const mailbox = createMemoryMailbox({ items: [sampleMessage('message-1')] });
  await page.exposeBinding('officeMailbox', (_, call: MailboxCall) => answerMailboxCall(mailbox, call));
  await page.goto(`${origin}/host.html`);
  const addIn = { id: 'docket', name: 'Add-in', url: `${origin}/taskpane.html` };
  const start = { addIn, settings: { language }, faults: [], item: 'message-1' };
  await page.evaluate((given) => window.startHost(given), start);
  return page;
}

test('with the trust page served, the pane starts', async () => {
  const page = await openLocal(await start(true));
  const state = page.frameLocator('iframe').locator('#state');
  await page.frameLocator('iframe').getByText('RE: Subject of message-1').waitFor({ timeout: 10_000 });
  expect(await state.textContent()).toBe('RE: Subject of message-1');
});

test.each([
  ['de-DE', /Kategorie/],
  ['fr-FR', /catégorie/],
  ['ja-JP', /分類|カテゴリ/],
])('in %s the library loads its texts, and says a refusal in them', async (language, word) => {
  const page = await openLocal(await start(true), language);
  await page.frameLocator('iframe').getByText('RE: Subject of message-1').waitFor({ timeout: 10_000 });
  const frame = page.frames().find((one) => one.url().includes('taskpane.html'))!;
  const error = await frame.evaluate(
    () =>
      new Promise<{ code: number; message: string }>((resolve) =>
        (Office.context.mailbox.item as Office.MessageRead).categories.addAsync(['nowhere'], (result) =>
          resolve({ code: result.error.code, message: result.error.message }),
        ),
      ),
  );
  expect(error.code).toBe(9044);
  expect(error.message).toMatch(word);
  expect(errors).toEqual([]);
});

test('without it, the library puts its own page in place of the pane', async () => {
  const page = await openLocal(await start(false));
  await page.waitForFunction(() =>
    document.querySelector('iframe')?.contentWindow?.location.pathname.includes('AgaveErrorUX'),
  );
});
