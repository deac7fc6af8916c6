/** The main job in the pane by keyboard alone, under the real office.js, which moves the focus itself. */
import { describe, expect, jest, test } from '@jest/globals';
import { aSecondLater } from './later';
import { focused, paneOpener, type TestPane } from './outlook-pane-world';

jest.setTimeout(60_000);

const open = paneOpener();

/** Tab (or Shift+Tab) until this has the focus. */
async function tabTo(pane: TestPane, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let stops = 0; stops < 60; stops++) {
    const now = await focused(pane.frame());
    if (now === name) return;
    passed.push(now);
    await pane.page.keyboard.press(key);
  }
  throw new Error(`“${name}” is no stop; there are ${[...new Set(passed)].join(', ')}.`);
}

const press = (pane: TestPane, key: string) => pane.page.keyboard.press(key);
const type = (pane: TestPane, text: string) => pane.page.keyboard.type(text);
const says = (pane: TestPane, text: string) =>
  pane.frame().waitForFunction((wanted) => document.querySelector('.notice')?.textContent?.includes(wanted), text);
const title = (pane: TestPane) => pane.frame().locator('h1').innerText();

/** The act in the dock; the same words may stand among the rows as well. */
async function tabToTake(pane: TestPane): Promise<void> {
  await tabTo(pane, 'button Take and next');
  await press(pane, 'Shift+Tab');
  expect(await focused(pane.frame())).toBe('button Take');
}

/** From the host into the pane; the library moves the focus when the host's message has come, wherever it was before. */
async function tabIn(pane: TestPane): Promise<void> {
  await pane.frame().evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await pane.host.tabIn();
  await pane.frame().waitForFunction(() => document.activeElement !== document.body);
}

async function onQueue(): Promise<TestPane> {
  const pane = await open({ conversation: 'c000000000000003' });
  await tabIn(pane);
  return pane;
}

describe('the main job', () => {
  test('take, note, tag, priority, assign with a reason, take back, close and next', async () => {
    const pane = await onQueue();
    expect(await focused(pane.frame())).toBe('button Conversation');

    await tabToTake(pane);
    await press(pane, 'Enter');
    await says(pane, 'This is yours now.');
    // The button has become the next likely act and keeps the focus.
    expect(await focused(pane.frame())).toBe('button Close and next');

    await tabTo(pane, 'textarea Internal note', 'Shift+Tab');
    await type(pane, 'Ask @carol for a date');
    await tabTo(pane, 'button Save note');
    await press(pane, 'Enter');
    await says(pane, 'Carol will find it under “Asked of me”.');
    expect(await pane.frame().locator('textarea').inputValue()).toBe('');

    await tabTo(pane, 'button Tags and priority');
    await press(pane, 'Enter');
    await tabTo(pane, 'input press');
    await press(pane, 'Space');
    await tabTo(pane, 'button Save tags');
    await press(pane, 'Enter');
    await says(pane, 'Tags saved.');

    await tabTo(pane, 'select Priority', 'Shift+Tab');
    await press(pane, 'ArrowUp');
    await press(pane, 'ArrowUp');
    await press(pane, 'Enter');
    await says(pane, 'Priority: Urgent.');

    await tabTo(pane, 'select Assign to', 'Shift+Tab');
    await press(pane, 'ArrowDown');
    await tabTo(pane, 'input Why (kept in the journal, optional)');
    await type(pane, 'You know the press');
    await press(pane, 'Enter');
    await says(pane, 'Assigned to Bob.');

    await tabTo(pane, 'button Undo');
    await press(pane, 'Enter');
    await says(pane, 'Undone.');

    await tabTo(pane, 'button Close and next');
    // It has been “Take” until just now, and ignores what may have been meant for that.
    await aSecondLater(pane.frame());
    await press(pane, 'Enter');
    await says(pane, 'Closed.');
    expect(await title(pane)).toBe('Invoice 2231 was charged twice');
    expect(pane.commands()).toEqual([
      { do: 'take' },
      { do: 'note', text: 'Ask @carol for a date', about: '' },
      { do: 'tag', replace: 'yes', tags: ['press'] },
      { do: 'priority', priority: 'urgent' },
      { do: 'assign', to: 'bob', reason: 'You know the press' },
      { do: 'undo' },
      { do: 'close', next: 'yes' },
    ]);
    expect(pane.errors).toEqual([]);
  });

  test('snooze to a moment typed by hand', async () => {
    const pane = await onQueue();
    await tabTo(pane, 'button Snooze');
    await press(pane, 'Enter');
    await tabTo(pane, 'input Another day and time');
    await type(pane, '11272026');
    await press(pane, 'ArrowRight');
    await type(pane, '0915AM');
    await tabTo(pane, 'button Snooze and next', 'Shift+Tab');
    await tabTo(pane, 'button Snooze', 'Shift+Tab');
    await press(pane, 'Enter');
    await says(pane, 'Snoozed until');
    const at = await pane.frame().evaluate(() => new Date('2026-11-27T09:15').getTime());
    expect(pane.commands()).toEqual([{ do: 'snooze', until: expect.any(String), moment: String(at) }]);
  });

  test('lists: my work, a conversation, back to where one was, the overview and a list behind a number', async () => {
    const pane = await onQueue();
    await tabTo(pane, 'button My work');
    await press(pane, 'Enter');
    await pane.frame().waitForSelector('.conversation');
    expect(await focused(pane.frame())).toBe('h1 My work');
    await press(pane, 'Tab');
    expect(await focused(pane.frame())).toMatch(/^input .*, Anna Keller$/);
    await press(pane, 'Tab');
    expect(await focused(pane.frame())).toMatch(/^button Anna Keller/);
    await press(pane, 'Enter');
    await pane.frame().waitForSelector('.section.note');
    expect(await focused(pane.frame())).toBe('h1 Invoice 2231 was charged twice');
    await press(pane, 'Shift+Tab');
    expect(await focused(pane.frame())).toBe('button Back');
    await press(pane, 'Enter');
    await pane.frame().waitForSelector('.conversation');
    expect(await title(pane)).toBe('My work');
    await tabTo(pane, 'button Overview', 'Shift+Tab');
    await press(pane, 'Enter');
    await pane.frame().waitForSelector('.section.queue');
    await tabTo(pane, 'button Unassigned\n1');
    await press(pane, 'Enter');
    await pane.frame().waitForSelector('.conversation');
    expect(await title(pane)).toBe('Unassigned');
  });
});

