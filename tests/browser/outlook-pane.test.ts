/** The pane in a browser, under the real office.js: what is shown, what is sent, and what survives. */
import { describe, expect, jest, test } from '@jest/globals';
import type { Outcome } from '../../src/words/inbox';
import { itemOf, paneOpener, sampleWorld, type TestPane } from './outlook-pane-world';

jest.setTimeout(60_000);

const open = paneOpener();
const first = 'c000000000000001';
const second = 'c000000000000002';
const third = 'c000000000000003';

const says = (pane: TestPane, text: string) => pane.frame().locator('.notice', { hasText: text }).waitFor();
const titled = (pane: TestPane, text: string) => pane.frame().locator('h1', { hasText: text }).waitFor();
const button = (pane: TestPane, name: string) => pane.frame().getByRole('button', { name, exact: true }).last();
const note = (pane: TestPane) => pane.frame().getByLabel('Internal note');
const refused: Outcome = {
  ok: false,
  error: { code: 'mailbox-unreachable', data: { why: 'no-answer', host: 'Microsoft' } },
};

/** Keeps back the answer to every command until it is let go. */
function holdCommands(pane: TestPane): () => void {
  let letGo = () => {};
  const free = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  pane.answer(async (call) => {
    if (call.ask === 'act') await free;
    return null as unknown as Outcome;
  });
  return letGo;
}

test('opens on the selected conversation, asks for nothing else and for nothing that is not served', async () => {
  const pane = await open({ loaded: true });
  expect(pane.asked).toEqual([{ ask: 'open', conversation: first }]);
  expect(await pane.frame().locator('.section.sentence').innerText()).toContain('You have owned this since');
  expect(pane.unserved).toEqual([]);
  expect(pane.errors).toEqual([]);
  expect(await pane.frame().evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
    'en',
    'ltr',
  ]);
});

test('text from mail, notes and names is shown as it was written, never as markup', async () => {
  const evil = `<script>window.bad=1</script><img src=x onerror="window.bad=1"> & <b>"'</b>`;
  const world = sampleWorld();
  const story = world.conversation({ from: { name: evil, address: 'x@y.example' }, subject: evil, text: evil });
  story.acts('bob', { do: 'note', text: evil });
  const pane = await open({ world, conversation: story.id });
  expect(await pane.frame().locator('h1').textContent()).toBe(evil);
  const text = await pane.frame().locator('main').textContent();
  expect(text!.split(evil).length).toBeGreaterThan(2);
  expect(await pane.frame().evaluate(() => document.querySelectorAll('main :is(script, img, b)').length)).toBe(0);
  expect(await pane.frame().evaluate(() => 'bad' in window)).toBe(false);
  await note(pane).fill(evil);
  await button(pane, 'Save note').click();
  await says(pane, 'Note saved');
  expect(pane.commands()).toEqual([{ do: 'note', text: evil, about: '' }]);
});

describe('a command', () => {
  test('by double click goes once, and the button says that it works', async () => {
    const pane = await open({ conversation: third });
    const letGo = holdCommands(pane);
    await button(pane, 'Take').dblclick();
    await pane.frame().locator('.footer [aria-busy=true]').waitFor();
    expect(await button(pane, 'Take and next').getAttribute('aria-disabled')).toBe('true');
    await button(pane, 'Take and next').click({ force: true });
    letGo();
    await says(pane, 'This is yours now.');
    expect(pane.commands()).toEqual([{ do: 'take' }]);
  });

  test('by double click on “… and next” never reaches the next conversation', async () => {
    const world = sampleWorld();
    const next = world.conversation({ subject: 'Where is my parcel?' }).acts('alice', { do: 'take' });
    const pane = await open({ world });
    await button(pane, 'Close and next').dblclick({ delay: 100 });
    await titled(pane, 'Where is my parcel?');
    await pane.page.waitForTimeout(100);
    expect(pane.commands()).toEqual([{ do: 'close', next: 'yes' }]);
    expect(next.desk().facts.status).toBe('open');
  });

  test('that fails says why and what to do, and loses nothing typed', async () => {
    const pane = await open();
    await note(pane).fill('Call them on Monday');
    pane.answer((call) => (call.ask === 'act' ? refused : null));
    await button(pane, 'Save note').click();
    const alert = pane.frame().getByRole('alert');
    await alert.locator('p').waitFor();
    expect(await alert.innerText()).toBe(
      'Microsoft did not answer. Nothing is lost. Check the connection and try again in a moment.',
    );
    expect(await note(pane).inputValue()).toBe('Call them on Monday');
    pane.answer(null);
    await button(pane, 'Save note').click();
    await says(pane, 'Note saved');
    expect(await note(pane).inputValue()).toBe('');
    await button(pane, 'Close this message').click();
    expect(await pane.frame().locator('.notice').innerText()).toBe('');
  });

  test('can be taken back from its notice; what was written can be read there', async () => {
    const pane = await open({ conversation: third });
    await button(pane, 'Take').click();
    await says(pane, 'This is yours now.');
    await button(pane, 'What was written').click();
    expect(await pane.frame().locator('.written').innerText()).toContain('@alice');
    await pane.frame().locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await says(pane, 'Undone.');
    expect(await pane.frame().locator('.notice').getByRole('button', { name: 'Undo' }).count()).toBe(0);
  });

  test('“… and next” is taken back on the conversation it was given for', async () => {
    const pane = await open({ by: 'bob', conversation: third });
    await button(pane, 'Take and next').click();
    await titled(pane, 'Left shoe arrived twice');
    await pane.frame().locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await titled(pane, 'A question about your workshop');
    expect(pane.asked.at(-1)).toMatchObject({ ask: 'act', conversation: third, command: { do: 'undo' } });
  });
});

