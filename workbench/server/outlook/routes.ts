/** The Outlook side's routes, all below `/outlook`: the page's questions, the pane's files, Graph and Office.js. */
import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { GraphRequest } from '../../../emulators/graph';
import type { MailboxCall } from '../../../emulators/office/remote-mailbox';
import type { Serve, Served } from '../../../emulators/office/serve/folder';
import { mailPolicy } from '../guard';
import { together } from '../together';
import type { ClockStep } from '../wire';
import type { OutlookSide } from './side';

export interface OutlookFiles {
  /** The built pane. */
  pane: Serve;
  /** Microsoft's library. */
  officeJs: Serve;
}

/** The pane lives in a frame of the page and reaches this server alone; office.js asks its trust page in a frame. */
const panePolicy = (script = "'self'") =>
  [
    "default-src 'none'",
    `script-src ${script}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ');

export function outlookRoutes(side: OutlookSide, { pane, officeJs }: OutlookFiles): Hono {
  const app = new Hono();
  const post = async <T>(c: Context) => c.req.json<T>();

  app.get('/pane/*', async (c) => send(c, await pane(below(c, '/pane/'))));
  app.get('/office-js/*', async (c) => send(c, await officeJs(below(c, '/office-js/'))));

  app.get('/api/state', async (c) => c.json(await side.state()));
  app.get('/api/list', async (c) => {
    const { box = 'inbox', search = '', from = '0' } = c.req.query();
    return c.json(await side.list({ box, search, from: Math.max(0, Number.parseInt(from, 10) || 0) }));
  });
  app.get('/api/thread/:id', async (c) => found(c, await side.conversation(Number(c.req.param('id')))));
  app.post('/api/thread/:id/read', async (c) => {
    await side.markRead(Number(c.req.param('id')));
    return c.json({});
  });
  app.post('/api/rows', async (c) => {
    const { threads, box } = await post<{ threads: number[]; box: string }>(c);
    return c.json(await side.rows(threads.map(Number), String(box)));
  });
  app.post('/api/item', async (c) => found(c, named(await side.threadOf((await post<{ item: string }>(c)).item))));
  app.get('/mail/:id', async (c) => {
    const html = await side.html(Number(c.req.param('id')));
    if (html === null) return c.text('This mail has no HTML.', 404);
    return c.body(html, 200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': mailPolicy });
  });

  app.post('/api/sign-in', async (c) => found(c, await side.signIn((await post<{ address: string }>(c)).address)));
  app.post('/api/graph', async (c) => c.json(await side.graph(await post<GraphRequest>(c))));
  app.post('/api/office', async (c) => {
    const { address, call } = await post<{ address: string; call: MailboxCall }>(c);
    return c.json(await side.office(address, call));
  });

  app.post('/api/plan', async (c) => {
    const { address, plan } = await post<{ address: string; plan: string[] }>(c);
    await side.planned(address, plan.map(String));
    return c.json({});
  });

  app.post('/api/customer', async (c) =>
    found(c, named(await side.customer((await post<{ thread?: number }>(c)).thread))),
  );
  app.post('/api/reply', async (c) => {
    const { thread, text, by } = await post<{ thread: number; text: string; by: string }>(c);
    return found(c, named(await side.reply(thread, text, by)));
  });
  app.post('/api/clock', async (c) => {
    const { step } = await post<{ step: ClockStep }>(c);
    await side.clock(step === 'morning' ? 'morning' : 'hour');
    return c.json({});
  });
  app.post('/api/reset', async (c) => {
    await side.reset();
    return c.json({});
  });

  app.get('/api/events', (c) =>
    streamSSE(c, async (stream) => {
      const stop = side.onChange(together(() => void stream.writeSSE({ event: 'change', data: '' })));
      stream.onAbort(stop);
      await stream.writeSSE({ event: 'change', data: '' });
      // A line now and then, so that a page that went away is noticed.
      while (!stream.aborted) {
        await stream.sleep(25_000);
        await stream.write(': still here\n\n');
      }
    }),
  );
  return app;
}

const below = (c: Context, mount: string): string => c.req.path.slice(c.req.path.indexOf(mount) + mount.length);

function send(c: Context, file: Served | null): Response {
  if (file === null) return c.text('There is no such file.', 404);
  const body = typeof file.body === 'string' ? file.body : new Uint8Array(file.body);
  const policy = panePolicy(scriptIn(file));
  return c.body(body, 200, { ...file.headers, 'Content-Security-Policy': policy });
}

/** The page that vouches for the host is one script between tags; the policy names it by its digest. */
function scriptIn({ headers, body }: Served): string | undefined {
  if (!headers['content-type']?.startsWith('text/html')) return undefined;
  const script = /<script>([\s\S]*?)<\/script>/.exec(body.toString())?.[1];
  return script === undefined ? undefined : `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

const named = (thread: number | null) => (thread === null ? null : { thread });

function found(c: Context, value: object | null) {
  return value === null ? c.json({ error: 'It is not there any more.' }, 404) : c.json(value);
}
