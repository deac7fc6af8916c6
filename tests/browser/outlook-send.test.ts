/** What runs while an answer is sent, under the real office.js and over the strict Graph service. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { parse } from 'acorn';
import type { Browser } from 'playwright-core';
import { createMemoryMailbox, type OfficeItem } from '../../emulators/office';
import {
  type OpenPane,
  type OpenPaneOptions,
  openPane,
  type PaneStart,
} from '../../emulators/office/fixture/open-pane';
import { serveFolder } from '../../emulators/office/serve/folder';
import { builtBy } from '../support/built';
import { type OutlookWorld, outlookWorld, team } from '../support/outlook-world';
import { launchBrowser } from './browser';
import { signedIn, written } from './outlook-deep-pane';

jest.setTimeout(60_000);

const minute = 60_000;
let browser: Browser;
let folder: string;
let world: OutlookWorld;
let conversation: string;
let standing: OpenPane | null = null;
let own: OpenPane | null = null;

const registration = ['--client-id', '11111111-2222-4333-8444-555555555555'];

beforeAll(async () => {
  folder = builtBy('build/launch.mjs', registration, { entry: 'tests/browser/outlook-send-entry.ts' });
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
});
beforeEach(async () => {
  world = await outlookWorld({ begin: Date.now() - 30 * minute });
  conversation = await world.customerWrites();
});
afterEach(async () => {
  await own?.close();
  own = null;
});

interface Completed {
  allowEvent: boolean;
  errorMessage?: string;
}

/** Alice begins an answer; the page Outlook loads for it. One stays for all tests; with `prepare` it is a test's own. */
async function writes(
  options: Partial<OpenPaneOptions> = {},
  draft: Partial<OfficeItem> | null = world.draft(conversation),
): Promise<OpenPane> {
  const { prepare, ...change } = options;
  const start: PaneStart = {
    path: 'launch.html',
    files: serveFolder(folder),
    mailbox: createMemoryMailbox({
      items: [written(draft && { from: { name: 'Support', address: team }, ...draft })],
      roamingSettings: { mailbox: JSON.stringify(team) },
    }),
    item: 'item-1',
    origins: signedIn(() => world, 'alice'),
    ...change,
  };
  if (prepare) own = await openPane({ browser, prepare, ...start });
  else if (standing) await standing.again(start);
  else standing = await openPane({ browser, ...start });
  const page = own ?? standing!;
  await page.host.runCommand('docketAtCompose');
  return page;
}

const sends = (open: OpenPane): Promise<Completed> =>
  open.host.runCommand('docketAtSend') as Promise<unknown> as Promise<Completed>;

/** The world goes by the browser's clock from here on. */
const catchUp = () => world.pass((Date.now() - world.now()) / minute);

describe('an answer on its way', () => {
  test('goes where nothing happened, and where only the customer wrote', async () => {
    const open = await writes();
    expect(await sends(open)).toEqual({ allowEvent: true });
    catchUp();
    await world.customerWrites({ in: conversation });
    expect(await sends(open)).toEqual({ allowEvent: true });
    expect([...open.errors, ...open.unserved]).toEqual([]);
  });

  test('stops once for a colleague’s answer, and once more for a later note', async () => {
    const open = await writes();
    catchUp();
    await world.reply(conversation, 'bob');
    const stopped = await sends(open);
    expect(stopped.allowEvent).toBe(false);
    expect(stopped.errorMessage).toMatch(
      /^Bob \S+ replied to this conversation at \d\d:\d\d\. That was after you opened it/,
    );
    expect(await sends(open)).toEqual({ allowEvent: true });
    await world.act(conversation, 'bob', { do: 'note', text: 'She was promised a refund.' });
    const again = await sends(open);
    expect(again.errorMessage).toMatch(/^Bob \S+ left an internal note here at/);
    // What a colleague wrote stays in the pane: a dialogue of Outlook's is no place for notes.
    expect(again.errorMessage).not.toContain('refund');
    expect(await sends(open)).toEqual({ allowEvent: true });
  });

  test('of one’s own, or a new mail, goes', async () => {
    const open = await writes();
    catchUp();
    await world.reply(conversation, 'alice');
    expect(await sends(open)).toEqual({ allowEvent: true });
    expect(await sends(await writes({}, null))).toEqual({ allowEvent: true });
  });
});

