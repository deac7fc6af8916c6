/** The pane over the real core: a mailbox in memory, members who look at it, and a browser that shows it. */
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { Browser, Frame } from 'playwright-core';
import { createMemoryMailbox, sampleMessage } from '../../emulators/office';
import {
  type OpenPane,
  type OpenPaneOptions,
  openPane,
  type PaneStart,
} from '../../emulators/office/fixture/open-pane';
import { type Serve, serveFolder } from '../../emulators/office/serve/folder';
import { actView } from '../../src/use-cases/act';
import { bulkAct } from '../../src/use-cases/bulk';
import { openView } from '../../src/use-cases/open';
import { boardView } from '../../src/use-cases/show-list';
import { failureOf } from '../../src/words/errors';
import type { BoardQuery, CommandData, OpenOptions, Outcome } from '../../src/words/inbox';
import type { UseCase } from '../../src/words/ports';
import type { View } from '../../src/words/screen';
import { builtBy } from '../support/built';
import { World } from '../support/core-world';
import { seed } from '../unit/config/seed';
import { launchBrowser } from './browser';

export type InboxCall =
  | { ask: 'open'; conversation: string; options?: OpenOptions }
  | { ask: 'act'; conversation: string; command: CommandData }
  | { ask: 'board'; query: BoardQuery }
  | { ask: 'bulk'; command: CommandData }
  | { ask: 'setUp'; configuration: string };

export interface TestPane extends OpenPane {
  /** Every question the pane asked, in order. */
  asked: InboxCall[];
  /** What people asked for, without what their screen showed. */
  commands(): CommandData[];
  /** The world's conversations, in the order they began. */
  conversations: string[];
  /** Answers from now on, instead of the core; null: the core again. */
  answer(reply: ((call: InboxCall) => Promise<Outcome> | Outcome | null) | null): void;
}

export interface TestPaneOptions extends Pick<OpenPaneOptions, 'settings' | 'media' | 'prepare'> {
  world?: World;
  /** Who looks; null: nobody has said. */
  by?: string | null;
  /** The conversation open at the start; null: none. Default: the first. */
  conversation?: string | null;
  /** Stays open for the tests to come, until somebody closes it. */
  stays?: boolean;
  /** Loaded with office.js, for what is seen of the load itself; else the pane is mounted anew where one was before. */
  loaded?: boolean;
}

/** Whom the pane on a page speaks to. */
interface Behind {
  inbox(call: InboxCall): Promise<Outcome> | Outcome;
  /** Which of the page's panes this is: the ones before it are not heard any more. */
  mount: number;
}

interface TestPage {
  pane: OpenPane;
  behind: Behind;
}

/** Opens panes for a test file. One page stays for all its tests; what needs another closes with its test. */
export function paneOpener(): (options?: TestPaneOptions) => Promise<TestPane> {
  let files: Serve;
  let browser: Browser;
  let standing: TestPage | null = null;
  let taken = false;
  let kept = false;
  let further: OpenPane[] = [];
  beforeAll(async () => {
    files = serveFolder(builtBy('build/pane.mjs', [], { entry: 'tests/browser/outlook-pane-entry.ts' }));
    browser = await launchBrowser();
  }, 60_000);
  afterEach(async () => {
    if (!kept) taken = false;
    await Promise.all(further.map((pane) => pane.close()));
    further = [];
  });
  afterAll(() => browser?.close());

  return async (options = {}) => {
    const { world = sampleWorld(), by = 'alice', media, settings, stays = false } = options;
    const ids = world.mailbox.ids();
    const conversation = options.conversation === undefined ? ids[0]! : options.conversation;
    const items = ids.map((id) =>
      sampleMessage(itemOf(id), { conversationId: id, subject: world.mailbox.read(id).messages[0]!.subject }),
    );
    const start: PaneStart = {
      files,
      mailbox: createMemoryMailbox({ items }),
      item: conversation === null ? null : itemOf(conversation),
      ...(media && { media }),
      ...(settings && { settings }),
    };
    const asked: InboxCall[] = [];
    let reply: Parameters<TestPane['answer']>[0] = null;
    const inbox = coreInbox(world, by);
    const behind = async (call: InboxCall) => {
      asked.push(call);
      return (await reply?.(call)) ?? inbox(call);
    };
    let close: () => Promise<void>;
    let pane: OpenPane;
    if (taken || options.prepare) {
      ({ pane } = await load(browser, start, behind, options.prepare));
      ({ close } = pane);
      further.push(pane);
    } else {
      if (!standing) standing = await load(browser, start, behind);
      else if (settings || options.loaded) await loadAgain(standing, start, behind);
      else await mountAgain(standing, start, behind);
      ({ pane } = standing);
      taken = true;
      kept = stays;
      close = async () => {
        taken = false;
        kept = false;
      };
    }
    await pane.frame().waitForSelector('h1:not(.unseen), .nothing');
    return {
      ...pane,
      close,
      asked,
      conversations: ids,
      commands: () =>
        asked.flatMap((call) => {
          if (call.ask !== 'act') return [];
          const { shown: _digest, ...command } = call.command;
          return [command as CommandData];
        }),
      answer(next) {
        reply = next;
      },
    };
  };
}

