import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { createMemoryMailbox, type MemoryMailbox, type OfficeItem } from '../../emulators/office';
import type { OpenPane } from '../../emulators/office/fixture/open-pane';
import { configuration, type OutlookWorld, outlookWorld, team } from '../support/outlook-world';
import { launchBrowser } from './browser';
import { aSecondLater } from './later';
import { deepStart, openDeepPane, read, written } from './outlook-deep-pane';

jest.setTimeout(60_000);

let browser: Browser;
let world: OutlookWorld;
/** One page for all tests, loaded anew by each. */
let pane: OpenPane | null = null;
let mailbox: MemoryMailbox;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
});
beforeEach(async () => {
  // The pane reckons with the browser's clock, so the world goes by the same one.
  world = await outlookWorld({ setUp: false, begin: Date.now() - 60 * 60_000 });
});

/** Opens the pane as a member beside this item, after it has been used in the team's mailbox. */
async function look(item: OfficeItem, by: string): Promise<OpenPane> {
  mailbox = createMemoryMailbox({ items: [item], roamingSettings: { lastMailbox: JSON.stringify(team) } });
  if (pane) await pane.again(deepStart({ world, mailbox, by }));
  else pane = await openDeepPane({ browser, world, mailbox, by });
  pane.page.setDefaultTimeout(8000);
  return pane;
}

const text = (open: OpenPane, wanted: string) => open.frame().getByText(wanted).first().waitFor();

test('from an empty mailbox to a conversation of one’s own: set-up, take, note, close', async () => {
  const id = await world.customerWrites();
  const open = await look(read(id), 'dana');
  const frame = open.frame();
  await frame.getByLabel('Configuration').fill(configuration);
  await frame.getByRole('button', { name: 'Set up Docket' }).click();
  await text(open, 'Who owns what');
  expect(world.mailbox.folders().map(({ name }) => name)).toEqual(['Docket']);

  const alice = await look(read(id), 'alice');
  await text(alice, 'This is new, and nobody owns it');
  await alice.frame().getByRole('button', { name: 'Take', exact: true }).first().click();
  await text(alice, 'This is yours now.');
  expect(world.categories(id)).toEqual([['@alice']]);
  expect(world.journal().at(-1)).toContain('"by":"alice","sure":"verified","kind":"take"');
  expect(await alice.frame().locator('body').innerText()).not.toContain('Changed by hand');
  await aSecondLater(alice.frame());
  await alice.frame().getByRole('button', { name: 'Close', exact: true }).last().click();
  await text(alice, 'Closed.');
  expect(world.categories(id)).toEqual([['✓alice']]);
  expect(world.folders(id)).toEqual(['archive']);
  expect(world.graph.ledger.violations).toEqual([]);
  expect([...alice.errors, ...alice.unserved]).toEqual([]);
});

test('a colleague without access reads why, and nothing is written', async () => {
  world = await outlookWorld({ without: ['bob'], begin: Date.now() - 60 * 60_000 });
  const id = await world.customerWrites();
  const head = world.mailbox.head;
  const open = await look(read(id), 'bob');
  await text(open, 'Ask whoever looks after it to give you full access');
  expect(world.mailbox.head).toBe(head);
});

test('beside an answer: what is known, and a note that never reaches the draft', async () => {
  world = await outlookWorld({ begin: Date.now() - 60 * 60_000 });
  const id = await world.customerWrites();
  await world.act(id, 'bob', { do: 'take' });
  await world.act(id, 'bob', { do: 'note', text: 'A new pole is in stock.' });
  const draft = written(world.draft(id, 'alice'));
  const open = await look(draft, 'alice');
  await text(open, 'A new pole is in stock.');
  await text(open, 'You are writing a reply.');
  const frame = open.frame();
  const names = await frame.getByRole('button').allInnerTexts();
  expect(names.filter((name) => /take|close|assign|wait|snooze|tags/i.test(name))).toEqual([]);
  await frame.getByLabel('Internal note').fill('Tell her about the pole.');
  await frame.getByRole('button', { name: 'Save note' }).click();
  await text(open, 'Note saved.');
  expect(world.journal().at(-1)).toContain('Tell her about the pole.');
  const asked = (await open.host.calls()).map(({ call }) => call);
  expect(asked.filter((call) => /^(body|subject|recipients|item|categories|customProperties)\b/.test(call))).toEqual(
    [],
  );
  expect(await mailbox.item('item-1')).toEqual(draft);
  expect([...open.errors, ...open.unserved]).toEqual([]);
});

test('Esc in the note stays there, and so does what is typed next', async () => {
  world = await outlookWorld({ begin: Date.now() - 60 * 60_000 });
  const id = await world.customerWrites();
  const open = await look(read(id), 'alice');
  const note = open.frame().getByLabel('Internal note');
  await note.fill('A pole');
  await open.page.keyboard.press('Escape');
  await open.page.keyboard.type(' is sent.');
  expect(await note.inputValue()).toBe('A pole is sent.');
  // Elsewhere it is Outlook's: the person wants to leave the pane.
  await open.frame().getByRole('button', { name: 'Take', exact: true }).first().focus();
  await open.page.keyboard.press('Escape');
  await open.host.untilNoticed('escape');
  expect((await open.host.notices()).filter(({ notice }) => notice === 'escape')).toHaveLength(1);
});

test('beside a new message: one’s work, as no conversation is there yet', async () => {
  world = await outlookWorld({ begin: Date.now() - 60 * 60_000 });
  const id = await world.customerWrites();
  await world.act(id, 'alice', { do: 'take' });
  const open = await look(written(null), 'alice');
  await text(open, 'Tent pole snapped');
  expect(await open.frame().getByRole('button', { name: 'Conversation' }).count()).toBe(0);
  await open.frame().getByText('Tent pole snapped').first().click();
  await open.frame().getByRole('button', { name: 'Close and next' }).first().waitFor();
});
