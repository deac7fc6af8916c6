/** UrlFetchApp's rules, checked where scripts cannot reach: scope, whitelist, sizes, headers, payload, redirects. */
import { limits } from '../limits';
import type { FetchAnswer, FetchHandler, FetchRecord, FetchRequest, Manifest } from '../types';
import { Refused } from './refused';

/** As the script's side sends it: types and option names are checked there already. */
export interface ScriptRequest {
  url: string;
  method: string;
  headers: Record<string, string>;
  contentType: string | null;
  /** One character per byte; null without payload. */
  body: string | null;
  mute: boolean;
  follow: boolean;
}

export interface ScriptResponse {
  status: number;
  headers: Record<string, string | string[]>;
  /** One character per byte. */
  body: string;
}

/** What came of a request. `kill` says that the execution has to end here. */
export type Fetched =
  | { kill: true; ms: number }
  | { kill?: false; ms: number; response?: ScriptResponse; refused?: string };

export interface FetchContext {
  handler: FetchHandler;
  manifest: Manifest;
  latency: (request: FetchRequest) => number;
  user: string;
  execution: number;
  /** When the request leaves, epoch milliseconds. */
  at: number;
  /** Counts one request against the day's allowance, or throws Refused. */
  spend(): void;
  record(entry: Omit<FetchRecord, 'at'>): void;
}

const scope = 'https://www.googleapis.com/auth/script.external_request';

/** Throws Refused when the request may not leave at all. */
export function checkRequest(request: ScriptRequest, manifest: Manifest): void {
  if (!manifest.oauthScopes.includes(scope))
    throw new Refused(
      `Specified permissions are not sufficient to call UrlFetchApp.fetch. Required permissions: ${scope}`,
    );
  const { url } = request;
  if (url.length > limits.url) throw new Refused(`URLFetch URL Length is over ${limits.url} characters.`);
  if (!/^https?:\/\/[^/?#\s]+/.test(url) || !URL.canParse(url)) throw new Refused(`Invalid argument: ${url}`);
  const outside = outsideFault(url, manifest);
  if (outside) throw new Refused(outside);
  checkHeaders(request.headers);
  if (request.body !== null) {
    if (request.method === 'GET') throw new Refused('A GET request cannot carry a payload.');
    if (request.body.length > limits.payloadBytes) throw new Refused('URLFetch POST size is over 50 MB.');
  }
}

function outsideFault(url: string, { urlFetchWhitelist: allowed }: Manifest): string | undefined {
  if (!allowed || allowed.some((prefix) => url.startsWith(prefix))) return undefined;
  return `UrlFetch calls to ${url} are not permitted by your admin: no urlFetchWhitelist prefix matches.`;
}

function checkHeaders(headers: Record<string, string>): void {
  const entries = Object.entries(headers);
  if (entries.length > limits.headers)
    throw new Refused(`URLFetch headers: ${entries.length}, at most 100 are allowed.`);
  for (const [name, value] of entries) {
    const bad = `Attribute provided with invalid value: Header:${name}`;
    if (
      !/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name) ||
      /^(host|content-length|transfer-encoding|connection)$/i.test(name)
    )
      throw new Refused(bad);
    if (!/^[\t\x20-\x7e]*$/.test(value)) throw new Refused(bad);
    if (name.length + value.length > limits.headerBytes) throw new Refused(`${bad}: over 8 KB.`);
  }
}

/**
 * Sends one request and whatever it is redirected to. Whether Google asks the whitelist about a redirect's target is not
 * documented, so it is asked here.
 */
export async function send(request: ScriptRequest, context: FetchContext): Promise<Fetched> {
  let { url, method } = request;
  let body = request.body;
  let ms = 0;
  for (let hop = 0; hop <= limits.redirects; hop += 1) {
    context.spend();
    const asked: FetchRequest = {
      url,
      method,
      headers: headersOf(request, body),
      body: body ?? '',
      text: Buffer.from(body ?? '', 'latin1').toString('utf8'),
      user: context.user,
      at: context.at + ms,
      execution: context.execution,
    };
    const answer = await context.handler(asked);
    if (answer && 'kill' in answer) return { kill: true, ms };
    const took = answer?.latencyMs ?? context.latency(asked);
    ms += took;
    context.record({ method, url, status: answer && 'status' in answer ? answer.status : 0, ms: took });
    if (answer === null) return { ms, refused: `DNS error: ${origin(url)}` };
    if ('timeout' in answer) return { ms, refused: `Timeout: ${origin(url)}` };
    const response = responseOf(answer);
    const target = redirectTarget(response, url);
    if (target === null || !request.follow) return judged(request, response, ms);
    if (response.status < 307 && method !== 'GET') {
      method = 'GET';
      body = null;
    }
    url = target;
    const outside = outsideFault(url, context.manifest);
    if (outside) return { ms, refused: outside };
  }
  return { ms, refused: `Too many redirects: ${origin(request.url)}` };
}

function judged(request: ScriptRequest, response: ScriptResponse, ms: number): Fetched {
  if (response.body.length > limits.responseBytes) return { ms, refused: 'URLFetch response size is over 50 MB.' };
  if (response.status < 400 || request.mute) return { ms, response };
  const start = Buffer.from(response.body.slice(0, 300), 'latin1').toString('utf8');
  const refused = `Request failed for ${origin(request.url)} returned code ${response.status}. Truncated server response: ${start} (use muteHttpExceptions option to examine full response)`;
  return { ms, refused };
}

function headersOf(request: ScriptRequest, body: string | null): Record<string, string> {
  const headers: Record<string, string> = { 'user-agent': 'Mozilla/5.0 (compatible; Google-Apps-Script)' };
  for (const [name, value] of Object.entries(request.headers)) headers[name.toLowerCase()] = value;
  if (body === null) return headers;
  if (request.contentType !== null) headers['content-type'] = request.contentType;
  headers['content-type'] ??= 'application/x-www-form-urlencoded';
  return headers;
}

function responseOf(answer: Exclude<FetchAnswer, null | { kill: true } | { timeout: true }>): ScriptResponse {
  const body = answer.body ?? '';
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : Buffer.from(body);
  return { status: answer.status, headers: answer.headers ?? {}, body: bytes.toString('latin1') };
}

function redirectTarget(response: ScriptResponse, url: string): string | null {
  if (![301, 302, 303, 307, 308].includes(response.status)) return null;
  const location = Object.entries(response.headers).find(([name]) => name.toLowerCase() === 'location')?.[1];
  return location === undefined ? null : new URL(String(location), url).href;
}

function origin(url: string): string {
  return new URL(url).origin;
}
