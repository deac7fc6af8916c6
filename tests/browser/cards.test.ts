import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Card } from '../../workbench/page/card/types';
import type { Answer, Ask } from '../../workbench/server/wire';
import { temporaryFolder } from '../support/gmail-world';
import { violations } from './accessible';
import { launchBrowser } from './browser';
import { type RunningWorkbench, runWorkbench } from './workbench-process';

jest.setTimeout(60_000);

const act = { action: { function: 'onAct' } };
const letter = '<script>alert(1)</script><img src=x onerror=alert(1)>';

/** Every widget the side panel draws, one of them with text that would hurt if it became markup. */
const everything: Card = {
  header: { title: 'All widgets', subtitle: letter },
  cardActions: [{ actionLabel: 'From the menu', onClick: { action: { function: 'onBoard' } } }],
  sections: [
    {
      header: 'Texts',
      widgets: [
        { textParagraph: { text: `<b>bold</b> &lt;i&gt; ${letter}<br>line` } },
        {
          decoratedText: {
            startIcon: { materialIcon: { name: 'person' } },
            topLabel: letter,
            text: 'Row',
            bottomLabel: 'below',
            onClick: act,
            button: { text: 'Beside', onClick: act },
          },
        },
        { decoratedText: { text: 'Loud', switchControl: { name: 'loud', value: 'yes' } } },
        { divider: {} },
        { image: { imageUrl: 'https://elsewhere.example/x.png', altText: 'A picture' } },
        {
          grid: {
            title: 'Grid',
            columnCount: 2,
            items: [
              { id: 'one', title: 'One' },
              { id: 'two', title: 'Two' },
            ],
            onClick: act,
          },
        },
      ],
    },
    {
      header: 'Inputs',
      widgets: [
        { textInput: { name: 'note', label: 'Note', type: 'MULTIPLE_LINE', validation: { characterLimit: 20 } } },
        { textInput: { name: 'line', label: 'Line', initialSuggestions: { items: [{ text: 'soon' }] } } },
        {
          selectionInput: {
            name: 'tags',
            label: 'Tags',
            type: 'CHECK_BOX',
            items: [
              { text: 'Billing', value: 'billing' },
              { text: 'Returns', value: 'returns' },
            ],
          },
        },
        {
          selectionInput: {
            name: 'one',
            label: 'One of',
            type: 'RADIO_BUTTON',
            items: [
              { text: 'Left', value: 'l', selected: true },
              { text: 'Right', value: 'r' },
            ],
          },
        },
        { dateTimePicker: { name: 'until', label: 'Until', type: 'DATE_AND_TIME', valueMsEpoch: '1795510800000' } },
        {
          buttonList: {
            buttons: [
              { text: 'Filled', type: 'FILLED', color: { red: 1, green: 1, blue: 0.6 }, onClick: act },
              { text: 'Off', disabled: true, onClick: act },
              { icon: { knownIcon: 'STAR', altText: 'Star it' }, onClick: act },
            ],
          },
        },
      ],
    },
    {
      header: 'Folded',
      collapsible: true,
      uncollapsibleWidgetsCount: 1,
      widgets: [{ textParagraph: { text: 'seen' } }, { textParagraph: { text: 'hidden' } }],
    },
  ],
  fixedFooter: { primaryButton: { text: 'Send it', type: 'FILLED', onClick: act } },
};

const done = (text: string): Card => ({
  header: { title: text },
  sections: [{ widgets: [{ textParagraph: { text } }] }],
});
const report = {
  id: 1,
  function: 'x',
  at: 0,
  virtualMs: 0,
  requests: [],
  roundTrips: 0,
  units: 0,
  plan: [],
  logs: [],
  error: null,
};
const cards = (...all: unknown[]): Answer => ({ ok: true, value: { cards: all }, report });
const response = (action: object): Answer => ({ ok: true, value: { renderActions: { action } }, report });

