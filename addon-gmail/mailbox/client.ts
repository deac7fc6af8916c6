/**
 * Gmail's REST API through UrlFetchApp: the one place that fetches, retries and turns refusals into errors.
 * Facts and figures: Gmail API usage limits and error guide.
 */
import { DocketError, saidChars } from '../../src/words/errors';
import { noteRefusal } from './rate';

export interface Call {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below `users/me/`, query included; built by `path`. */
  path: string;
  body?: unknown;
  /** Null instead of an error where the thing is not there. */
  orNull?: boolean;
  /** Name of the label it asks by or writes under: an error names that, should somebody have deleted it. */
  under?: string;
  /** Creating what is there already is no error: a first attempt whose answer was lost did it. */
  existsIsFine?: boolean;
}

export interface Client {
  /** In parallel, answered in order. */
  all(calls: Call[]): unknown[];
  one<T>(call: Call): T;
  /** Milliseconds left of the host's time. */
  timeLeft(): number;
}

const base = 'https://gmail.googleapis.com/gmail/v1/users/me/';
const batchUrl = 'https://gmail.googleapis.com/batch/gmail/v1';

/** Google recommends at most 50 calls a batch; a few are quicker as requests of their own. */
const batchSize = 50;
const singleAtMost = 6;

const tries = 5;
/** Doubled before each further try: a minute that is full is not empty again in a second. */
const firstWaitMs = 1_000;
/** Milliseconds kept in reserve for drawing the card once retries are given up. */
export const reserve = 6_000;

/** What Gmail's own ids and the names of its resources are made of; anything else would lead elsewhere, such as `..`. */
const partPattern = /^[A-Za-z0-9_-]+$/;

/**
 * `path('threads', id, { format: 'full' })`: undefined values left out, lists repeated.
 *
 * @throws DocketError `conversation-gone` for an id that cannot be one of Gmail's
 */
export function path(
  ...parts: [...string[], Record<string, string | number | undefined | readonly string[]>] | string[]
): string {
  const last = parts[parts.length - 1];
  const query = typeof last === 'object' ? last : {};
  const names = (typeof last === 'object' ? parts.slice(0, -1) : parts) as string[];
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    value === undefined
      ? []
      : (Array.isArray(value) ? value : [value]).map((item) => `${key}=${encodeURIComponent(item)}`),
  );
  if (!names.every((name) => partPattern.test(name))) throw new DocketError('conversation-gone', { why: 'item' });
  return names.join('/') + (pairs.length > 0 ? `?${pairs.join('&')}` : '');
}

interface Answer {
  status: number;
  text: string;
  retryAfterMs: number | null;
  /** What a success says. */
  value?: unknown;
}

/** A success whose body was cut off on its way is no answer at all. */
function whole(answer: Answer): Answer {
  const { status, text } = answer;
  if (status < 200 || status >= 300) return answer;
  try {
    return { ...answer, value: text === '' ? {} : (JSON.parse(text) as unknown) };
  } catch {
    return { ...answer, status: 0, text: 'half an answer' };
  }
}

/**
 * `deadline`: the moment the host ends the execution, epoch ms. `openMessage`: Google's token for the message the add-on is
 * open on, where its scopes reach no further than that.
 */
export function createClient(deadline: number, openMessage?: string): Client {
  const timeLeft = () => deadline - Date.now();

  function send(calls: Call[]): Answer[] {
    return calls.length <= singleAtMost ? sendSingly(calls, openMessage) : chunks(calls, batchSize).flatMap(sendBatch);
  }

  function all(calls: Call[]): unknown[] {
    if (calls.length === 0) return [];
    if (timeLeft() <= 0) throw outOfTime();
    const answers: (Answer | null)[] = calls.map(() => null);
    let open = calls.map((_, index) => index);
    for (let attempt = 1; open.length > 0; attempt++) {
      const fresh = attemptAll(open.map((index) => calls[index]!));
      fresh.forEach((answer, at) => {
        answers[open[at]!] = answer;
      });
      const failed = open.filter((index) => isPassing(answers[index]!));
      if (failed.some((index) => isRefusedForRate(answers[index]!))) noteRefusal();
      if (
        failed.length === 0 ||
        !waitBefore(
          attempt,
          failed.map((index) => answers[index]!.retryAfterMs ?? 0),
        )
      )
        break;
      open = failed;
    }
    return calls.map((call, index) => result(call, answers[index]!));
  }

  /** Full jitter, Retry-After obeyed; false where tries or time are used up. */
  function waitBefore(attempt: number, asked: number[]): boolean {
    const wait = Math.max(Math.random() * firstWaitMs * 2 ** attempt, ...asked);
    if (attempt >= tries || timeLeft() - wait < reserve) return false;
    Utilities.sleep(Math.ceil(wait));
    return true;
  }

  function attemptAll(calls: Call[]): Answer[] {
    try {
      return send(calls).map(whole);
    } catch (error) {
      // UrlFetchApp throws where no answer came at all. Everything Docket sends can be repeated.
      const text = error instanceof Error ? error.message : String(error);
      return calls.map(() => ({ status: 0, text, retryAfterMs: null }));
    }
  }

  return { all, one: <T>(call: Call) => all([call])[0] as T, timeLeft };
}

