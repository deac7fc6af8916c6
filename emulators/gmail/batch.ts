/**
 * `/batch/gmail/v1`: up to a hundred calls in one request. Google runs and answers them in any order, so both orders are
 * shuffled here; a caller has to go by Content-ID.
 */
import { invalid } from './errors';
import { readMultipart, readPart } from './http/multipart';
import type { GmailAnswer, GmailRequest } from './types';
import type { Work } from './work';

const atMost = 100;

interface Inner {
  contentId: string;
  request: GmailRequest;
}

export function* runBatch(
  outer: GmailRequest,
  random: () => number,
  one: (request: GmailRequest) => Work<GmailAnswer>,
): Work<GmailAnswer> {
  const header = lowerCased(outer.headers);
  if (!/^multipart\/mixed\b/i.test(header['content-type'] ?? '')) throw invalid('A batch is multipart/mixed.');
  const inner = readMultipart(header['content-type']!, outer.body).map((part): Inner => {
    if (!/^application\/http\b/i.test(part.headers['content-type'] ?? '')) {
      throw invalid('Each part of a batch is application/http.');
    }
    return { contentId: part.headers['content-id'] ?? '', request: innerRequest(part.body, header.authorization) };
  });
  if (inner.length > atMost) throw invalid(`The batch request has ${inner.length} calls, more than ${atMost}.`);
  const answers: string[] = [];
  for (const { contentId, request } of shuffled(inner, random)) answers.push(written(contentId, yield* one(request)));
  const boundary = 'batch_docket_answer';
  const parts = shuffled(answers, random).map((answer) => `--${boundary}\r\n${answer}\r\n`);
  return {
    status: 200,
    headers: { 'Content-Type': `multipart/mixed; boundary=${boundary}` },
    body: `${parts.join('')}--${boundary}--\r\n`,
  };
}

/** A repeatable sequence in [0, 1): mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** `GET /gmail/v1/… HTTP/1.1`, headers, an empty line, a body. The outer token serves calls that bring none. */
function innerRequest(text: string, authorization: string | undefined): GmailRequest {
  const trimmed = text.replace(/^(\r?\n)+/, '');
  const end = trimmed.indexOf('\n');
  const line = (end < 0 ? trimmed : trimmed.slice(0, end)).trim();
  const [, method, path] = /^([A-Z]+) (\/\S*)(?: HTTP\/\d(?:\.\d)?)?$/.exec(line) ?? [];
  if (!method || !path) throw invalid(`A call of the batch begins with "${line.slice(0, 80)}"`);
  if (path.startsWith('/batch') || path.startsWith('/upload')) {
    throw invalid('A batch holds neither batches nor uploads.');
  }
  const part = readPart(end < 0 ? '' : `${trimmed.slice(end + 1)}`);
  const headers = { ...(authorization !== undefined && { authorization }), ...part.headers };
  return { method, url: `https://gmail.googleapis.com${path}`, headers, body: part.body };
}

function written(contentId: string, answer: GmailAnswer): string {
  const id = contentId.replace(/^<|>$/g, '');
  const headers = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return [
    'Content-Type: application/http\r\n',
    id === '' ? '' : `Content-ID: <response-${id}>\r\n`,
    `\r\nHTTP/1.1 ${answer.status} ${answer.status < 400 ? 'OK' : 'Error'}\r\n`,
    ...headers,
    `Content-Length: ${answer.body.length}\r\n\r\n`,
    answer.body,
  ].join('');
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const mixed = [...items];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
  }
  return mixed;
}