describe('where nobody can know, the mail goes', () => {
  test('Graph does not answer in time', async () => {
    let asked = () => {};
    const isAsked = new Promise<void>((go) => {
      asked = go;
    });
    const silent = () => {
      asked();
      return new Promise<null>(() => {});
    };
    const open = await writes({
      origins: { 'https://login.microsoftonline.com': silent },
      prepare: (context) => context.clock.install(),
    });
    catchUp();
    await world.reply(conversation, 'bob');
    const sending = sends(open);
    await isAsked;
    await open.page.clock.fastForward(5_000);
    expect(await sending).toEqual({ allowEvent: true });
  });

  test('Graph refuses', async () => {
    world = await outlookWorld({ without: ['alice'], begin: Date.now() - 30 * minute });
    conversation = await world.customerWrites();
    const open = await writes();
    catchUp();
    await world.reply(conversation, 'bob');
    expect(await sends(open)).toEqual({ allowEvent: true });
    expect(open.served.some((request) => request.includes('graph.microsoft.com'))).toBe(true);
  });

  test('Outlook cannot remember anything with the mail', async () => {
    const open = await writes({ faults: [{ call: 'sessionData.set', effect: { error: 5000 }, times: 0 }] });
    catchUp();
    await world.reply(conversation, 'bob');
    expect(await sends(open)).toEqual({ allowEvent: true });
  });
});

describe('the shipped script', () => {
  const shipped = () => readFileSync(join(builtBy('build/launch.mjs', registration), 'launch.js'), 'utf8');

  test('is ES2016 and at most 450 kB', () => {
    const script = shipped();
    expect(() => parse(script, { ecmaVersion: 2016 })).not.toThrow();
    expect(script.length).toBeLessThanOrEqual(450_000);
  });

  test('holds no screens and no reports', () => {
    const parts = readFileSync(join(builtBy('build/launch.mjs', [...registration, '--parts']), 'said.txt'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('src/') || line.startsWith('pane/'));
    const foreign = /^(pane|src\/(screens|reports|board|bulk|verbs|sla\/clocks|mail\/(thanks|verdict)))/;
    expect(parts.filter((path) => foreign.test(path))).toEqual([]);
    expect(parts).toContain('src/desk/since.ts');
  });

  test('names its functions in an engine without a window or later regular expressions, and lets mail go', async () => {
    const named = new Map<string, (event: unknown) => void>();
    const context = createContext({
      Office: {
        actions: { associate: (name: string, run: (event: unknown) => void) => named.set(name, run) },
        context: { displayLanguage: 'en-US', mailbox: { item: { conversationId: 'AAQk', sessionData: null } } },
      },
      // Its own time-out must not keep this process waiting.
      setTimeout: (run: () => void, ms: number) => setTimeout(run, ms).unref(),
      clearTimeout,
      console,
    });
    // Made while the script loads, an expression such an engine does not know would leave it without its functions.
    new Script(earlierExpressions).runInContext(context);
    new Script(shipped()).runInContext(context);
    expect([...named.keys()].sort()).toEqual(['docketAtCompose', 'docketAtSend']);
    const ends = (name: string) => new Promise((completed) => named.get(name)!({ completed }));
    await expect(ends('docketAtCompose')).resolves.toBeUndefined();
    await expect(ends('docketAtSend')).resolves.toEqual({ allowEvent: true });
  });
});

const earlierExpressions = String.raw`
  const Later = RegExp;
  RegExp = new Proxy(Later, {
    construct(target, [source, flags = '']) {
      if (/[^gimuy]/.test(flags) || /\[pP]\{|\(\?<[=!A-Za-z]/.test(String(source))) throw new SyntaxError(String(source));
      return new target(source, flags);
    },
  });
`;
