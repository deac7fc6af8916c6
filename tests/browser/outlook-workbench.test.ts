import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { temporaryFolder } from '../support/gmail-world';
import { ofColours, violations } from './accessible';
import { launchBrowser } from './browser';
import { aSecondLater } from './later';
import { type RunningWorkbench, runWorkbench } from './workbench-process';

jest.setTimeout(90_000);

/** The Outlook side as a person uses it: the built pane under Microsoft's office.js, on the page that npm start serves. */
describe('Outlook in the workbench', () => {
  const kept = temporaryFolder('outlook-workbench');
  let workbench: RunningWorkbench;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];
  const elsewhere: string[] = [];

  beforeAll(async () => {
    [workbench, browser] = await Promise.all([runWorkbench(kept), launchBrowser()]);
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('request', (request) => {
      if (!/^(?:data|blob|about):/.test(request.url()) && !request.url().startsWith(workbench.url)) {
        elsewhere.push(request.url());
      }
    });
    // The address answers before the sample has been lived through.
    await page.goto(workbench.url, { timeout: 80_000 });
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await workbench?.stop();
    rmSync(kept, { recursive: true, force: true });
  });

  const pane = () => page.frameLocator('.office-pane iframe');
  const bar = () => page.locator('.toolbar');
  const line = (subject: string) => page.locator('.ol-line', { hasText: subject });
  async function says(text: string): Promise<void> {
    try {
      await pane().getByText(text).first().waitFor();
    } catch {
      throw new Error(`The pane does not say “${text}” but: ${await pane().locator('body').innerText()}`);
    }
  }

  test('the switch shows Outlook: the sample as the add-on lived it, and her work in the pane', async () => {
    await bar().getByRole('button', { name: 'Outlook', exact: true }).click();
    await line('Mattress loses air').waitFor({ timeout: 80_000 });
    expect(await page.locator('.gmail').count()).toBe(0);
    expect(await bar().innerText()).toContain('Mon, 23 Nov 2026, 10:42');
    expect(await line('Mattress loses air').locator('.chip').allInnerTexts()).toEqual(['@alice', '#warranty']);
    expect(await line('Mattress loses air').locator('.chip').first().getAttribute('data-preset')).toBe('4');
    await says('need you');
    expect(await page.locator('.warning').count()).toBe(0);
  });

  test('a conversation in reading pane and add-in; Take puts the category into the list', async () => {
    await line('Which stove above').click();
    await page.locator('.ol-reader h1', { hasText: 'Which stove above' }).waitFor();
    await says('This is new, and nobody owns it');
    await aSecondLater(pane().locator(':root'));
    await pane().getByRole('button', { name: 'Take', exact: true }).last().click();
    await says('This is yours now.');
    await line('Which stove above').locator('.chip', { hasText: '@alice' }).waitFor();
  });

  test('reply, somebody else sits down, the customer answers: it is open again', async () => {
    await bar().getByRole('button', { name: 'Reply' }).click();
    await page.getByLabel('Reply on behalf of the team').fill('The high-altitude jet is the one you want.');
    // Beside an answer being written the pane is another one.
    await says('You are writing a reply.');
    expect(await pane().getByRole('button', { name: 'Close and next' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.locator('.ol-message').nth(1).waitFor();
    await says('waiting for the customer');

    await bar().locator('select').first().selectOption('bob');
    await page.getByRole('button', { name: 'The customer answers' }).click();
    await page.locator('.ol-message').nth(2).waitFor();
    await says('Alice has owned this');
    await says('the customer has waited');
    // With a conversation open, and all that can be done with it, the bar is still one line.
    expect((await bar().boundingBox())?.height).toBeLessThan(48);
    await page.getByRole('button', { name: 'Next morning' }).click();
    await page.locator('.toolbar', { hasText: 'Tue, 24 Nov 2026, 09:00' }).waitFor();
  });

  test('without the add-in everything is still readable; axe finds nothing, in light and dark', async () => {
    await says('Alice has owned this');
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, { only: ofColours })).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await bar().getByRole('button', { name: 'Add-on', exact: true }).click();
    expect(await page.locator('.office-pane').count()).toBe(0);
    expect(await line('Which stove above').locator('.chip').allInnerTexts()).toContain('@alice');
    await bar().getByRole('button', { name: 'Add-on', exact: true }).click();
  });

  test('from her list to a conversation in Outlook itself', async () => {
    await bar().locator('select').first().selectOption('alice');
    await pane().getByRole('button', { name: 'My work', exact: true }).click();
    await says('Refund for the returned rain jacket');
    await aSecondLater(pane().locator(':root'));
    await pane().getByText('Refund for the returned rain jacket').first().click();
    // Outlook opens a window of its own, with a pane of its own; list, reading pane and this pane stay.
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      pane().getByRole('button', { name: 'Open in mail' }).click(),
    ]);
    await opened.locator('.ol-reader h1', { hasText: 'Refund for the returned rain jacket' }).waitFor();
    expect(await opened.locator('.toolbar, .ol-list').locator('visible=true').count()).toBe(0);
    await opened.frameLocator('.office-pane iframe').getByText('You have owned this').first().waitFor();
    await opened.close();
    expect(await page.locator('.ol-reader h1').innerText()).toContain('Which stove above');
    await pane().getByRole('button', { name: 'Open in mail' }).waitFor();
  });

  test('two answer the same mail: Outlook asks whoever is second, by mouse and by keyboard', async () => {
    const sits = (who: string) => bar().locator('select').first().selectOption(who);
    const field = page.getByLabel('Reply on behalf of the team');
    const sent = page.locator('.ol-message');
    const question = page.getByRole('dialog', { name: 'Docket' });
    const answers = async (text: string) => {
      await page.locator('.ol-reader').getByRole('button', { name: 'Reply' }).click();
      await field.fill(text);
      await page
        .locator('.office-pane:not([hidden]) iframe')
        .contentFrame()
        .getByText('You are writing a reply.')
        .waitFor();
    };
    const send = () => page.getByRole('button', { name: 'Send', exact: true }).click();
    await line('Boots for very wide feet').click();
    await page.locator('.ol-reader h1', { hasText: 'Boots for very wide feet' }).waitFor();
    const before = await sent.count();
    await answers('We will look into it.');
    await sits('bob');
    expect(await field.count()).toBe(0);
    await answers('A new one is on its way.');
    await send();
    await sent.nth(before).waitFor();

    await sits('alice');
    expect(await field.inputValue()).toBe('We will look into it.');
    await send();
    await question.waitFor();
    expect(await question.innerText()).toMatch(/Bob \S+ replied to this conversation at \d\d:\d\d\./);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    expect(await sent.count()).toBe(before + 1);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Send');

    // Once about the same thing; what is new is asked about again.
    await sits('bob');
    await answers('It leaves tomorrow.');
    await send();
    await sent.nth(before + 1).waitFor();
    await sits('alice');
    await send();
    await question.waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await sent.nth(before + 2).waitFor();
    // The list may show the mail a moment before the field closes.
    await field.waitFor({ state: 'detached' });
    await line('Which stove above').click();
  });

  test('several selected conversations are listed in the pane: with Ctrl, with Shift, by check box', async () => {
    const tick = (subject: string) => page.getByRole('checkbox', { name: `Select: ${subject}`, exact: true });
    const listed = () => pane().locator('.tick input').count();
    const reads = (text: string) => page.locator('.ol-reader', { hasText: text }).waitFor();
    await line('Boots for very wide feet').click();
    await says('waiting for the customer');
    await line('Mattress loses air overnight').click({ modifiers: ['ControlOrMeta'] });
    await reads('2 conversations selected');
    await says('Selected conversations');
    await says('Mattress loses air overnight');
    expect(await violations(page)).toEqual([]);
    await tick('Refund for the returned rain jacket').check();
    await says('Refund for the returned rain jacket');
    await reads('3 conversations selected');
    expect(await listed()).toBe(3);
    // Back to one, which is opened again.
    await tick('Refund for the returned rain jacket').uncheck();
    await tick('Mattress loses air overnight').uncheck();
    await page.locator('.ol-reader h1', { hasText: 'Boots for very wide feet' }).waitFor();
    await says('waiting for the customer');
    await page.locator('.ol-line').nth(1).click();
    await page
      .locator('.ol-line')
      .nth(4)
      .click({ modifiers: ['Shift'] });
    await reads('4 conversations selected');
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await reads('Select an item to read');
    await line('Which stove above').click();
  });

  test('in German Outlook the pane speaks German', async () => {
    await bar().getByLabel('Language').selectOption('de');
    await pane().getByRole('button', { name: 'Meine Arbeit', exact: true }).waitFor();
    await bar().getByLabel('Language').selectOption('en');
    await pane().getByRole('button', { name: 'My work', exact: true }).waitFor();
  });

  test('Tab leaves the pane at its ends', async () => {
    const held = () =>
      page.evaluate(() => document.activeElement?.closest('.toolbar, .ol-main, .office-pane')?.className);
    // The tabs are there before the conversation is: until then its last button is another one.
    await says('Internal note');
    await pane().locator('main:not([aria-busy])').waitFor();
    await pane().locator('button:visible').last().focus();
    expect(await held()).toContain('office-pane');
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => document.activeElement?.closest('.toolbar'));
    await pane().getByRole('button', { name: 'Conversation', exact: true }).focus();
    await page.keyboard.press('Shift+Tab');
    await page.waitForFunction(() => document.activeElement?.closest('.ol-main'));
  });

  test('what the pane asked of Graph is told', async () => {
    await bar().getByRole('button', { name: 'What happened' }).click();
    await page.locator('.drawer', { hasText: 'Pane of alice@fernhill.example' }).waitFor();
    expect(await page.locator('.drawer').innerText()).toMatch(/\d+ requests in \d+ round trips?/);
    await pane().getByLabel('Internal note').fill('Refunded in full.');
    await pane().getByRole('button', { name: 'Save note' }).click();
    await page.locator('.drawer .plan', { hasText: 'Write to the journal: note by alice.' }).waitFor();
    await bar().getByRole('button', { name: 'What happened' }).click();
  });

  test('both side by side: one letter reaches both', async () => {
    await bar().getByRole('button', { name: 'Both' }).click();
    await page.locator('.gmail .line').first().waitFor();
    await page.getByRole('button', { name: 'A customer writes' }).click();
    await page.locator('.gmail .line', { hasText: 'Zip on the Larch jacket' }).waitFor();
    await line('Parcel says delivered').waitFor();
    // Each side's colours have been asked about beside nothing else; here it is what two of them bring together.
    expect(await violations(page, { but: ofColours })).toEqual([]);
  });

  test('reset starts the side that is shown afresh', async () => {
    await bar().getByRole('button', { name: 'Outlook', exact: true }).click();
    await bar().getByRole('button', { name: 'Reset' }).click();
    await bar().getByRole('button', { name: 'Yes, reset' }).click();
    await page.locator('.toolbar', { hasText: 'Mon, 23 Nov 2026, 10:42' }).waitFor({ timeout: 80_000 });
    await line('Which stove above').locator('.chip', { hasText: '~New' }).waitFor();
    expect(await page.locator('.ol-line', { hasText: 'Parcel says delivered' }).count()).toBe(0);
  });

  test('no fault was met on the way, and nothing was asked of another server', () => {
    expect(faults).toEqual([]);
    expect(elsewhere).toEqual([]);
  });
});
