/**
 * How long a person waits in Chromium: the pane at its normal depth under Microsoft's office.js, over the strict Graph
 * service. The service answers at once, so what the network takes comes on top.
 */
import type { Browser } from 'playwright-core';
import { createMemoryMailbox } from '../../emulators/office';
import { launchOfficeBrowser } from '../../emulators/office/fixture/browser';
import type { OpenPane } from '../../emulators/office/fixture/open-pane';
import { openDeepPane, read } from '../../tests/browser/outlook-deep-pane';
import { type OutlookWorld, outlookWorld, team } from '../../tests/support/outlook-world';

/** Milliseconds. */
export interface Times {
  /** Since the navigation. */
  ready: number;
  painted: number;
  /** Script run until then, the host page's included. */
  script: number;
  /** From the change of item to the new conversation on the screen, and the script run for it. */
  changed: number;
  changedScript: number;
}

export interface Measured extends Times {
  speed: string;
}

const runs = 5;
const conversations = 4;

/** Medians, at full speed and at a quarter. */
export async function times(): Promise<Measured[]> {
  const world = await outlookWorld({ begin: Date.now() - 3_600_000 });
  const ids: string[] = [];
  for (let at = 0; at < conversations; at++) ids.push(await world.customerWrites({ subject: `Case ${at}` }));
  // Throttling slows down a process; the pane's frame must not be another one's.
  const browser = await launchOfficeBrowser({ onePart: true });
  const measured: Measured[] = [];
  for (const rate of [1, 4]) {
    const samples: Times[] = [];
    for (let run = 0; run < runs; run++) samples.push(await once(browser, world, ids, rate));
    measured.push({ speed: rate === 1 ? 'full' : `1/${rate}`, ...medians(samples) });
  }
  await browser.close();
  return measured;
}

async function once(browser: Browser, world: OutlookWorld, ids: readonly string[], rate: number): Promise<Times> {
  const items = ids.map((id, at) => read(id, `item-${at + 1}`));
  let scriptMs = async () => 0;
  const pane = await openDeepPane({
    browser,
    world,
    by: 'alice',
    mailbox: createMemoryMailbox({ items, roamingSettings: { mailbox: JSON.stringify(team) } }),
    prepare: async (context) => {
      await context.addInitScript(watch);
      context.on('page', async (page) => {
        const session = await context.newCDPSession(page);
        await session.send('Performance.enable');
        await session.send('Emulation.setCPUThrottlingRate', { rate });
        scriptMs = async () => {
          const { metrics } = await session.send('Performance.getMetrics');
          return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
        };
      });
    },
  });
  const painted = await shown(pane, 'Case 0');
  const start = await pane.frame().evaluate(() => ({ ready: window.readyAt!, began: performance.timeOrigin }));
  const script = await scriptMs();
  const changes: number[] = [];
  for (const at of ids.keys()) {
    if (at === 0) continue;
    const changed = await pane.page.evaluate(
      async (item) => {
        const now = performance.timeOrigin + performance.now();
        await window.officeHost.select(item);
        return now;
      },
      `item-${at + 1}`,
    );
    changes.push((await shown(pane, `Case ${at}`)) - changed);
  }
  const later = await scriptMs();
  await pane.close();
  return {
    ready: start.ready - start.began,
    painted: painted - start.began,
    script,
    changed: median(changes),
    changedScript: (later - script) / changes.length,
  };
}

/** When the conversation of this title had been painted, milliseconds since the epoch. */
async function shown(pane: OpenPane, title: string): Promise<number> {
  await pane.frame().waitForFunction((wanted) => window.paintedAt?.[wanted] !== undefined, title);
  return pane.frame().evaluate((wanted) => window.paintedAt![wanted]!, title);
}

declare global {
  interface Window {
    readyAt?: number;
    paintedAt?: Record<string, number>;
  }
}

/** Runs in every frame: notes when the library is there, and when each heading has been painted. */
function watch(): void {
  const now = () => performance.timeOrigin + performance.now();
  window.paintedAt = {};
  const look = () => {
    if ((window as { Office?: { context?: { mailbox?: unknown } } }).Office?.context?.mailbox) window.readyAt ??= now();
    const title = document.querySelector('h1:not(.unseen)')?.textContent;
    if (!title || window.paintedAt![title] !== undefined) return;
    // The frame after this one begins when the heading has been painted.
    requestAnimationFrame(() => setTimeout(() => (window.paintedAt![title] ??= now())));
  };
  setInterval(look, 2);
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

function medians(samples: readonly Times[]): Times {
  const of = (pick: (one: Times) => number) => median(samples.map(pick));
  return {
    ready: of(({ ready }) => ready),
    painted: of(({ painted }) => painted),
    script: of(({ script }) => script),
    changed: of(({ changed }) => changed),
    changedScript: of(({ changedScript }) => changedScript),
  };
}
