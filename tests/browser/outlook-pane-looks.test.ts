/** What everybody can see and reach: axe-core over every screen in every theme, directions, a narrow pane, the policy. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { kindPresets, tagPresets } from '../../src/marks/colours/outlook';
import type { Outcome } from '../../src/words/inbox';
import type { MarkKind, TagColour } from '../../src/words/marks';
import type { Chip, Row } from '../../src/words/screen';
import { ofColours, ofPlaces, violations, violationsInAllColours } from './accessible';
import { itemOf, paneOpener, type TestPane, type TestPaneOptions } from './outlook-pane-world';

jest.setTimeout(90_000);

const open = paneOpener();

const looks: [string, TestPaneOptions][] = [
  ['left to right, in all colours', {}],
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

/** From left to right every screen is shown, mirrored and in further colours those with most on them; in test:long all. */
const isFull = (screen: string) => process.env.DOCKET_LONG !== undefined || fullest.has(screen);
const fullest = new Set([
  'the overview',
  'every section unfolded, after a command',
  'a command that failed, another that runs',
]);

describe.each(looks)('%s', (_look, options) => {
  let pane: TestPane;
  beforeAll(async () => {
    pane = await open({ ...options, stays: true });
  });
  afterAll(() => pane?.close());

  const mirrored = options.settings !== undefined;
  const shown = mirrored ? screens.filter(([screen]) => isFull(screen)) : screens;

  test.each(shown)('%s', async (screen, show) => {
    await openAgain(pane);
    await show(pane);
    if (mirrored) expect(await violations(pane.frame(), { only: ofPlaces })).toEqual([]);
    else if (isFull(screen)) expect(await violationsInAllColours(pane)).toEqual([]);
    else expect(await violations(pane.frame())).toEqual([]);
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
  expect(await violations(pane.frame(), { only: ofColours })).toEqual([]);
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

test.each(['dark', 'light'] as const)('in forced colours everything can be read (%s)', async (colorScheme) => {
  const pane = await open({ media: { forcedColors: 'active', colorScheme } });
  await pane.frame().locator('.section.note').waitFor();
  expect(await unread(pane)).toEqual([]);
  const chips = (Object.keys(kindPresets) as MarkKind[]).map((kind): Chip => ({ name: `mark-${kind}`, kind }));
  const tags = (Object.keys(tagPresets) as TagColour[]).map(
    (colour): Chip => ({ name: `#${colour}`, kind: 'tag', colour }),
  );
  const rows: Row[] = [{ row: 'fact', label: 'Marks', text: '', chips: [...chips, ...tags] }];
  pane.answer(() => ({ ok: true, view: { screen: 'list', title: 'Marks', sections: [{ id: 'marks', rows }] } }));
  await pane.frame().getByRole('button', { name: 'My work' }).click();
  await pane.frame().getByText('#grey').waitFor();
  expect(await unread(pane)).toEqual([]);
});

interface Box {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Texts within sight that cannot be read in a picture of the page: what is computed is not always what is
 * painted, since a browser that forces colours puts a plate behind the text.
 */
async function unread({ page, frame }: TestPane): Promise<string[]> {
  const { x: left, y: top } = (await page.locator('iframe').boundingBox())!;
  const boxes = await frame().evaluate(
    ([x0, y0]) =>
      [...document.querySelectorAll('body *:not(.unseen, script, [aria-disabled])')].flatMap((element): Box[] => {
        if (![...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')) return [];
        const range = document.createRange();
        range.selectNodeContents(element);
        const { x, y, width, height } = range.getBoundingClientRect();
        const seen = width > 8 && height > 8 && y > 0 && y + height < innerHeight;
        // A little less than the text takes: what lies around it may be another colour.
        const inner = { x: x + x0 + 2, y: y + y0 + 3, width: width - 4, height: height - 6 };
        return seen ? [{ text: element.textContent ?? '', ...inner }] : [];
      }),
    [left, top] as const,
  );
  expect(boxes.length).toBeGreaterThan(5);
  const picture = (await page.screenshot()).toString('base64');
  return page.evaluate(
    async ([png, wanted]) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      context.drawImage(image, 0, 0);
      const linear = (part: number) => (part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
      const contrast = ({ x, y, width, height }: Box) => {
        const { data } = context.getImageData(Math.round(x), Math.round(y), Math.round(width), Math.round(height));
        let [least, most] = [1, 0];
        for (let at = 0; at < data.length; at += 4) {
          const light = 0.2126 * linear(data[at]!) + 0.7152 * linear(data[at + 1]!) + 0.0722 * linear(data[at + 2]!);
          least = Math.min(least, light);
          most = Math.max(most, light);
        }
        return (most + 0.05) / (least + 0.05);
      };
      return wanted.filter((box) => contrast(box) < 4.5).map(({ text }) => text);
    },
    [picture, boxes] as const,
  );
}

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
