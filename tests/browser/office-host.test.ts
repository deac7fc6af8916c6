import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchOfficeBrowser } from '../../workbench/hosts/office/fixture/browser';
import { openPane } from '../../workbench/hosts/office/fixture/open-pane';

const html =
  '<!doctype html><html lang="en"><title>Pane</title><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><body><p>Pane</p></body></html>';
let browser: Browser;
beforeAll(async () => {
  browser = await launchOfficeBrowser();
}, 30000);
afterAll(() => browser?.close());
test('ready', async () => {
  const pane = await openPane({ browser, html, readyWithin: 5000 });
  console.log(
    await pane
      .frame()
      .evaluate(() =>
        JSON.stringify([
          Office.context.mailbox.item!.subject,
          Office.context.mailbox.userProfile,
          Office.context.displayLanguage,
        ]),
      ),
    pane.served,
    pane.unserved,
    pane.errors,
    await pane.host.calls(),
  );
  await pane.close();
}, 30000);