function sendSingly(calls: Call[], openMessage: string | undefined): Answer[] {
  const requests = calls.map(({ method, path: tail, body }) => ({
    url: base + tail,
    method,
    headers: {
      Authorization: `Bearer ${ScriptApp.getOAuthToken()}`,
      ...(openMessage === undefined ? {} : { 'X-Goog-Gmail-Access-Token': openMessage }),
    },
    muteHttpExceptions: true,
    ...(body === undefined ? {} : { contentType: 'application/json', payload: JSON.stringify(body) }),
  }));
  return UrlFetchApp.fetchAll(requests).map((response) => ({
    status: response.getResponseCode(),
    text: response.getContentText(),
    retryAfterMs: retryAfter(headerValue(response.getHeaders(), 'retry-after')),
  }));
}

function headerValue(headers: object, name: string): string {
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name);
  return found ? String(found[1]) : '';
}

/** Retry-After in seconds; a date is not used by Gmail and counts as none. */
const retryAfter = (value: string): number | null => (/^\d+$/.test(value.trim()) ? Number(value) * 1000 : null);

const boundary = 'docket-batch';

/** Many calls in one request. Parts are answered in any order and matched by their Content-ID. */
function sendBatch(calls: Call[]): Answer[] {
  const parts = calls.map(({ method, path: tail, body }, index) => {
    const content = body === undefined ? '' : JSON.stringify(body);
    const type = body === undefined ? '' : 'Content-Type: application/json\r\n';
    return [
      `--${boundary}\r\nContent-Type: application/http\r\nContent-ID: <call-${index}>\r\n`,
      `${method.toUpperCase()} /gmail/v1/users/me/${tail} HTTP/1.1\r\n${type}\r\n${content}\r\n`,
    ].join('\r\n');
  });
  const response = UrlFetchApp.fetch(batchUrl, {
    method: 'post',
    contentType: `multipart/mixed; boundary=${boundary}`,
    headers: { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` },
    payload: `${parts.join('')}--${boundary}--\r\n`,
    muteHttpExceptions: true,
  });
  const status = response.getResponseCode();
  const text = response.getContentText();
  const refused = { status, text, retryAfterMs: retryAfter(headerValue(response.getHeaders(), 'retry-after')) };
  if (status !== 200) return calls.map(() => refused);
  const answers = batchParts(text, headerValue(response.getHeaders(), 'content-type'));
  return calls.map(
    (_, index) => answers.get(index) ?? { status: 0, text: 'no answer in the batch', retryAfterMs: null },
  );
}

function batchParts(text: string, contentType: string): Map<number, Answer> {
  const mark = /boundary="?([^";]+)"?/.exec(contentType)?.[1] ?? '';
  const answers = new Map<number, Answer>();
  for (const part of text.split(`--${mark}`)) {
    const id = /content-id:\s*<?response-call-(\d+)>?/i.exec(part)?.[1];
    const status = /HTTP\/[\d.]+ (\d{3})/.exec(part);
    if (id === undefined || !status) continue;
    const inner = part.slice(status.index);
    const gap = /\r?\n\r?\n/.exec(inner);
    const head = gap ? inner.slice(0, gap.index) : inner;
    answers.set(Number(id), {
      status: Number(status[1]),
      text: gap ? inner.slice(gap.index + gap[0].length).trim() : '',
      retryAfterMs: retryAfter(/retry-after:\s*(\d+)/i.exec(head)?.[1] ?? ''),
    });
  }
  return answers;
}

/** Refusals that pass: too many requests, and servers that stumble. */
function isPassing({ status, text }: Answer): boolean {
  return [0, 500, 502, 503, 504].includes(status) || isRefusedForRate({ status, text });
}

const isRefusedForRate = ({ status, text }: Pick<Answer, 'status' | 'text'>): boolean =>
  status === 429 || (status === 403 && /rateLimitExceeded|userRateLimitExceeded|RATE_LIMIT/i.test(text));

function result(call: Call, answer: Answer): unknown {
  const { status } = answer;
  if (status >= 200 && status < 300) return answer.value;
  if ((call.orNull && (status === 404 || isNoLabel(answer))) || (call.existsIsFine && isThere(answer))) return null;
  throw refusal(call, answer);
}

/** A label that was deleted is, to whoever asks by it, no label at all. */
const isNoLabel = ({ status, text }: Answer): boolean => status === 400 && /^invalid label/i.test(messageIn(text));

/** A label that exists is a conflict; a filter that exists, a precondition. */
const isThere = ({ status, text }: Answer): boolean =>
  status === 409 || (status === 400 && /already exists/i.test(messageIn(text)));

/** As errors name it. */
const host = 'Gmail';

function refusal(call: Call, answer: Answer): DocketError {
  const { status, text, retryAfterMs } = answer;
  const said = messageIn(text);
  if (isPassing(answer)) {
    return status === 0
      ? new DocketError('mailbox-unreachable', { why: 'no-answer', host })
      : new DocketError('busy', { why: 'host', host }, retryAfterMs ?? undefined);
  }
  if (call.under !== undefined && isNoLabel(answer)) {
    return new DocketError('mark-missing', { why: 'mark', name: call.under });
  }
  if (status === 401) return new DocketError('signed-out', { why: 'refused', host, reload: host });
  if (status === 403) {
    return new DocketError('not-permitted', { why: 'script', host, said });
  }
  if (status === 404) {
    return new DocketError('conversation-gone', { why: 'item' });
  }
  return new DocketError('mailbox-refused', {
    why: 'request',
    host,
    request: `${call.method} ${call.path.split('?')[0]}`,
    said,
  });
}

const outOfTime = (): DocketError => new DocketError('out-of-time', { host, seconds: 30 });

function messageIn(text: string): string {
  try {
    const parsed = JSON.parse(text) as { error?: { message?: string } };
    return (parsed.error?.message ?? '').slice(0, saidChars);
  } catch {
    return '';
  }
}

function chunks<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
