/**
 * A deployed web app as the rest of the world sees it: one address that runs doPost or doGet as its owner. Google answers
 * with a redirect to the output on another host, and with a page of HTML when the script fails.
 */
import { parameterEvent, postEvent } from './events';
import type { Runtime } from './runtime';
import type { Execution, FetchAnswer, FetchRequest, Manifest } from './types';

export interface WebApp {
  /** Ends in `/exec`. */
  readonly url: string;
  /** The answer to a request that is for this web app; undefined for any other. */
  answer(request: FetchRequest): Promise<FetchAnswer | undefined>;
  /** What ran, oldest first; the caller may empty it. */
  readonly executions: Execution[];
}

const outputs = 'https://script.googleusercontent.com/macros/echo?user_content_key=';

/** `owner` is the account that deployed it, as which it runs. Anonymous callers are nobody to it. */
export function createWebApp(
  runtime: Runtime,
  { manifest, owner, deployment = 'deployment' }: { manifest: Manifest; owner: string; deployment?: string },
): WebApp {
  const url = `https://script.google.com/macros/s/${deployment}/exec`;
  const kept = new Map<string, { content: string; mimeType: string }>();
  const executions: Execution[] = [];
  let made = 0;

  async function run({ method, text, headers, url: asked, at }: FetchRequest): Promise<FetchAnswer> {
    if (manifest.webapp?.access !== 'ANYONE_ANONYMOUS') return page(401, 'Authorization is needed.');
    const posted = method === 'POST';
    const event = posted ? postEvent(text, headers['content-type']) : parameterEvent(asked);
    const how = { user: owner, activeUser: '', as: 'web', at } as const;
    const execution = await runtime.run(posted ? 'doPost' : 'doGet', event, how);
    executions.push(execution);
    const latencyMs = execution.virtualMs + hopMs;
    const { content, mimeType } = execution.result ?? {};
    if (content === undefined || mimeType === undefined)
      return { ...page(200, execution.error?.message ?? ''), latencyMs };
    made += 1;
    const key = `${deployment}-${made}`;
    kept.set(key, { content, mimeType });
    return { status: 302, headers: { Location: `${outputs}${key}` }, latencyMs };
  }

  return {
    url,
    executions,
    async answer(request) {
      if (request.url.split('?')[0] === url) return await run(request);
      const key = request.url.startsWith(outputs) ? request.url.slice(outputs.length) : '';
      const output = kept.get(key);
      if (!output) return undefined;
      kept.delete(key);
      if (request.method !== 'GET') return page(405, 'Method not allowed.');
      return { status: 200, headers: { 'Content-Type': `${output.mimeType}; charset=utf-8` }, body: output.content };
    },
  };
}

/** Virtual milliseconds on the wire, besides what the script takes. */
const hopMs = 120;

function page(status: number, message: string) {
  const escaped = message.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
    body: `<!DOCTYPE html><html><head><title>Error</title></head><body>${escaped}</body></html>`,
  };
}
