import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { temporaryFolder } from '../support/gmail-world';
import { launchBrowser } from './browser';
import { atRest } from './side-panel';
import { type RunningWorkbench, runWorkbench } from './workbench-process';

jest.setTimeout(90_000);

/** The workbench by the toolbar's other way: everybody at a mailbox of their own, the team's behind the hub. */
describe('a team on a hub in a browser', () => {
  const kept = temporaryFolder('browser-hub');
  let workbench: RunningWorkbench;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    [workbench, browser] = await Promise.all([runWorkbench(kept), launchBrowser()]);
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(workbench.url);
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await workbench?.stop();
    rmSync(kept, { recursive: true, force: true });
  });

  const panel = () => page.locator('.panel');
  const line = (subject: string) => page.locator('.line', { hasText: subject });
  const picture = async (name: string) => {
    if (process.env.DOCKET_PICTURES) await page.screenshot({ path: `${process.env.DOCKET_PICTURES}/${name}.png` });
  };

  test('whoever sits down is signed in as themselves, with no label of the team in their mailbox', async () => {
    await panel().getByText('conversations need you').waitFor();
    await page.getByRole('button', { name: 'Hub', exact: true }).click();
    await page.locator('.account', { hasText: 'alice@fernhill.example' }).waitFor();
    await panel().getByText('conversations need you').waitFor();
    await line('Which stove above').waitFor();
    expect(await page.locator('.line .chip').count()).toBe(0);
    expect(await panel().locator('select[name=by]').count()).toBe(0);
    await picture('hub-home');
  });

  test('she takes a conversation from her own copy; Bob, at his, sees it and that she is there', async () => {
    await line('Which stove above').click();
    await panel().getByText('This is new, and nobody owns it').waitFor();
    await atRest(page);
    await panel().getByRole('button', { name: 'Take', exact: true }).last().click();
    await panel().getByText('This is yours now.').waitFor();
    await picture('hub-taken');
    let letGo = () => {};
    const held = new Promise<void>((go) => {
      letGo = go;
    });
    await page.route(/\/api\/list\?.*as=bob/, (route) => held.then(() => route.continue()));
    await page.locator('.seat select').selectOption('bob');
    await page.locator('.account', { hasText: 'bob@fernhill.example' }).waitFor();
    // Until his own mail is there, hers is not shown in its place.
    expect(await page.locator('.line').count()).toBe(0);
    letGo();
    await line('Which stove above').click();
    await panel().getByText('Alice has owned this').waitFor();
    await panel()
      .getByText(/Alice (has just opened this|opened this)/)
      .waitFor();
    await picture('hub-bob');
  });

  test('he answers from his own mailbox, with a copy to the team, and the conversation waits', async () => {
    await atRest(page);
    await page.locator('.toolbar').getByRole('button', { name: 'Reply' }).click();
    await page.getByLabel('Reply as').fill('The high-altitude jet is the one you want.');
    await page.getByRole('button', { name: 'Send' }).click();
    await panel().getByText('waiting for the customer').first().waitFor();
    await picture('hub-answered');
  });

  test('back at the team’s one account the labels say the same', async () => {
    await page.getByRole('button', { name: 'Hub', exact: true }).click();
    await page.locator('.account', { hasText: 'support@fernhill.example' }).waitFor();
    await line('Which stove above').locator('.chip', { hasText: '@alice' }).waitFor();
    await picture('hub-direct-again');
  });

  test('the account’s own script goes on beside the hub: what was answered there is no work here an hour later', async () => {
    await page.locator('.seat select').selectOption('alice');
    const [answer] = await Promise.all([
      page.waitForResponse(/\/api\/clock/),
      page.getByRole('button', { name: '+1 hour' }).click(),
    ]);
    const ran = new Set(((await answer.json()) as { function: string }[]).map((report) => report.function));
    expect([...ran].sort()).toEqual(['sweepEveryFiveMinutes', 'sweepHourly']);
    await panel().getByText('Waiting for the customer').waitFor();
    const [needs = '', waits = ''] = (await panel().innerText()).split('Waiting for the customer');
    expect(needs).not.toContain('Which stove above');
    expect(waits).toContain('Which stove above');
  });

  test('nothing went wrong on the page', () => {
    expect(faults).toEqual([]);
  });
});
