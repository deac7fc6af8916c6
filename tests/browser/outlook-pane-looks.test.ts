/** What everybody can see and reach: axe-core over every screen in every theme, directions, a narrow pane, the policy. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Outcome } from '../../src/words/inbox';
import { violations } from './accessible';
import { itemOf, paneOpener, type TestPane, type TestPaneOptions } from './outlook-pane-world';

jest.setTimeout(90_000);

const open = paneOpener();

const looks: [string, TestPaneOptions][] = [
  ['light', { media: { colorScheme: 'light' } }],
  ['dark', { media: { colorScheme: 'dark' } }],
  ['contrast', { media: { forcedColors: 'active', colorScheme: 'dark' } }],
  ['right to left', { settings: { language: 'he-IL' } }],
];

const failing: Outcome = {
  ok: false,
  error: { code: 'busy', data: { why: 'host', host: 'Microsoft' } },
};

/** Screens a person comes by in one pane, each with what it may hold; commands come last. */
const screens: [string, (pane: TestPane) => Promise<unknown>][] = [
  ['a conversation', async (pane) => pane.frame().locator('.section.note').waitFor()],
  [
    'my work',
    async (pane) => {
      await pane.frame().getByRole('button', { name: 'My work' }).click();
      await pane.frame().locator('.conversation').first().waitFor();
    },
  ],
  [
    'the overview',
    async (pane) => {
      await pane.frame().getByRole('button', { name: 'Overview' }).click();
      await pane.frame().locator('.section.queue').waitFor();
    },
  ],
  [
    'what cannot be read',
    async (pane) => {
      pane.answer(() => failing);
      await pane.frame().getByRole('button', { name: 'Overview' }).click();
      await pane.frame().getByRole('button', { name: 'Try again' }).waitFor();
    },
  ],
  [
    'every section unfolded, after a command',
    async (pane) => {
      const closed = pane.frame().locator('[aria-expanded=false]');
      while ((await closed.count()) > 0) await closed.first().click();
      await pane.frame().getByRole('button', { name: 'Wait for customer' }).click();
      await pane.frame().locator('.notice.done').waitFor();
      const written = pane.frame().getByRole('button', { name: 'What was written' });
      await written.click();
      // What unfolds may push it away from under the pointer, and pointed at it has other colours.
      await written.hover();
    },
  ],
  [
    'a command that failed, another that runs',
    async (pane) => {
      pane.answer((call) => (call.ask === 'act' ? failing : null));
      await pane.frame().locator('.footer button').first().click();
      await pane.frame().locator('.notice.problem').waitFor();
      pane.answer(() => new Promise(() => {}));
      await pane.frame().getByRole('button', { name: 'Unassign' }).click();
      await pane.frame().locator('[aria-busy=true]').first().waitFor();
    },
  ],
];

/** The first conversation as if just opened, whatever was on the screen before. */
async function openAgain(pane: TestPane): Promise<void> {
  const [first, second] = pane.conversations;
  const shows = (subject: string) => pane.frame().locator('h1', { hasText: subject }).waitFor();
  pane.answer(null);
  await pane.host.select(itemOf(second!));
  await shows('Left shoe');
  await pane.host.select(itemOf(first!));
  await shows('Invoice 2231');
}

/** Nothing is wider than the pane: there is no sideways scrolling. */
const overflowing = (pane: TestPane): Promise<string[]> =>
  pane.frame().evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('main *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > clientWidth + 1 || left < -1;
    });
    return wide.map((element) => `${element.tagName} ${element.className}`);
  });

/** Light shows every screen, the other looks those with most on them; test:long shows all in all. */
const shownIn = (look: string) =>
  look === 'light' || process.env.DOCKET_LONG ? screens : screens.filter(([name]) => fullest.has(name));
const fullest = new Set([
  'the overview',
  'every section unfolded, after a command',
  'a command that failed, another that runs',
]);