describe('the selection moves on', () => {
  test('what is typed stays with its conversation', async () => {
    const pane = await open();
    await note(pane).fill('For the invoice');
    await pane.host.select(itemOf(second));
    await titled(pane, 'Left shoe');
    expect(await note(pane).inputValue()).toBe('');
    await note(pane).fill('For the shoe');
    await pane.host.select(itemOf(first));
    await titled(pane, 'Invoice');
    expect(await note(pane).inputValue()).toBe('For the invoice');
    await button(pane, 'Save note').click();
    await says(pane, 'Note saved');
    expect(pane.asked.at(-1)).toMatchObject({ conversation: first, command: { text: 'For the invoice' } });
  });

  test('a command under way is finished on its own conversation, and told by its name', async () => {
    const pane = await open({ conversation: third });
    const letGo = holdCommands(pane);
    await button(pane, 'Take').click();
    await pane.host.select(itemOf(second));
    await titled(pane, 'Left shoe');
    letGo();
    await says(pane, 'A question about your workshop for the weekend edition: This is yours now.');
    await titled(pane, 'Left shoe');
    expect(pane.asked.filter(({ ask }) => ask === 'act')).toEqual([
      { ask: 'act', conversation: third, command: { do: 'take', shown: expect.any(String) } },
    ]);
  });

  test('between two conversations there is nothing to click that belongs to the old one', async () => {
    const pane = await open({ conversation: third });
    let letGo = () => {};
    pane.answer(async () => {
      await new Promise<void>((resolve) => {
        letGo = resolve;
      });
      return null as unknown as Outcome;
    });
    await pane.host.select(itemOf(second));
    await pane.frame().locator('.waiting').waitFor({ state: 'attached' });
    expect(await pane.frame().locator('main button').count()).toBe(0);
    expect(await pane.frame().locator('main').getAttribute('aria-busy')).toBe('true');
    letGo();
    await titled(pane, 'Left shoe');
  });

  test('classic Outlook says nothing first: the pane does not go home and back', async () => {
    const pane = await open();
    await pane.host.select(itemOf(second), 'null-first');
    await titled(pane, 'Left shoe');
    expect(pane.asked.map(({ ask }) => ask)).toEqual(['open', 'open']);
    await pane.host.select(null);
    await titled(pane, 'My work');
  });

  test('while Outlook has the focus, the pane does not take it', async () => {
    const pane = await open();
    await note(pane).focus();
    await pane.page.locator('#before').focus();
    await pane.host.select(itemOf(second));
    await titled(pane, 'Left shoe');
    expect(await pane.page.evaluate(() => document.activeElement?.id)).toBe('before');
  });
});

test('a conversation from a list can be opened in Outlook; the selected one needs no such button', async () => {
  const pane = await open();
  expect(await button(pane, 'Open in mail').count()).toBe(0);
  await button(pane, 'Overview').click();
  await pane.frame().getByRole('button', { name: 'Bob Okafor' }).click();
  await pane.frame().getByRole('button', { name: 'Left shoe arrived twice' }).click();
  await titled(pane, 'Left shoe');
  await button(pane, 'Open in mail').click();
  expect(await pane.frame().evaluate(() => window.opened)).toEqual([second]);
});

test('an answer that comes before the browser has painted anything is shown', async () => {
  const pane = await open();
  const shown = await pane.frame().evaluate(async () => {
    const root = document.createElement('div');
    document.body.append(root);
    const view = { screen: 'conversation', title: 'At once', conversation: 'one', sections: [] };
    const answer = async () => ({ ok: true as const, view });
    const second = window.mountPane({
      root,
      inbox: { open: answer, act: answer, board: answer, bulk: answer },
      follow: (listener) => {
        listener('one');
        return () => {};
      },
      openInMail: async () => null,
      language: 'en-US',
    });
    for (let look = 0; look < 100 && !root.textContent?.includes('At once'); look++)
      await new Promise((go) => setTimeout(go, 10));
    const text = root.textContent;
    second.unmount();
    root.remove();
    return text;
  });
  expect(shown).toContain('At once');
});

test('what cannot be read is a screen with a way to try again', async () => {
  const pane = await open();
  pane.answer(() => refused);
  await button(pane, 'My work').click();
  await titled(pane, 'That did not work');
  expect(await pane.frame().locator('main').innerText()).toContain('Microsoft did not answer.');
  pane.answer(null);
  await button(pane, 'Try again').click();
  await titled(pane, 'My work');
});

test('who looks is asked where the account does not say, by choosing a name', async () => {
  const pane = await open({ by: null });
  await pane.frame().getByLabel('Who are you?').selectOption('bob');
  await pane.frame().waitForFunction(() => window.chosen.length > 0);
  expect(await pane.frame().evaluate(() => window.chosen)).toEqual(['bob']);
});

test('sections stay as they were left, from one conversation to the next', async () => {
  const pane = await open();
  const fold = pane.frame().locator('.snooze .fold');
  await fold.click();
  await pane.host.select(itemOf(second));
  await titled(pane, 'Left shoe');
  expect(await fold.getAttribute('aria-expanded')).toBe('true');
  await fold.click();
  expect(await pane.frame().getByLabel('Another day and time').count()).toBe(0);
});

test('a line too long is counted, not cut', async () => {
  const pane = await open();
  await note(pane).fill('x'.repeat(20_001));
  expect(await pane.frame().getByText('20001 of 20000 characters').count()).toBe(1);
  expect(await note(pane).getAttribute('aria-invalid')).toBe('true');
  expect((await note(pane).inputValue()).length).toBe(20_001);
});
