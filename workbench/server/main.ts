/** Starts the workbench: one session on one mailbox, served on the loopback address. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { type Asset, createApp } from './app';
import { clear, folderFor } from './folder';
import { openSession, type Session } from './session';
import { teamOf } from './team';
import type { Addon } from './world';

export interface StartOptions {
  /** The repository's root. */
  root: string;
  addon: Addon;
  page: { script: string; style: string };
  /** An archive of real mail in place of the sample. */
  mail?: string;
  reset: boolean;
  /** Absent: the first free one from 4173 on. */
  port?: number;
  /** Where the mailbox is kept; absent: `.docket` below the root. */
  kept?: string;
}

export interface Started {
  url: string;
  session: Session;
  close(): Promise<void>;
}

const firstPort = 4173;
const portsTried = 20;

export async function start(options: StartOptions): Promise<Started> {
  const { root, addon, page, mail, reset, kept = join(root, '.docket') } = options;
  const folder = folderFor(kept, mail);
  if (reset) await clear(folder);
  const team = teamOf(JSON.parse(await readFile(join(root, 'docket.config.json'), 'utf8')));
  const session = await openSession({ folder, team, addon, root, ...(mail === undefined ? {} : { mail }) });
  const html = await readFile(join(root, 'workbench/page/index.html'), 'utf8');
  const assets = new Map<string, Asset>([
    ['/', { type: 'text/html; charset=utf-8', body: html }],
    ['/page.js', { type: 'text/javascript; charset=utf-8', body: page.script }],
    ['/page.css', { type: 'text/css; charset=utf-8', body: page.style }],
  ]);
  const port = options.port ?? (await freePort());
  const server = serve({ fetch: createApp(session, assets).fetch, port, hostname: '127.0.0.1' });
  await new Promise<void>((resolve, reject) => server.once('listening', resolve).once('error', reject));
  return {
    url: `http://localhost:${port}/`,
    session,
    close: async () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await session.close();
    },
  };
}

async function freePort(): Promise<number> {
  for (let port = firstPort; port < firstPort + portsTried; port++) if (await isFree(port)) return port;
  throw new Error(`The ports ${firstPort} to ${firstPort + portsTried - 1} are taken. Choose one with --port.`);
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
