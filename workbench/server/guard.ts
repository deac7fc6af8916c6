/**
 * Keeps other pages out. The server listens on the loopback address only, but any site a person visits can send requests
 * there: so the host must be a loopback name (no rebinding), a request that changes something must come from this very
 * page, and the page itself may load and run nothing that is not its own.
 */
import type { MiddlewareHandler } from 'hono';

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** For a mail's own HTML: it may be looked at and do nothing, not even load a picture. */
export const mailPolicy = [
  'sandbox allow-same-origin',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

export const guard: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? '';
  if (!loopback.test(host)) return c.text('This server answers on its loopback address only.', 403);
  const origin = c.req.header('origin');
  const isOwn = origin === undefined || origin === `http://${host}`;
  const site = c.req.header('sec-fetch-site') ?? 'none';
  // Following a link to the page itself is no danger: nothing there may be framed.
  const isVisit = c.req.path === '/' && c.req.header('sec-fetch-mode') === 'navigate';
  const isForeign = !isOwn || !(site === 'same-origin' || site === 'none' || isVisit);
  if (isForeign) return c.text('Requests from other pages are refused.', 403);
  // A form on another page can send no JSON without asking first, and nobody answers that question.
  const writes = c.req.method !== 'GET' && c.req.method !== 'HEAD';
  if (writes && !c.req.header('content-type')?.startsWith('application/json')) return c.text('JSON only.', 415);
  await next();
  c.header('Content-Security-Policy', c.res.headers.get('Content-Security-Policy') ?? pagePolicy);
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Referrer-Policy', 'no-referrer');
  c.header('Cross-Origin-Resource-Policy', 'same-origin');
  c.header('Cache-Control', 'no-store');
};
