/** Starts the workbench: a mailbox at Gmail and one on Exchange, served on the loopback address. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { type Asset, createApp } from './app';
import { clear, folderFor } from './folder';
import type { HubBuild } from './hub/side';
import { livedWith } from './lived';
import { type OutlookBuild, startOutlook } from './outlook';
import type { Addon } from './seat';
import { openSession, type Session } from './session';
import { teamOf } from './team';

export interface StartOptions {
  /** The repository's root. */
  root: string;
  addon: Addon;
  hub?: HubBuild;
  page: { script: string; style: string };
  outlook: OutlookBuild;
  /** An archive of real mail in place of the sample. */
  mail?: string;
  /** The configuration, a file; absent: `docket.config.json` at the root. */
  configFile?: string;
  /** What is worth knowing of the mail, in sentences. */
  about?: readonly string[];
  reset: boolean;
  /** Absent: the first free one from 4173 on. */
  port?: number;
  /** Where the mailbox is kept; absent: `.docket` below the root. */
  kept?: string;
}

export interface Started {
  url: string;
  /** When the mailbox is there. The address answers before, and lets whoever asks wait. */
  ready: Promise<Session>;
  close(): Promise<void>;
}

interface Opened {
  session: Session;
  answer(request: Request): Response | Promise<Response>;
  close(): Promise<void>;
}

const firstPort = 4173;
const portsTried = 20;

/** Listens at once; the first start takes a few seconds to live through the sample. */
export async function start(options: StartOptions): Promise<Started> {
  const port = options.port ?? (await freePort());
  let opening: Promise<Opened> | undefined;
  const server = serve({
    fetch: async (request) => (await opening!).answer(request),
    port,
    hostname: '127.0.0.1',
  });
  await new Promise<void>((resolve, reject) =>
    server.once('listening', resolve).once('error', (error) => reject(taken(error, port))),
  );
  opening = openAll(options);
  return {
    url: `http://localhost:${port}/`,
    ready: opening.then(({ session }) => session),
    close: async () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await (await opening)?.close();
    },
  };
}

async function openAll(options: StartOptions): Promise<Opened> {
  const { root, addon, hub, page, outlook, mail, reset, kept = join(root, '.docket'), about = [] } = options;
  const folder = folderFor(kept, mail);
  if (reset) await clear(folder);
  const configuration = await readFile(options.configFile ?? join(root, 'docket.config.json'), 'utf8');
  const team = teamOf(JSON.parse(configuration));
  const source = mail === undefined ? { lived: livedWith(root, addon.code) } : { mail };
  const session = await openSession({ folder, team, addon, root, about, ...(hub ? { hub } : {}), ...source });
  const { side, routes } = await startOutlook({ ...outlook, root, folder, team, configuration, reset, ...source });
  const html = await readFile(join(root, 'workbench/page/index.html'), 'utf8');
  const assets = new Map<string, Asset>([
    ['/', { type: 'text/html; charset=utf-8', body: html }],
    ['/page.js', { type: 'text/javascript; charset=utf-8', body: page.script }],
    ['/page.css', { type: 'text/css; charset=utf-8', body: page.style }],
  ]);
  const app = createApp(session, assets, routes);
  return {
    session,
    answer: (request) => app.fetch(request),
    close: async () => {
      await Promise.all([session.close(), side.close()]);
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

function taken(error: Error, port: number): Error {
  const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  return isTaken ? new Error(`Port ${port} is taken. Choose another with --port.`) : error;
}
