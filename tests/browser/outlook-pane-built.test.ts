/** The add-in as it is built and uploaded, on the open message alone: it starts, follows, and weighs little. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { createMemoryMailbox, sampleMessage } from '../../emulators/office';
import { type OpenPane, openPane, type PaneStart } from '../../emulators/office/fixture/open-pane';
import { serveFolder } from '../../emulators/office/serve/folder';
import { allNames } from '../../src/marks/names';
import { builtBy } from '../support/built';
import { launchBrowser } from './browser';

jest.setTimeout(60_000);

const folder = builtBy('build/pane.mjs');
const said = readFileSync(join(folder, 'said.txt'), 'utf8');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
});

/** One page for all tests but those that bring their own. */
let standing: OpenPane | null = null;

async function open(start: PaneStart = {}): Promise<OpenPane> {
  const mailbox = createMemoryMailbox({ items: [sampleMessage('message-1'), sampleMessage('message-2')] });
  const whole = { files: serveFolder(folder), mailbox, ...start };
  if (standing) await standing.again(whole);
  else standing = await openPane({ browser, ...whole });
  return standing;
}

describe('what is loaded before anything is shown', () => {
  test('is one file of at most 25,000 bytes, packed', () => {
    const gzip = Number(/(\d+) gzip/.exec(said)?.[1]);
    console.log(said.trim());
    expect(gzip).toBeGreaterThan(10_000);
    expect(gzip).toBeLessThanOrEqual(25_000);
    expect(readFileSync(join(folder, 'taskpane.js'), 'utf8')).not.toMatch(/from\s*"/);
  });

  test('is not Microsoft’s library for signing in', async () => {
    const pane = await open();
    await pane.frame().waitForSelector('h1:not(.unseen)');
    const scripts = pane.served.filter((url) => url.startsWith('https://addin.example/') && url.endsWith('.js'));
    const weight = (url: string) => readFileSync(join(folder, new URL(url).pathname), 'utf8');
    expect(scripts.some((url) => weight(url).includes('createNestablePublicClientApplication'))).toBe(false);
    expect(readdirSync(join(folder, 'chunks')).length).toBeGreaterThan(scripts.length - 1);
  });
});

test('nothing that is uploaded holds an address of the team', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|css|html)$/.test(name),
  );
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((name) => readFileSync(join(folder, name), 'utf8').includes('fernhill'))).toEqual([]);
});

