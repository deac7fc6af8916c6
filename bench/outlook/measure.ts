/** What the Outlook add-in costs: requests to Graph counted by the strict service, and times in Chromium. */
import type { Browser } from 'playwright-core';
import { outlookWorld } from '../../tests/support/outlook-world';
import { createMemoryMailbox, sampleMessage } from '../../workbench/hosts/office';
import { launchOfficeBrowser } from '../../workbench/hosts/office/fixture/browser';
import { openPane } from '../../workbench/hosts/office/fixture/open-pane';
import { serveFolder } from '../../workbench/hosts/office/serve/folder';

export interface Count {
  what: string;
  requests: number;
  parts: number;
}

export async function requests(): Promise<Count[]> {
  const world = await outlookWorld();
  const id = await world.customerWrites();
  await world.act(id, 'bob', { do: 'take' });
  world.pass(3);
  const counts: Count[] = [];
  const count = async (what: string, work: () => Promise<unknown>) => {
    world.graph.ledger.clear();
    await work();
    counts.push({
      what,
      requests: world.requests().length,
      parts: world.graph.ledger.rows.filter(({ url }) => url !== '/$batch').length,
    });
  };
  await count('open, warm', () => world.open(id, 'bob'));
  world.reload('bob');
  await count('open, fresh pane', () => world.open(id, 'bob'));
  for (const command of [
    { do: 'assign', to: 'alice' },
    { do: 'tag', replace: 'yes', tags: ['billing'] },
    { do: 'priority', priority: 'urgent' },
    { do: 'note', text: '@carol is it in stock?' },
    { do: 'wait' },
    { do: 'close' },
    { do: 'reopen' },
    { do: 'undo' },
  ]) {
    world.pass(0.5);
    await count(command.do, () => world.act(id, 'bob', command));
  }
  await count('My work', () => world.home('bob'));
  await count('overview', () => world.home('dana'));
  return counts;
}

export interface Times {
  speed: string;
  /** Milliseconds since the navigation; median of `runs`. */
  ready: number;
  painted: number;
}

const runs = 5;

/** Times of the built pane under the real office.js, at full speed and at a quarter. */
export async function times(folder: string): Promise<Times[]> {
  const browser = await launchOfficeBrowser();
  const result: Times[] = [];
  for (const rate of [1, 4]) {
    const samples: Moments[] = [];
    for (let run = 0; run < runs; run++) samples.push(await start(browser, folder, rate));
    const median = (pick: (moments: Moments) => number) =>
      samples.map(pick).sort((a, b) => a - b)[Math.floor(runs / 2)]!;
    result.push({
      speed: rate === 1 ? 'full' : `1/${rate}`,
      ready: median(({ ready }) => ready),
      painted: median(({ painted }) => painted),
    });
  }
  await browser.close();
  return result;
}

interface Moments {
  ready: number;
  painted: number;
}

async function start(browser: Browser, folder: string, rate: number): Promise<Moments> {
  const pane = await openPane({
    browser,
    files: serveFolder(folder),
    mailbox: createMemoryMailbox({ items: [sampleMessage('message-1')] }),
    prepare: async (context) => {
      context.on('page', async (page) => {
        const session = await context.newCDPSession(page);
        await session.send('Emulation.setCPUThrottlingRate', { rate });
      });
      await context.addInitScript(watch);
    },
  });
  await pane.frame().waitForSelector('h1:not(.unseen)');
  const moments = await pane.frame().evaluate(() => (window as unknown as { moments: Moments }).moments);
  await pane.close();
  return moments;
}

/** Runs in the page: notes when the library and when the first screen is there. */
function watch(): void {
  const own = window as unknown as { moments: Partial<Moments>; Office?: { context?: { mailbox?: unknown } } };
  own.moments = {};
  const look = () => {
    if (own.Office?.context?.mailbox) own.moments.ready ??= performance.now();
    if (document.querySelector('h1:not(.unseen)')) own.moments.painted ??= performance.now();
    if (own.moments.painted === undefined) setTimeout(look, 2);
  };
  look();
}
