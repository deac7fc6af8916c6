/**
 * Microsoft Graph over HTTP: the one place that fetches, retries, batches and turns refusals into sentences. The whole
 * team shares one limit of requests per mailbox, four at a time. Facts: throttling limits, json batching.
 */
import type { DocketError } from '../../src/words/errors';
import type { EpochMs } from '../../src/words/values';
import { createGate } from '../concurrency';
import type { TokenProvider } from '../office/identity';
import { type Answer, isPassing, isRefusedFilter, refusal } from './refusal';
import type { WireBatchAnswer, WireList } from './wire';

export interface Call {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/v1.0`, built by `path`; or a `nextLink`, which is used whole. */
  path: string;
  body?: unknown;
  /** The answer is plain text, and stays a string. Asked alone: a batch carries JSON. */
  text?: true;
  /**
   * Says that a POST may be sent again although nobody knows whether it was carried out; whoever says so knows why. What
   * was certainly refused is repeated in any case.
   */
  repeats?: true;
  /** The etag a message must still have. Exchange may not look at it, so whoever writes reads back as well. */
  ifMatch?: string;
  /** Items a page shall have, where the address itself cannot say it. */
  pageSize?: number;
  /** A body comes as HTML instead of text, with the pictures between its words. */
  as?: 'html';
  /** Ids come as Office.js knows them: they name the folder a message lies in now. */
  ids?: 'current';
  /** Statuses that give null instead of an error; `any`: whatever is refused, or gets no answer. */
  orNull?: readonly number[] | 'any';
  /** Null where the mailbox does not serve this form of filter. */
  orNoFilter?: boolean;
  /** Says a refusal in the words of what was asked; undefined: the usual ones. */
  refused?(answer: Answer): DocketError | undefined;
}

export interface Client {
  one<T>(call: Call): Promise<T>;
  /** Answered in order. More than one travel together, in batches of twenty. */
  all(calls: readonly Call[]): Promise<unknown[]>;
  /** One after the other: each is carried out only if the one before it was. Null for what was not tried. */
  inOrder(calls: readonly Call[]): Promise<unknown[]>;
  /** The rest of a list whose first page has come, until `atMost` items are there. */
  rest<T>(page: WireList<T>, atMost?: number): Promise<{ value: T[]; more: boolean }>;
}

/** As much of `fetch` as is used, so that a test can stand in for it. */
export type Fetch = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string; signal?: AbortSignal },
) => Promise<{ status: number; headers: { get(name: string): string | null }; text(): Promise<string> }>;

export interface ClientOptions {
  tokens: TokenProvider;
  fetch: Fetch;
  now(): EpochMs;
  /** Told what time it is at the host with every answer that says so. */
  heard?(hostTime: EpochMs): void;
  sleep(ms: number): Promise<void>;
  random(): number;
}

/** Where every address begins. */
export const root = 'https://graph.microsoft.com/v1.0';
const batchSize = 20;
/** What Outlook serves at a time per application and mailbox; a batch runs four of its parts at once. */
const atOnce = 4;
const tries = 5;
const answerWithinMs = 30_000;
/** A wait longer than this is the person's to decide about. */
const waitAtMostMs = 30_000;

/** Answers that leave open whether anything was done. */
const unknown = [0, 408, 500, 502, 504];

export function createClient({ tokens, fetch, now, heard, sleep, random }: ClientOptions): Client {
  const gate = createGate(atOnce);
  /** Ends when Outlook has had the rest it asked for: one call's Retry-After holds for this whole pane. */
  let quiet = Promise.resolve();

  async function send(call: Call): Promise<Answer> {
    const { method, path, body } = call;
    const token = await tokens.token();
    const url = path.startsWith('https:') ? path : root + path;
    // A link from an answer is followed with the token only where it leads back to Graph.
    if (!url.startsWith(`${root}/`)) return { status: 400, body: null, retryAfterMs: null };
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), answerWithinMs);
    try {
      const response = await fetch(url, {
        method,
        headers: { Authorization: `Bearer ${token}`, ...headersOf(call) },
        signal: abort.signal,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const hostTime = Date.parse(response.headers.get('Date') ?? '');
      if (!Number.isNaN(hostTime)) heard?.(hostTime);
      const text = await response.text();
      return {
        status: response.status,
        body: call.text && response.status === 200 ? text : parsed(text),
        retryAfterMs: retryAfter(response.headers.get('Retry-After'), now()),
      };
    } catch {
      return { status: 0, body: null, retryAfterMs: null };
    } finally {
      clearTimeout(timer);
    }
  }

  async function sendBatch(calls: readonly Call[], chained: boolean): Promise<Answer[]> {
    const requests = calls.map((call, index) => ({
      id: String(index),
      method: call.method,
      url: call.path.startsWith(root) ? call.path.slice(root.length) : call.path,
      headers: headersOf(call),
      ...(call.body === undefined ? {} : { body: call.body }),
      ...(chained && index > 0 ? { dependsOn: [String(index - 1)] } : {}),
    }));
    const whole = await send({ method: 'POST', path: '/$batch', body: { requests } });
    if (whole.status !== 200) return calls.map(() => whole);
    const byId = new Map(((whole.body as WireBatchAnswer).responses ?? []).map((part) => [part.id, part]));
    return calls.map((_, index) => {
      const part = byId.get(String(index));
      if (!part) return { status: 0, body: null, retryAfterMs: null };
      return {
        status: part.status,
        body: part.body,
        retryAfterMs: retryAfter(headerIn(part.headers, 'retry-after'), now()),
      };
    });
  }

  async function attempt(calls: readonly Call[], chained: boolean): Promise<Answer[]> {
    await quiet;
    return calls.length === 1
      ? gate.pass(1, async () => [await send(calls[0]!)])
      : gate.pass(atOnce, () => sendBatch(calls, chained));
  }

  /** At most twenty calls. */
  async function carriedOut(calls: readonly Call[], chained: boolean): Promise<Answer[]> {
    const answers: Answer[] = [];
    let open = calls.map((_, index) => index);
    let renewed = false;
    for (let round = 1; ; round++) {
      const fresh = await attempt(
        open.map((index) => calls[index]!),
        chained,
      );
      open.forEach((index, at) => {
        answers[index] = fresh[at]!;
      });
      const signedOut = open.some((index) => answers[index]!.status === 401) && !renewed;
      const again = repeatable(open, calls, answers, { chained, signedOut });
      if (again.length === 0) return answers;
      if (signedOut) {
        renewed = true;
        await tokens.token({ fresh: true });
      } else {
        const asked = Math.max(...again.map((index) => answers[index]!.retryAfterMs ?? 0));
        // Full jitter, on top of what was asked for: panes that got the same Retry-After must not come back together.
        const wait = Math.ceil(asked + random() * 500 * 2 ** round);
        if (round >= tries || asked > waitAtMostMs) return answers;
        const rested = sleep(wait);
        if (asked > 0) quiet = rested;
        await rested;
      }
      open = again;
    }
  }

  async function inChunks(calls: readonly Call[], chained: boolean): Promise<Answer[]> {
    const answers: Answer[] = [];
    for (let start = 0; start < calls.length; start += batchSize) {
      const stopped = chained && answers.some(({ status }) => status < 200 || status > 299);
      const chunk = calls.slice(start, start + batchSize);
      answers.push(...(stopped ? chunk.map(() => notTried) : await carriedOut(chunk, chained)));
    }
    return answers;
  }

  const all = async (calls: readonly Call[]): Promise<unknown[]> =>
    (await inChunks(calls, false)).map((answer, index) => result(calls[index]!, answer));

  return {
    all,
    one: async <T>(call: Call) => (await all([call]))[0] as T,
    async inOrder(calls) {
      const answers = await inChunks(calls, true);
      const stopped = answers.findIndex(({ status }) => status < 200 || status > 299);
      return answers.map((answer, index) =>
        answer.status === 424 && index > stopped ? null : result(calls[index]!, answer),
      );
    },
    async rest<T>(page: WireList<T>, atMost = Number.POSITIVE_INFINITY) {
      const value = [...page.value];
      let next = page['@odata.nextLink'];
      while (next !== undefined && value.length < atMost) {
        const [following] = (await all([{ method: 'GET', path: next }])) as [WireList<T>];
        value.push(...following.value);
        next = following['@odata.nextLink'];
      }
      return { value, more: next !== undefined };
    },
  };
}

const notTried: Answer = { status: 424, body: null, retryAfterMs: null };

/** What to ask again: what failed for now, and in a chain what waited for it. */
function repeatable(
  open: readonly number[],
  calls: readonly Call[],
  answers: readonly Answer[],
  { chained, signedOut }: { chained: boolean; signedOut: boolean },
): number[] {
  const failsForNow = (index: number): boolean => {
    const { status } = answers[index]!;
    if (status === 401) return signedOut;
    const { method, repeats } = calls[index]!;
    return isPassing(answers[index]!) && (method !== 'POST' || repeats === true || !unknown.includes(status));
  };
  if (!chained) return open.filter(failsForNow);
  const first = open.findIndex((index) => answers[index]!.status < 200 || answers[index]!.status > 299);
  return first >= 0 && failsForNow(open[first]!) ? open.slice(first) : [];
}

function result(call: Call, answer: Answer): unknown {
  if (answer.status >= 200 && answer.status < 300) return answer.body ?? {};
  const { orNull } = call;
  if (orNull === 'any' || orNull?.includes(answer.status) || (call.orNoFilter && isRefusedFilter(answer))) return null;
  throw call.refused?.(answer) ?? refusal(call.method, answer);
}

/** Immutable ids survive a move, and a body comes as the text it was stored as. */
const headersOf = ({ body, ifMatch, pageSize, as, ids }: Call): Record<string, string> => ({
  Prefer: [
    ...(ids === 'current' ? [] : ['IdType="ImmutableId"']),
    `outlook.body-content-type="${as ?? 'text'}"`,
    ...(pageSize === undefined ? [] : [`odata.maxpagesize=${pageSize}`]),
  ].join(', '),
  ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
  ...(ifMatch === undefined ? {} : { 'If-Match': ifMatch }),
});

function parsed(text: string): unknown {
  try {
    return text === '' ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

/** Seconds, or the date to come back at. A browser may not be let to read it, and then there is none. */
function retryAfter(value: string | null | undefined, now: number): number | null {
  const text = value?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
  // Every form of HTTP's dates begins with the day of the week; other texts may be dates to a browser, and to nobody else.
  const at = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

const headerIn = (headers: Record<string, string> | undefined, name: string): string | undefined =>
  Object.entries(headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1];
