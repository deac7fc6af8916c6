import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import { serveFolder } from '../../emulators/office/serve/folder';

export interface PaneServer {
  close(): Promise<void>;
}

export interface PaneServerOptions {
  /** The folder to serve. */
  folder: string;
  /** PEM. */
  key: string;
  /** PEM. */
  cert: string;
  port: number;
}

/** Serves a folder over https on loopback addresses alone. Throws an Error in a sentence where the port is taken. */
export async function servePane({ folder, key, cert, port }: PaneServerOptions): Promise<PaneServer> {
  const serve = serveFolder(folder);
  const answer = async ({ method, url = '/' }: IncomingMessage, response: ServerResponse) => {
    if (method !== 'GET' && method !== 'HEAD') return response.writeHead(405, { allow: 'GET, HEAD' }).end();
    // A page to see at once whether the browser trusts the certificate.
    if (url === '/') return response.writeHead(302, { location: '/support.html' }).end();
    const served = await serve(url.replace(/^\/+/, ''));
    if (!served) return response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such file.\n');
    const picture = served.headers['content-type']?.startsWith('image/');
    // Outlook shows no icon that comes with a rule about caching; a build must show at once.
    const caching = picture ? {} : { 'cache-control': 'no-cache' };
    response.writeHead(served.status, { ...served.headers, ...caching, 'x-content-type-options': 'nosniff' });
    return response.end(method === 'HEAD' ? undefined : served.body);
  };
  const servers: Server[] = [];
  // "localhost" is one or the other, as the system likes; one that has no IPv6 does without.
  for (const host of ['127.0.0.1', '::1']) {
    const server = createServer({ key, cert }, (request, response) => void answer(request, response));
    try {
      server.listen(port, host);
      await once(server, 'listening');
      servers.push(server);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (host === '::1' && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) continue;
      await closeAll(servers);
      if (code !== 'EADDRINUSE') throw error;
      throw new Error(
        `Port ${port} is in use. Stop what uses it, or take another: npm run sideload -- --port ${port + 1}`,
      );
    }
  }
  return { close: () => closeAll(servers) };
}

async function closeAll(servers: Server[]): Promise<void> {
  await Promise.all(
    servers.map((server) => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    }),
  );
}
