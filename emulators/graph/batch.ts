/**
 * `$batch`: at most twenty requests in one, each answered on its own. Four run at a time; a part waits for those it
 * depends on, and answers 424 where one of them failed.
 */
import { bodyObject } from './context';
import { badRequest, GraphError } from './errors';
import { noise } from './ids';
import type { Reply } from './types';

export interface Part {
  id: string;
  method: string;
  /** Relative to the version, with a slash in front. */
  url: string;
  headers: Record<string, string>;
  body: unknown;
  dependsOn: string[];
}

export interface PartReply extends Reply {
  id: string;
}

const most = 20;
const atOnce = 4;

/** Takes a batch apart. What is wrong with the batch refuses it whole; what is wrong in a part is that part's answer. */
export function readBatch(body: unknown): Part[] {
  const { requests } = bodyObject(body);
  if (!Array.isArray(requests) || requests.length === 0) throw badRequest('A batch needs an array of requests.');
  if (requests.length > most)
    throw badRequest(`A batch has at most ${most} requests; this one has ${requests.length}.`);
  const parts = (requests as unknown[]).map(readPart);
  const ids = new Set(parts.map((part) => part.id));
  if (ids.size < parts.length) throw badRequest('Every request of a batch needs an id of its own.');
  for (const { id, dependsOn } of parts) {
    if (dependsOn.some((other) => !ids.has(other))) {
      throw badRequest(`Request '${id}' depends on a request that is not in the batch.`);
    }
  }
  checkCycles(parts);
  return parts;
}

/** Runs the parts and gathers their answers, in an order nobody may rely on unless `asSent`. */
export async function runBatch(
  parts: readonly Part[],
  run: (part: Part) => Promise<Reply>,
  asSent: boolean,
): Promise<PartReply[]> {
  const replies = new Map<string, Reply>();
  const waiting = [...parts];
  const running = new Set<Promise<void>>();
  while (waiting.length > 0 || running.size > 0) {
    const index = waiting.findIndex((part) => part.dependsOn.every((id) => replies.has(id)));
    if (index >= 0 && running.size < atOnce) {
      const [part] = waiting.splice(index, 1);
      const job: Promise<void> = runOne(part!, replies, run).then((reply) => {
        replies.set(part!.id, reply);
        running.delete(job);
      });
      running.add(job);
    } else await Promise.race(running);
  }
  const answers = parts.map((part): PartReply => ({ id: part.id, ...replies.get(part.id)! }));
  return asSent ? answers : answers.sort((a, b) => (noise(a.id, 4) < noise(b.id, 4) ? -1 : 1));
}

/** The whole answer's body. Every part's header names stay as written: a client reads `Retry-After` here. */
export function batchBody(replies: readonly PartReply[]) {
  return {
    responses: replies.map(({ id, status, headers, body, text }) => ({
      id,
      status,
      headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body }),
      ...(text === undefined ? {} : { body: btoa(unescape(encodeURIComponent(text))) }),
    })),
  };
}

async function runOne(part: Part, replies: Map<string, Reply>, run: (part: Part) => Promise<Reply>): Promise<Reply> {
  if (part.dependsOn.some((id) => replies.get(id)!.status >= 400)) {
    const error = new GraphError('FailedDependency');
    return { status: 424, body: { error: { code: error.code, message: error.message } } };
  }
  return run(part);
}

function readPart(given: unknown): Part {
  const { id, method, url, headers = {}, body, dependsOn = [] } = bodyObject(given);
  if (typeof id !== 'string' || id === '') throw badRequest('A request of a batch has an id that is a string.');
  if (typeof method !== 'string' || typeof url !== 'string') {
    throw badRequest(`Request '${id}' needs a method and a url.`);
  }
  if (!Array.isArray(dependsOn)) throw badRequest(`dependsOn of request '${id}' has to be an array.`);
  return {
    id,
    method: method.toUpperCase(),
    url: url.startsWith('/') ? url : `/${url}`,
    headers: { ...(headers as Record<string, string>) },
    body,
    dependsOn: (dependsOn as unknown[]).map(String),
  };
}

function checkCycles(parts: readonly Part[]): void {
  const settled = new Set<string>();
  let left = [...parts];
  while (left.length > 0) {
    const ready = left.filter((part) => part.dependsOn.every((id) => settled.has(id)));
    if (ready.length === 0) throw badRequest('The requests of the batch depend on each other in a circle.');
    for (const part of ready) settled.add(part.id);
    left = left.filter((part) => !settled.has(part.id));
  }
}