async function load(
  browser: Browser,
  start: PaneStart,
  inbox: Behind['inbox'],
  prepare?: OpenPaneOptions['prepare'],
): Promise<TestPage> {
  const behind: Behind = { inbox, mount: 1 };
  const pane = await openPane({
    browser,
    ...start,
    async prepare(context) {
      await context.exposeBinding('paneInbox', (_source, call: InboxCall, mount: number) =>
        mount === behind.mount ? behind.inbox(call) : new Promise<Outcome>(() => {}),
      );
      await prepare?.(context);
    },
  });
  return { pane, behind };
}

async function loadAgain({ pane, behind }: TestPage, start: PaneStart, inbox: Behind['inbox']): Promise<void> {
  Object.assign(behind, { inbox, mount: 1 });
  await pane.again(start);
}

/** The same under an office.js that is there already; Outlook tells it of the item as of any other. */
async function mountAgain({ pane, behind }: TestPage, start: PaneStart, inbox: Behind['inbox']): Promise<void> {
  const told = await pane.frame().evaluate(() => {
    window.unmountPane();
    return window.itemsTold;
  });
  Object.assign(behind, { inbox, mount: behind.mount + 1 });
  await pane.behind(start);
  await pane.page.evaluate(() => document.querySelector('iframe')!.removeAttribute('style'));
  await pane.host.select(start.item ?? null);
  await pane.frame().waitForFunction((before) => window.itemsTold > before, told);
  await pane.host.clearCalls();
  await pane.frame().evaluate(() => window.mountAfresh());
}

/** Item ids of Outlook stand for conversations of the world by this prefix. */
export const itemOf = (conversation: string): string => `item-${conversation}`;

/** The core's answers, as an add-in's inbox gives them. */
function coreInbox(world: World, by: string | null): (call: InboxCall) => Outcome {
  const run = (useCase: UseCase<View>): Outcome => {
    try {
      return { ok: true, view: world.mailbox.run(useCase) };
    } catch (error) {
      return { ok: false, error: failureOf(error) };
    }
  };
  return (call) => {
    world.passes(1000);
    switch (call.ask) {
      case 'open':
        return run(openView(call.conversation, world.context(by), call.options));
      case 'act':
        return run(actView(call.conversation, call.command, world.newId(), world.context(by)));
      case 'board':
        return run(boardView(call.query, world.context(by)));
      case 'bulk': {
        let left = 2;
        return run(bulkAct(call.command, world.newId(), { goOn: () => --left > 0 }, world.context(by)));
      }
      case 'setUp':
        return { ok: false, error: { code: 'config-invalid', data: { faults: [] } } };
    }
  };
}

/** Three conversations a team might have on a Monday morning. */
export function sampleWorld(): World {
  const world = new World({ scope: 'message', config: { policies: seed().policies } });
  const invoice = world.conversation({
    subject: 'Invoice 2231 was charged twice',
    text: 'I was charged twice in May.',
  });
  const shoe = world.conversation({
    from: { name: 'Ben Ito', address: 'ben@customer.example' },
    subject: 'Left shoe arrived twice',
    text: 'Both are left shoes. What now?',
  });
  const press = world.conversation({
    from: { name: 'Mara Lind', address: 'mara@press.example' },
    subject: 'A question about your workshop for the weekend edition',
    text: 'Could we visit you next week?',
  });
  world.passes(60_000);
  invoice.acts('alice', { do: 'take' }).acts('alice', { do: 'tag', add: 'billing' });
  invoice.acts('bob', { do: 'note', text: 'Their bank shows one of them as pending. @carol can you check?' });
  invoice.replies('alice', 'We are looking into it.').passes(3_600_000).customerWrites('It is still there.');
  shoe.acts('bob', { do: 'take' }).acts('bob', { do: 'priority', priority: 'urgent' });
  press.passes(60_000).sweeps();
  return world;
}

/** Name and role of what has the focus, as a reader would say it. */
export const focused = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return 'nothing';
    const label = (element as HTMLInputElement).labels?.[0]?.textContent;
    return `${element.tagName.toLowerCase()} ${element.getAttribute('aria-label') ?? label ?? element.innerText}`.trim();
  });
