import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { temporaryFolder } from '../support/gmail-world';
import { ofColours, violations } from './accessible';
import { launchBrowser } from './browser';
import { atRest } from './side-panel';
import { type RunningWorkbench, runWorkbench } from './workbench-process';

jest.setTimeout(60_000);

/** The workbench as a person uses it: a browser, the sixty seconds. */
describe('the workbench in a browser', () => {
  const kept = temporaryFolder('browser');
  let workbench: RunningWorkbench;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    [workbench, browser] = await Promise.all([runWorkbench(kept), launchBrowser()]);
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(workbench.url);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await workbench?.stop();
    rmSync(kept, { recursive: true, force: true });
  });

  const panel = () => page.locator('.panel');
  const line = (subject: string) => page.locator('.line', { hasText: subject });

  test('opens on Monday at 10:42 as Alice, with her work', async () => {
    await panel().getByText('conversations need you').waitFor();
    expect(await page.locator('.toolbar').innerText()).toContain('Mon, 23 Nov 2026, 10:42');
    expect(await panel().locator('select[name=by]').inputValue()).toBe('alice');
    expect(await line('Mattress loses air').locator('.chip').allInnerTexts()).toEqual(['@alice', '#warranty']);
  });

  test('the sixty seconds: take, the chip appears, reply, Bob, the customer writes, it reopens, the add-on goes', async () => {
    await line('Which stove above').click();
    await panel().getByText('This is new, and nobody owns it').waitFor();
    await atRest(page);
    await panel().getByRole('button', { name: 'Take', exact: true }).last().click();
    await panel().getByText('This is yours now.').waitFor();
    await page.locator('.conversation h1 .chip', { hasText: '@alice' }).waitFor();

    await page.locator('.toolbar').getByRole('button', { name: 'Reply' }).click();
    await page.getByLabel('Reply as').fill('The high-altitude jet is the one you want.');
    await page.getByRole('button', { name: 'Send' }).click();
    await panel().getByText('waiting for the customer').first().waitFor();

    await page.locator('.toolbar select').first().selectOption('bob');
    await page.getByRole('button', { name: 'The customer answers' }).click();
    await panel().getByText('Alice has owned this').waitFor();
    await panel().getByText('the customer has waited').waitFor();

    await page.getByRole('button', { name: 'Next morning' }).click();
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await page.getByRole('button', { name: 'Add-on', exact: true }).click();
    expect(await panel().count()).toBe(0);
    await expect(line('Which stove above').locator('.chip', { hasText: '@alice' }).innerText()).resolves.toBe('@alice');
    await page.getByRole('button', { name: 'Add-on', exact: true }).click();
    await page.locator('.toolbar select').first().selectOption('alice');
  });

  test('a note asks Carol, who finds it under what is asked of her; undo takes it back', async () => {
    await line('Mattress loses air').click();
    await panel().getByText('Internal note').waitFor();
    await atRest(page);
    await panel().getByLabel('Internal note').fill('@carol is the Cirrus in stock? <b>today</b>');
    await panel()
      .getByRole('button', { name: /Show more/ })
      .first()
      .click();
    await panel().getByRole('button', { name: 'Save note' }).click();
    await panel().getByText('will find it under').waitFor();
    await page.locator('.conversation h1 .chip', { hasText: '?carol' }).waitFor();
    expect(
      await panel()
        .locator('b', { hasText: /^today$/ })
        .count(),
    ).toBe(0);
    await atRest(page);
    await panel().getByRole('button', { name: 'Undo' }).click();
    await panel().getByText('Undone.').waitFor();
    await page.locator('.conversation h1 .chip', { hasText: '?carol' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Back to the list' }).click();
  });

  test('markup in mail is shown as it was typed', async () => {
    expect(await page.locator('script').count()).toBe(1);
    await line('<script>').first().waitFor();
    await line('<script>').first().click();
    await panel().getByText('<script>').first().waitFor();
    expect(await page.locator('script').count()).toBe(1);
  });

  test('a lead sees who owns what, and what happened is told', async () => {
    await page.getByRole('button', { name: 'Inbox' }).click();
    await page.locator('.toolbar select').first().selectOption('dana');
    await panel().getByText('Who owns what').waitFor();
    await panel().locator('.decorated', { hasText: 'Alice Moreau' }).waitFor();
    await page.getByRole('button', { name: 'What happened' }).click();
    await page.locator('.drawer').getByText('homepage').first().waitFor();
    expect(await page.locator('.drawer').innerText()).toMatch(/\d+ units/);
    expect(await violations(page)).toEqual([]);
  });

  test('nothing stands in the way of a screen reader: conversation, home and phone view', async () => {
    await page.locator('.toolbar select').first().selectOption('alice');
    await panel().getByText('conversations need you').waitFor();
    expect(await violations(page, { within: '.panel' })).toEqual([]);
    await line('Mattress loses air').click();
    await panel().getByText('Internal note').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, { only: ofColours })).toEqual([]);
    await page.getByRole('button', { name: 'Phone view' }).click();
    expect(await violations(page)).toEqual([]);
  });

  test('no fault was met on the way', () => {
    expect(faults).toEqual([]);
  });
});