describe.each(looks)('%s', (name, options) => {
  let pane: TestPane;
  beforeAll(async () => {
    pane = await open({ ...options, stays: true });
  });
  afterAll(() => pane?.close());

  test.each(shownIn(name))('%s', async (_screen, show) => {
    await openAgain(pane);
    await show(pane);
    expect(await violations(pane.frame())).toEqual([]);
    expect(await overflowing(pane)).toEqual([]);
    expect(pane.errors).toEqual([]);
  });
});

test('Outlook’s theme goes before the browser’s preference, and may change while the pane is open', async () => {
  const pane = await open({ media: { colorScheme: 'light' } });
  const background = () => pane.frame().evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await pane.host.changeTheme({ bodyBackgroundColor: '#1f1f1f' });
  await pane.frame().locator('html[data-theme=dark]').waitFor({ state: 'attached' });
  expect(await background()).not.toBe(light);
  expect(await violations(pane.frame())).toEqual([]);
  await pane.host.changeTheme({ bodyBackgroundColor: '#ffffff' });
  await pane.frame().locator('html[data-theme=light]').waitFor({ state: 'attached' });
  expect(await background()).toBe(light);
});

test('in forced colours every button is seen against what is behind it', async () => {
  const pane = await open({ media: { forcedColors: 'active', colorScheme: 'dark' } });
  const same = await pane.frame().evaluate(() =>
    [...document.querySelectorAll('button')].flatMap((button) => {
      const { color, backgroundColor } = getComputedStyle(button);
      return color === backgroundColor ? [button.innerText] : [];
    }),
  );
  expect(same).toEqual([]);
});

test('right to left: the pane is mirrored, addresses and marks keep their own direction', async () => {
  const pane = await open({ settings: { language: 'ar-EG' } });
  const sides = await pane.frame().evaluate(() => {
    const heading = document.querySelector('h1')!;
    const range = document.createRange();
    range.selectNodeContents(heading);
    return {
      dir: document.documentElement.dir,
      lang: document.documentElement.lang,
      heading: Math.round(innerWidth - range.getBoundingClientRect().right),
      chip: getComputedStyle(document.querySelector('.chip')!).unicodeBidi,
    };
  });
  expect(sides).toEqual({ dir: 'rtl', lang: 'en', heading: 16, chip: 'plaintext' });
});

test('the page’s own policy holds: no style of its own, no other address, nothing blocked on the way', async () => {
  const pane = await open({
    async prepare(context) {
      await context.addInitScript(() => {
        (window as unknown as { blocked: string[] }).blocked = [];
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          (window as unknown as { blocked: string[] }).blocked.push(`${violatedDirective} ${blockedURI}`),
        );
      });
    },
  });
  await pane.frame().getByRole('button', { name: 'Wait for customer' }).click();
  await pane.frame().locator('.notice.done').waitFor();
  expect(await pane.frame().evaluate(() => (window as unknown as { blocked: string[] }).blocked)).toEqual([]);
  expect(await pane.frame().evaluate(() => document.querySelectorAll('[style]').length)).toBe(0);
  expect(pane.unserved).toEqual([]);
});

test('at 400 % zoom nothing is out of reach: 320 by 256, and a pane of 240', async () => {
  const pane = await open();
  for (const [width, height] of [
    [320, 256],
    [240, 500],
  ] as const) {
    await pane.page.evaluate(
      ([w, h]) => document.querySelector('iframe')!.setAttribute('style', `width:${w}px;height:${h}px`),
      [width, height] as const,
    );
    expect(await overflowing(pane)).toEqual([]);
    const last = pane.frame().locator('.more').first();
    await last.focus();
    const covered = await last.evaluate((element) => {
      const { left, top, width: w, height: h } = element.getBoundingClientRect();
      return !element.contains(document.elementFromPoint(left + w / 2, top + h / 2));
    });
    expect(covered).toBe(false);
  }
});
