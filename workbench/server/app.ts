/** The routes. Every answer is JSON but the page's own files, a mail's HTML and the stream of changes. */
import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { guard, mailPolicy } from './guard';
import type { Session } from './session';
import { together } from './together';
import type { Ask, ClockStep } from './wire';

/** A file of the page, ready to be sent. */
export interface Asset {
  type: string;
  body: string;
}

export function createApp(session: Session, assets: ReadonlyMap<string, Asset>, outlook: Hono = new Hono()): Hono {
  const app = new Hono();
  app.use(guard);
  app.onError((error, c) => c.json({ error: error.message }, 500));

  for (const [path, { type, body }] of assets) app.get(path, (c) => c.body(body, 200, { 'Content-Type': type }));
  app.route('/outlook', outlook);

  // Whoever sits at a mailbox of their own says so with every request.
  app.use('/api/*', async (c, next) => {
    const as = seatOf(c);
    if (as !== undefined) await session.sit(as);
    await next();
  });
  app.get('/api/state', (c) => c.json(session.state(seatOf(c))));
  app.get('/api/list', (c) => {
    const { box = 'inbox', search = '', from = '0' } = c.req.query();
    return c.json(session.list({ box, search, from: Math.max(0, Number.parseInt(from, 10) || 0) }, seatOf(c)));
  });
  app.get('/api/thread/:id', (c) => found(c, session.conversation(c.req.param('id'), seatOf(c))));
  app.post('/api/thread/:id/read', (c) => {
    session.markRead(c.req.param('id'), seatOf(c));
    return c.json({});
  });
  app.get('/mail/:id', (c) => mailOf(c, session.html(c.req.param('id'))));
  app.get('/mail/:as/:id', async (c) => {
    const { as, id } = c.req.param();
    await session.sit(as);
    return mailOf(c, session.html(id, as));
  });

  app.post('/api/addon', async (c) => c.json(await session.run(await c.req.json<Ask>(), seatOf(c))));
  app.post('/api/customer', async (c) => {
    const { thread } = await c.req.json<{ thread?: string }>();
    return found(c, await session.customer(thread, seatOf(c)));
  });
  app.post('/api/reply', async (c) => {
    const { thread, text } = await c.req.json<{ thread: string; text: string }>();
    return found(c, await session.reply(thread, text, seatOf(c)));
  });
  app.post('/api/clock', async (c) => {
    const { step } = await c.req.json<{ step: ClockStep }>();
    return c.json(await session.clock(step === 'morning' ? 'morning' : 'hour'));
  });
  app.post('/api/reset', async (c) => {
    await session.reset();
    return c.json({});
  });

  app.get('/api/events', (c) =>
    streamSSE(c, async (stream) => {
      const send = () => void stream.writeSSE({ event: 'change', data: String(session.state().head) });
      const stop = session.onChange(together(send));
      stream.onAbort(stop);
      send();
      // A line now and then, so that a page that went away is noticed.
      while (!stream.aborted) {
        await stream.sleep(25_000);
        await stream.write(': still here\n\n');
      }
    }),
  );
  return app;
}

function mailOf(c: Context, html: string | null) {
  if (html === null) return c.text('This mail has no HTML.', 404);
  return c.body(html, 200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': mailPolicy });
}

const seatOf = (c: Context): string | undefined => c.req.query('as') || undefined;

function found(c: Context, value: object | null) {
  return value === null ? c.json({ error: 'It is not there any more.' }, 404) : c.json(value);
}