test('no source of the pane makes markup of text, or asks for what office.js takes away', () => {
  const sources = ['pane', 'addon-outlook'].flatMap((folder) =>
    readdirSync(join(process.cwd(), folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(process.cwd(), folder, name)),
  );
  expect(sources.length).toBeGreaterThan(30);
  const forbidden =
    /InnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write|pushState|replaceState|\b(alert|confirm|prompt)\(/;
  expect(sources.filter((name) => forbidden.test(readFileSync(name, 'utf8')))).toEqual([]);
});

test('starts under the page’s own policy, says that it is not set up, and keeps what is pasted', async () => {
  const pane = await open();
  await pane.frame().getByRole('button', { name: 'Set up Docket' }).waitFor();
  await pane.frame().locator('textarea').fill('{ "v": 1 }');
  await pane.host.select('message-2');
  await pane.frame().getByRole('button', { name: 'Set up Docket' }).click();
  await pane.frame().getByText('mailbox: ').waitFor();
  expect(await pane.frame().locator('textarea').inputValue()).toBe('{ "v": 1 }');
  expect(pane.errors).toEqual([]);
  expect(pane.unserved).toEqual([]);
});

describe('where Outlook is not there the pane says so', () => {
  const said = 'Outlook is not responding.';

  test('its library did not come', async () => {
    const pane = await openPane({
      browser,
      files: serveFolder(folder),
      readyWithin: 0,
      prepare: async (context) => {
        await context.route('**/office.js', (route) => route.abort());
      },
    });
    await pane.frame().getByText(said).waitFor();
    await pane.close();
  });

  test('it stays silent at the start; when it answers after all, the pane goes on', async () => {
    const pane = await openPane({
      browser,
      files: serveFolder(folder),
      readyWithin: 0,
      faults: [{ call: 'initialData', effect: { hold: 'start' } }],
      prepare: (context) => context.clock.install(),
    });
    await pane.host.untilHeld('start');
    expect(await pane.frame().getByText(said).count()).toBe(0);
    await pane.page.clock.fastForward(30_000);
    await pane.frame().getByText(said).waitFor();
    await pane.host.release('start');
    await pane.frame().getByRole('button', { name: 'Set up Docket' }).waitFor();
    expect(await pane.frame().getByText(said).count()).toBe(0);
    await pane.close();
  });
});

test('beside a message being written: the reason, and nothing to press', async () => {
  const draft = sampleMessage('draft-1', { mode: 'compose', composeType: 'reply' });
  const pane = await open({ mailbox: createMemoryMailbox({ items: [draft] }), item: draft.id });
  await pane.frame().getByText('does not allow categories to be set').waitFor();
  expect(await pane.frame().getByRole('button').count()).toBe(0);
  expect(pane.errors).toEqual([]);
});

describe('set up, on the open message', () => {
  const configuration = readFileSync(join(process.cwd(), 'docket.config.json'), 'utf8');
  const { members, tags } = JSON.parse(configuration) as { members: { handle: string }[]; tags: { name: string }[] };
  const masterList = allNames({ handles: members.map(({ handle }) => handle), tags: tags.map(({ name }) => name) }).map(
    ({ name }) => ({ displayName: name, color: 'Preset0' }),
  );
  const user = {
    displayName: 'Alice Moreau',
    emailAddress: 'alice@fernhill.example',
    timeZone: 'W. Europe Standard Time',
    accountType: 'office365' as const,
  };

  test('takes the message, follows the selection, and touches no other', async () => {
    const mailbox = createMemoryMailbox({
      items: ['message-1', 'message-2'].map((id) => sampleMessage(id, { conversationId: 'one' })),
      masterList,
      roamingSettings: { configuration: JSON.stringify(configuration) },
    });
    const pane = await open({ mailbox, settings: { user } });
    pane.page.setDefaultTimeout(8000);
    await pane.frame().locator('h1', { hasText: 'message-1' }).waitFor();
    expect(await pane.frame().locator('.tabs').count()).toBe(0);
    await pane.frame().locator('.footer').getByRole('button', { name: 'Take', exact: true }).click();
    await pane.frame().locator('.notice.done').waitFor();
    expect(await mailbox.categories('message-1')).toContain('@alice');
    // The next mail of the same conversation is another message.
    await pane.host.select('message-2', 'null-first');
    await pane.frame().locator('h1', { hasText: 'message-2' }).waitFor();
    await pane.frame().locator('.footer').getByRole('button', { name: 'Take', exact: true }).waitFor();
    expect(await mailbox.categories('message-2')).toEqual([]);
    // Outlook goes on without telling: the pane still shows the second message, and calls mean the first.
    const before = await mailbox.categories('message-1');
    await pane.host.select('message-1', 'nothing');
    await pane.frame().locator('.footer').getByRole('button', { name: 'Take', exact: true }).click();
    await pane.frame().locator('.notice.problem', { hasText: 'Another message was opened' }).waitFor();
    expect([await mailbox.categories('message-1'), await mailbox.categories('message-2')]).toEqual([before, []]);
    expect(pane.errors).toEqual([]);
  });
});

test('goes by Outlook’s theme', async () => {
  const pane = await open();
  await pane.frame().waitForSelector('h1');
  await pane.host.changeTheme({ bodyBackgroundColor: '#262626' });
  await pane.frame().locator('html[data-theme=dark]').waitFor({ state: 'attached' });
});