/** The page with an add-on that answers as each test says, so that every widget and step of navigation is seen. */
describe('the side panel', () => {
  const kept = temporaryFolder('cards');
  let workbench: RunningWorkbench;
  let browser: Browser;
  let page: Page;
  const asked: Ask[] = [];
  let answer: (ask: Ask) => Answer = () => cards(everything);
  const elsewhere: string[] = [];

  beforeAll(async () => {
    [workbench, browser] = await Promise.all([runWorkbench(kept), launchBrowser()]);
    page = await browser.newPage({ viewport: { width: 1440, height: 1800 } });
    page.on('request', (request) => {
      if (!request.url().startsWith(workbench.url) && !request.url().startsWith('data:')) elsewhere.push(request.url());
    });
    await page.route('**/api/addon', async (route) => {
      const ask = route.request().postDataJSON() as Ask;
      asked.push(ask);
      await route.fulfill({ json: answer(ask) });
    });
    await page.goto(workbench.url);
    await panel().getByText('All widgets').waitFor();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await workbench?.stop();
    rmSync(kept, { recursive: true, force: true });
  });

  const panel = () => page.locator('.panel');
  const reload = async () => {
    await panel().getByRole('button', { name: 'Reload the add-on' }).click();
    await panel().getByText('All widgets').waitFor();
  };

  test('draws every widget, by names a screen reader finds, and nothing from elsewhere', async () => {
    expect(await panel().getByText(letter).count()).toBe(3);
    expect(await panel().locator('script, img[src=x]').count()).toBe(0);
    expect(await panel().locator('b', { hasText: 'bold' }).count()).toBe(1);
    for (const name of ['Note', 'Line', 'Billing', 'Left', 'Until', 'Loud']) {
      expect(await panel().getByLabel(name, { exact: true }).count()).toBe(1);
    }
    expect(await panel().getByLabel('Until').inputValue()).toBe('2026-11-24T10:00');
    expect(await panel().getByText('hidden').count()).toBe(0);
    await panel().getByRole('button', { name: 'Show more (1)' }).click();
    await panel().getByText('hidden').waitFor();
    expect(await panel().getByRole('button', { name: 'Off' }).isDisabled()).toBe(true);
    expect(await violations(page, { within: '.panel' })).toEqual([]);
    expect(elsewhere).toEqual([]);
  });

  test('hands over what was filled in, keeps to the limit, and keeps the focus over an update', async () => {
    await panel().getByLabel('Note').pressSequentially('twenty characters and then some');
    await panel().getByLabel('Returns').check();
    await panel().getByLabel('Right').check();
    await panel().getByLabel('Loud').check();
    await panel().getByLabel('Until').fill('2026-11-25T09:00');
    answer = () => response({ navigations: [{ updateCard: everything }], notification: { text: 'Saved' } });
    await panel().getByRole('button', { name: 'Send it' }).focus();
    await page.keyboard.press('Enter');
    await panel().getByText('Saved').waitFor();
    const ask = asked.at(-1) as Extract<Ask, { function: string }>;
    expect(ask).toMatchObject({ run: 'action', function: 'onAct' });
    expect(ask.formInputs).toMatchObject({
      note: { stringInputs: { value: ['twenty characters an'] } },
      tags: { stringInputs: { value: ['returns'] } },
      one: { stringInputs: { value: ['r'] } },
      loud: { stringInputs: { value: ['yes'] } },
      until: { dateTimeInput: { hasDate: true, hasTime: true, msSinceEpoch: String(Date.UTC(2026, 10, 25, 8)) } },
    });
    expect(ask.formInputs).not.toHaveProperty('line');
    // Without persistValues the card's own values win.
    expect(await panel().getByLabel('Returns').isChecked()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Send it');
  });

  test('pushes, goes back and offers the card actions in the menu', async () => {
    answer = () => response({ navigations: [{ pushCard: done('Second') }] });
    await panel().getByRole('button', { name: 'More actions' }).click();
    await panel().getByRole('button', { name: 'From the menu' }).click();
    await panel().getByRole('heading', { name: 'Second' }).waitFor();
    expect(asked.at(-1)).toMatchObject({ function: 'onBoard' });
    await panel().getByRole('button', { name: 'Back' }).click();
    await panel().getByText('All widgets').waitFor();
    expect(await panel().getByRole('button', { name: 'Back' }).count()).toBe(0);
  });

  test('a wrong card is refused aloud, and a failure says why', async () => {
    answer = () =>
      cards({ header: { title: 'x' }, sections: [{ widgets: [{ textParagraph: { text: 'x', colour: 'red' } }] }] });
    await panel().getByRole('button', { name: 'Reload the add-on' }).click();
    await panel().getByText('unknown field of TextParagraph').waitFor();
    answer = () => ({ ok: false, error: 'The stub is tired.', report: { ...report, error: 'The stub is tired.' } });
    await panel().getByRole('button', { name: 'Reload the add-on' }).click();
    await panel().getByText('The stub is tired.').waitFor();
    answer = () => cards(everything);
    await reload();
  });

  test('a link to a conversation opens it here; the person question is asked of whoever sits here, once', async () => {
    const lines = await page.evaluate(async () => (await fetch('/api/list?box=inbox')).json());
    const { thread } = (lines as { lines: { thread: string }[] }).lines[0]!;
    const who = (selected: boolean): Card => ({
      header: { title: selected ? 'Thanks' : 'Who?' },
      sections: [
        {
          widgets: [
            {
              selectionInput: {
                name: 'by',
                label: 'Who are you?',
                type: 'DROPDOWN',
                items: [
                  { text: 'Alice', value: 'alice', ...(selected ? { selected } : {}) },
                  { text: 'Bob', value: 'bob' },
                ],
                onChangeAction: { function: 'onBoard' },
              },
            },
          ],
        },
      ],
    });
    answer = (ask) => {
      if (ask.run === 'open') return cards(who(false));
      if ('function' in ask && ask.function === 'onBoard')
        return response({ navigations: [{ updateCard: who(true) }] });
      return response({ link: { url: `https://mail.google.com/mail/u/0/#all/${thread}` } });
    };
    await panel().getByRole('button', { name: 'Beside' }).click();
    await panel().getByRole('heading', { name: 'Thanks' }).waitFor();
    const [opened, chosen] = asked.slice(-2);
    expect(opened).toMatchObject({ run: 'open', thread });
    expect(chosen).toMatchObject({ function: 'onBoard', formInputs: { by: { stringInputs: { value: ['alice'] } } } });
    await page.locator('.conversation').waitFor();
  });
});
