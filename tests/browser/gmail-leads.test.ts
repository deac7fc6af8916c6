/** A lead's cards in the workbench, over the built add-on: the overview, many at once, sharing out. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { temporaryFolder } from '../support/gmail-world';
import { violations } from './accessible';
import { launchBrowser } from './browser';
import { atRest } from './side-panel';
import { type RunningWorkbench, runWorkbench } from './workbench-process';

jest.setTimeout(120_000);

describe('a lead on Gmail', () => {
  const kept = temporaryFolder('browser-leads');
  let workbench: RunningWorkbench;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [workbench, browser] = await Promise.all([runWorkbench(kept), launchBrowser()]);
    page = await browser.newPage({ viewport: { width: 1440, height: 1200 } });
    page.setDefaultTimeout(60_000);
    await page.goto(workbench.url);
    await panel().getByText('conversations need you').waitFor();
    await page.locator('.toolbar select').first().selectOption('dana');
    await panel().getByText('Who owns what').waitFor();
    await atRest(page);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await workbench?.stop();
    rmSync(kept, { recursive: true, force: true });
  });

  const panel = () => page.locator('.panel');
  const button = (name: string | RegExp) => panel().getByRole('button', { name }).first();
  async function home(): Promise<void> {
    await page.locator('.toolbar select').first().selectOption('alice');
    await atRest(page);
    await page.locator('.toolbar select').first().selectOption('dana');
    await panel().getByText('Who owns what').waitFor();
    await atRest(page);
  }

  test('the overview tells what waits for a lead, and can be read by everybody', async () => {
    expect(await panel().innerText()).toMatch(/Escalated, not accepted[\s\S]*Held by absent members/);
    expect(await panel().innerText()).toContain('Femi Adeyemi (away until 4 Dec)');
    expect(await violations(page, { within: '.panel' })).toEqual([]);
  });

  test('ticked conversations of a list are assigned together and taken back together', async () => {
    await panel().getByText('Unassigned', { exact: false }).first().click();
    await panel().locator('input[type=checkbox]').first().waitFor();
    await atRest(page);
    const boxes = panel().locator('input[type=checkbox]');
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    const bar = panel().locator('.card-section', { hasText: 'With the selection' });
    await bar.locator('.fold').click();
    await bar.locator('select[name=to]').selectOption('bob');
    expect(await violations(page, { within: '.panel' })).toEqual([]);
    await bar.getByRole('button', { name: 'Assign', exact: true }).click();
    await panel().getByText('2 conversations changed.').waitFor();
    await atRest(page);
    expect(await violations(page, { within: '.panel' })).toEqual([]);
    await button('Undo all').click();
    await panel().getByText('Undone in 2 conversations.').waitFor();
  });

  test('what nobody owns is shared out after a look', async () => {
    await home();
    await button('Share out unassigned work').click();
    await panel().getByText('What and why').waitFor();
    expect(await panel().innerText()).toMatch(/has the fewest open conversations, \d/);
    await atRest(page);
    expect(await violations(page, { within: '.panel' })).toEqual([]);
    await button(/^Share (out these|this one out)/).click();
    await panel()
      .getByText(/\d+ conversations changed\./)
      .waitFor();
  });
});
