/** Between the wire and the service: addresses in, answers out. */
import type { GraphResponse, Reply } from './types';

export interface Address {
  /** Without version and query, as sent. */
  path: string;
  segments: string[];
  params: URLSearchParams;
  /** Path and query, decoded where that is possible: for the ledger and for matching faults. */
  shown: string;
}

const version = '/v1.0';

/** Takes an address apart; null where it is none of this service. `users('x')` is `users/x`. */
export function readAddress(url: string): Address | null {
  let parsed: URL;
  try {
    parsed = new URL(url, 'https://graph.microsoft.com');
  } catch {
    return null;
  }
  if (!parsed.pathname.startsWith(`${version}/`)) return null;
  const path = parsed.pathname.slice(version.length);
  const segments = path
    .split('/')
    .filter((part) => part !== '')
    .flatMap(keyed);
  return {
    path,
    segments,
    params: parsed.searchParams,
    shown: decoded(path) + decoded(parsed.search.replaceAll('+', ' ')),
  };
}

/** What an answer says of itself beside what was asked. */
export interface Envelope {
  requestId: string;
  now: number;
  /** Headers that a page may read, beside the request's id. */
  exposed: readonly string[];
}

/** The answer as it goes out. In a browser only what CORS exposes can be read. */
export function responseOf(reply: Reply, { requestId, now, exposed }: Envelope): GraphResponse {
  const headers: Record<string, string> = {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, POST, PATCH, DELETE, OPTIONS',
    'access-control-allow-headers': '*, authorization, content-type, prefer, if-match',
    'access-control-expose-headers': ['request-id', ...exposed].join(', '),
    'request-id': requestId,
    date: new Date(now).toUTCString(),
  };
  for (const [name, value] of Object.entries(reply.headers ?? {})) headers[name.toLowerCase()] = value;
  if (reply.text !== undefined)
    return { status: reply.status, headers: { ...headers, 'content-type': 'text/plain' }, body: reply.text };
  if (reply.body === undefined) return { status: reply.status, headers, body: '' };
  const type = 'application/json;odata.metadata=minimal;charset=utf-8';
  return { status: reply.status, headers: { ...headers, 'content-type': type }, body: JSON.stringify(reply.body) };
}

function keyed(segment: string): string[] {
  const found = /^(\w+)\('(.*)'\)$/.exec(decoded(segment));
  return found ? [found[1]!, found[2]!] : [decoded(segment)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
