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

  const changing: Card = {
    header: { title: 'Choices' },
    sections: [
      {
        widgets: [
          {
            selectionInput: {
              name: 'list',
              label: 'List',
              type: 'DROPDOWN',
              items: [
                { text: 'First', value: 'f', selected: true },
                { text: 'Second', value: 's' },
              ],
              onChangeAction: { function: 'onAct' },
            },
          },
          ...(['RADIO_BUTTON', 'CHECK_BOX', 'SWITCH'] as const).map((type) => ({
            selectionInput: {
              name: type,
              type,
              items: [
                { text: `${type} a`, value: 'a', selected: true },
                { text: `${type} b`, value: 'b' },
              ],
              onChangeAction: { function: 'onAct' },
            },
          })),
          ...(['SWITCH', 'CHECK_BOX'] as const).map((controlType) => ({
            decoratedText: {
              text: `Row ${controlType}`,
              switchControl: {
                name: `row-${controlType}`,
                value: 'on',
                controlType,
                onChangeAction: { function: 'onAct' },
              },
            },
          })),
          ...(['DATE_AND_TIME', 'DATE_ONLY', 'TIME_ONLY'] as const).map((type) => ({
            dateTimePicker: { name: type, label: type, type, onChangeAction: { function: 'onAct' } },
          })),
          { textInput: { name: 'words', label: 'Words', onChangeAction: { function: 'onAct' } } },
        ],
      },
    ],
  };
  const list = () => panel().getByLabel('List', { exact: true });
  const at = (label: string) => panel().getByLabel(label, { exact: true });

  test.each<[string, () => Promise<unknown>, string, object]>([
    ['dropdown', () => list().selectOption('s'), 'list', { stringInputs: { value: ['s'] } }],
    ['radio button', () => at('RADIO_BUTTON b').check(), 'RADIO_BUTTON', { stringInputs: { value: ['b'] } }],
    ['checkbox', () => at('CHECK_BOX b').check(), 'CHECK_BOX', { stringInputs: { value: ['a', 'b'] } }],
    ['switch', () => at('SWITCH b').check(), 'SWITCH', { stringInputs: { value: ['a', 'b'] } }],
    ['switch of a row', () => at('Row SWITCH').check(), 'row-SWITCH', { stringInputs: { value: ['on'] } }],
    ['checkbox of a row', () => at('Row CHECK_BOX').check(), 'row-CHECK_BOX', { stringInputs: { value: ['on'] } }],
    [
      'date and time',
      () => at('DATE_AND_TIME').fill('2026-11-25T09:00'),
      'DATE_AND_TIME',
      { dateTimeInput: { msSinceEpoch: String(Date.UTC(2026, 10, 25, 8)) } },
    ],
    [
      'date',
      () => at('DATE_ONLY').fill('2026-11-25'),
      'DATE_ONLY',
      { dateInput: { msSinceEpoch: String(Date.UTC(2026, 10, 25)) } },
    ],
    ['time', () => at('TIME_ONLY').fill('09:30'), 'TIME_ONLY', { timeInput: { hours: 9, minutes: 30 } }],
    [
      'text',
      () =>
        at('Words')
          .fill('new')
          .then(() => at('Words').blur()),
      'words',
      { stringInputs: { value: ['new'] } },
    ],
  ])('a change acts with its new value: %s', async (_kind, change, name, value) => {
    answer = () => cards(changing);
    await panel().getByRole('button', { name: 'Reload the add-on' }).click();
    await list().waitFor();
    answer = () => response({ notification: { text: `Heard ${name}` } });
    await change();
    await panel().getByText(`Heard ${name}`).waitFor();
    const ask = asked.at(-1) as Extract<Ask, { function: string }>;
    expect(ask.function).toBe('onAct');
    expect(ask.formInputs[name]).toMatchObject(value);
    answer = () => cards(everything);
  });

  test('another language of Gmail draws the card anew, and the add-on is told', async () => {
    const language = page.locator('.toolbar').getByLabel('Language');
    answer = (ask) => cards(ask.userLocale === 'de' ? done('Deutsch') : everything);
    await language.selectOption('de');
    await panel().getByRole('heading', { name: 'Deutsch' }).waitFor();
    await language.selectOption('en');
    await panel().getByText('All widgets').waitFor();
  });

  test('a link opens a tab of its own at that place, and the card stays; a link elsewhere is told of, not as a fault', async () => {
    const { lines } = (await page.evaluate(async () => (await fetch('/api/list?box=inbox')).json())) as {
      lines: { thread: string; subject: string }[];
    };
    const [line] = lines.filter(({ subject }) => subject !== '');
    answer = () => cards(everything);
    await reload();
    for (const [hash, shows] of [
      [`all/${line!.thread}`, '.conversation'],
      ['label/%40alice', '.rail-entry.on:has-text("@alice")'],
      ['search/subject%3Amattress', '.line:has-text("Mattress")'],
    ]) {
      answer = () => response({ link: { url: `https://mail.google.com/mail/?authuser=a%40b.example#${hash}` } });
      const [tab] = await Promise.all([
        page.context().waitForEvent('page'),
        panel().getByRole('button', { name: 'Beside' }).click(),
      ]);
      await tab.locator(shows!).first().waitFor();
      await tab.close();
      expect(await page.locator('.conversation').count()).toBe(0);
      await panel().getByText('All widgets').waitFor();
    }
    answer = () => response({ link: { url: 'https://mail.google.com/mail/u/0/#settings/general' } });
    await panel().getByRole('button', { name: 'Beside' }).click();
    await page.locator('.told a', { hasText: 'https://mail.google.com/mail/u/0/#settings/general' }).waitFor();
    expect(await page.locator('.problem').count()).toBe(0);
    await page.locator('.told').getByRole('button', { name: 'Dismiss' }).click();
  });

  test('the person question is answered by the seat and said so, moves the seat, and is left alone where that is wished', async () => {
    const who = (by: string): Card => ({
      header: { title: by === '' ? 'Who?' : `Thanks ${by}` },
      sections: [
        {
          widgets: [
            {
              selectionInput: {
                name: 'by',
                label: 'Who are you?',
                type: 'DROPDOWN',
                items: ['alice', 'bob'].map((value) => ({ text: value, value, selected: value === by })),
                onChangeAction: { function: 'onBoard' },
              },
            },
          ],
        },
      ],
    });
    answer = (ask) => {
      if (!('function' in ask)) return cards(who(''));
      const by = (ask.formInputs.by as { stringInputs: { value: string[] } }).stringInputs.value[0]!;
      return response({ navigations: [{ updateCard: who(by) }] });
    };
    const seat = page.locator('.toolbar select').first();
    await panel().getByRole('button', { name: 'Reload the add-on' }).click();
    await panel().getByRole('heading', { name: 'Thanks alice' }).waitFor();
    await panel().getByText('has answered “Who are you?” for Alice Moreau').waitFor();
    await panel().getByLabel('Who are you?').selectOption('bob');
    await panel().getByRole('heading', { name: 'Thanks bob' }).waitFor();
    expect(await seat.inputValue()).toBe('bob');
    await panel().getByRole('button', { name: 'Let me answer' }).click();
    const before = asked.length;
    await panel().getByRole('button', { name: 'Reload the add-on' }).click();
    await panel().getByRole('heading', { name: 'Who?' }).waitFor();
    expect(asked.length).toBe(before + 1);
    await panel().getByLabel('Who are you?').selectOption('alice');
    await panel().getByRole('heading', { name: 'Thanks alice' }).waitFor();
    expect(await seat.inputValue()).toBe('bob');
  });
});