describe('stops', () => {
  test('every control is one, forwards and backwards, and after the last one the focus goes to the host', async () => {
    const pane = await onQueue();
    const closed = pane.frame().locator('[aria-expanded=false]');
    while ((await closed.count()) > 0) await closed.first().click();
    const controls = await pane
      .frame()
      .evaluate(() => document.querySelectorAll('button, input, select, textarea').length);
    await tabIn(pane);
    const there = new Set<string>();
    const place = () =>
      pane.frame().evaluate(() => {
        const all = [...document.querySelectorAll('button, input, select, textarea')];
        return String(all.indexOf(document.activeElement as Element));
      });
    for (let stop = 0; stop < controls; stop++) {
      there.add(await place());
      await press(pane, 'Tab');
    }
    await pane.host.untilNoticed('tab-out');
    expect(there.size).toBe(controls);
    expect(there.has('-1')).toBe(false);
    for (let stop = 0; stop < controls; stop++) await press(pane, 'Shift+Tab');
    await pane.host.untilNoticed('tab-out-back');
  });

  test('a key held down is one press', async () => {
    const pane = await onQueue();
    await tabToTake(pane);
    await pane.page.keyboard.down('Enter');
    for (let repeat = 0; repeat < 5; repeat++) await pane.page.keyboard.down('Enter');
    await pane.page.keyboard.up('Enter');
    await says(pane, 'This is yours now.');
    expect(pane.commands()).toEqual([{ do: 'take' }]);
  });

  test('Enter twice does not also do what the button has become', async () => {
    const pane = await onQueue();
    await tabToTake(pane);
    await press(pane, 'Enter');
    await says(pane, 'This is yours now.');
    await press(pane, 'Enter');
    await pane.page.waitForTimeout(100);
    expect(pane.commands()).toEqual([{ do: 'take' }]);
  });

  test('where the focused control goes, the focus goes to the heading, and Tab goes on from there', async () => {
    const pane = await onQueue();
    await tabTo(pane, 'button Close', 'Tab');
    await press(pane, 'Enter');
    await says(pane, 'Closed.');
    await pane.frame().waitForFunction(() => document.activeElement?.tagName === 'H1');
    await press(pane, 'Tab');
    // What the clocks came to stands above the buttons.
    expect(await focused(pane.frame())).toBe('button Why? How this clock was calculated');
    await press(pane, 'Tab');
    expect(await focused(pane.frame())).toBe('button Reopen');
  });

  test('arrow keys in a list that acts at once send nothing until Enter or its button', async () => {
    const pane = await onQueue();
    await tabTo(pane, 'select Priority');
    await press(pane, 'ArrowUp');
    await press(pane, 'ArrowUp');
    await press(pane, 'ArrowDown');
    expect(pane.commands()).toEqual([]);
    await press(pane, 'Tab');
    expect(await focused(pane.frame())).toBe('button Set');
    await press(pane, 'Enter');
    await says(pane, 'Priority: High.');
    expect(pane.commands()).toEqual([{ do: 'priority', priority: 'high' }]);
  });
});
