/** Reports and tidying up on Gmail's cards, as the workbench's side panel draws them. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { temporaryFolder } from '../support/gmail-world';
import { violations } from './accessible';
import { launchBrowser } from './browser';
import { atRest } from './side-panel';
import { type RunningWorkbench, runWorkbench } from './workbench-process';

jest.setTimeout(150_000);

const kept = temporaryFolder('reports');
let workbench: RunningWorkbench;
let browser: Browser;
let page: Page;
const show = process.env.DOCKET_PICTURES;

beforeAll(async () => {
  [workbench, browser] = await Promise.all([runWorkbench(kept), launchBrowser()]);
  page = await browser.newPage({ viewport: { width: 1440, height: 1400 } });
  page.setDefaultTimeout(60_000);
  await page.goto(workbench.url);
  await page.locator('.panel').getByText('conversations need you').waitFor();
  await page.locator('.toolbar select').first().selectOption('dana');
  await page.locator('.panel').getByText('Reports').click();
  await page.locator('.panel').getByText('First response time').first().waitFor();
}, 150_000);
afterAll(async () => {
  await browser?.close();
  await workbench?.stop();
  rmSync(kept, { recursive: true, force: true });
});

const panel = () => page.locator('.panel');
async function look(name: string): Promise<void> {
  await atRest(page);
  if (show) await panel().screenshot({ path: join(show, `gmail-${name}.png`) });
  expect(await violations(page, { within: '.panel' })).toEqual([]);
}

test('the report, what stands behind a figure, and its table', async () => {
  await look('figures');
  await panel()
    .getByRole('button', { name: /^Closed \d/ })
    .click();
  await panel().getByText('Back to the report').waitFor();
  await look('list');
  await panel().getByText('Back to the report').click();
  await panel().getByText('As a table (CSV)').click();
  await panel().getByText('Nothing was sent').waitFor();
  await look('file');
});

test('backlog, workload and busiest hours as bars of text', async () => {
  await panel().getByText('Back to the report').click();
  await panel().getByText('Backlog and workload').click();
  await panel().getByText('closed in this period').first().waitFor();
  await look('work');
  await panel().getByText('Back to the report').click();
  await panel().getByText('Busiest hours').click();
  await panel().getByText('By weekday').waitFor();
  await look('hours');
});

test('tidying up', async () => {
  await page.locator('.toolbar select').first().selectOption('alice');
  await page.locator('.toolbar select').first().selectOption('dana');
  await panel().getByText('Tidy up', { exact: true }).click();
  await panel()
    .getByText(/to tidy up/)
    .first()
    .waitFor();
  await look('tidy');
});
