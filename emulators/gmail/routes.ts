/** Every method this service has, one line each, below `/gmail/v1/users/{userId}/`. */
import { type Shape, shapes } from './data/shapes';
import { forbidden, notImplemented } from './errors';
import { bodies } from './http/body';
import type { ParamName } from './http/params';
import { parseUrl } from './http/url';
import * as filters from './resources/filters';
import * as history from './resources/history';
import { insert } from './resources/insert';
import * as labels from './resources/labels';
import * as lists from './resources/lists';
import * as messages from './resources/messages';
import * as profile from './resources/profile';
import * as threads from './resources/threads';
import type { MatchedRoute, Route } from './types';

const listed: ParamName[] = ['q', 'labelIds', 'maxResults', 'pageToken', 'includeSpamTrash'];
const shown: ParamName[] = ['format', 'metadataHeaders'];
const since: ParamName[] = ['startHistoryId', 'labelId', 'historyTypes', 'maxResults', 'pageToken'];
const inserting = { upload: true, params: ['internalDateSource', 'deleted'], body: bodies.message } as const;

const offered: readonly Route[] = [
  route('getProfile', 'GET profile', profile.get, shapes.profile),

  route('labels.list', 'GET labels', labels.list, shapes.labels),
  route('labels.get', 'GET labels/{id}', labels.get, shapes.label),
  route('labels.create', 'POST labels', labels.create, shapes.label, { body: bodies.label }),
  route('labels.patch', 'PATCH labels/{id}', labels.patch, shapes.label, { body: bodies.label }),
  route('labels.update', 'PUT labels/{id}', labels.update, shapes.label, { body: bodies.label }),
  route('labels.delete', 'DELETE labels/{id}', labels.remove),

  route('messages.list', 'GET messages', lists.messages, shapes.messages, { params: listed }),
  route('messages.insert', 'POST messages', insert, shapes.message, inserting),
  route('messages.batchModify', 'POST messages/batchModify', messages.batchModify, {}, { body: bodies.batchModify }),
  route('messages.get', 'GET messages/{id}', messages.get, shapes.message, { params: shown }),
  route('messages.modify', 'POST messages/{id}/modify', messages.modify, shapes.message, { body: bodies.modify }),
  route('messages.trash', 'POST messages/{id}/trash', messages.trash, shapes.message),
  route('messages.untrash', 'POST messages/{id}/untrash', messages.untrash, shapes.message),
  route(
    'messages.attachments.get',
    'GET messages/{messageId}/attachments/{id}',
    messages.getAttachment,
    shapes.attachment,
  ),

  route('threads.list', 'GET threads', lists.threads, shapes.threads, { params: listed }),
  route('threads.get', 'GET threads/{id}', threads.get, shapes.thread, { params: shown }),
  route('threads.modify', 'POST threads/{id}/modify', threads.modify, shapes.thread, { body: bodies.modify }),
  route('threads.trash', 'POST threads/{id}/trash', threads.trash, shapes.thread),
  route('threads.untrash', 'POST threads/{id}/untrash', threads.untrash, shapes.thread),

  route('history.list', 'GET history', history.list, shapes.histories, { params: since }),

  route('settings.filters.list', 'GET settings/filters', filters.list, shapes.filters),
  route('settings.filters.get', 'GET settings/filters/{id}', filters.get, shapes.filter),
  route('settings.filters.create', 'POST settings/filters', filters.create, shapes.filter, { body: bodies.filter }),
  route('settings.filters.delete', 'DELETE settings/filters/{id}', filters.remove),
];

/**
 * What Gmail has and this service refuses, known by name so that the ledger shows the attempt. Docket never sends, drafts
 * or deletes for good; a request that tries is a fault, whatever its token.
 */
const never = new Map([
  ['messages.send', 'POST messages/send'],
  ['messages.delete', 'DELETE messages/{id}'],
  ['messages.batchDelete', 'POST messages/batchDelete'],
  ['threads.delete', 'DELETE threads/{id}'],
  ['drafts.list', 'GET drafts'],
  ['drafts.create', 'POST drafts'],
  ['drafts.send', 'POST drafts/send'],
  ['drafts.get', 'GET drafts/{id}'],
  ['drafts.update', 'PUT drafts/{id}'],
  ['drafts.delete', 'DELETE drafts/{id}'],
]);
const absent = new Map([
  ['messages.import', 'POST messages/import'],
  ['watch', 'POST watch'],
  ['stop', 'POST stop'],
]);

const routes: readonly Route[] = [
  ...stubs(never, (method) => forbidden(`This service never does ${method}`)),
  ...stubs(absent, (method) => notImplemented(`This service does not offer ${method}`)),
  ...offered,
];

/** Whether a method is one this service refuses to everybody; such a call costs nothing and needs no scope. */
export function isRefused(method: string): boolean {
  return never.has(method) || absent.has(method);
}

/** The method an address and verb mean, undefined where Gmail has none there. */
export function matchRoute(verb: string, address: string): MatchedRoute | undefined {
  const url = parseUrl(address);
  if (!url) return undefined;
  const uploading = url.segments[0] === 'upload';
  const [gmail, version, users, userId, ...rest] = uploading ? url.segments.slice(1) : url.segments;
  if (gmail !== 'gmail' || version !== 'v1' || users !== 'users' || !userId) return undefined;
  for (const route of routes) {
    if (route.verb !== verb || (uploading && !route.upload)) continue;
    const path = pathOf(route.path, rest);
    if (path) return { route, path: { ...path, userId }, uploading, url };
  }
  return undefined;
}

function pathOf(pattern: string, segments: readonly string[]): Record<string, string> | undefined {
  const parts = pattern.split('/');
  if (parts.length !== segments.length) return undefined;
  const path: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const segment = segments[index]!;
    if (part.startsWith('{') && segment !== '') path[part.slice(1, -1)] = segment;
    else if (part !== segment) return undefined;
  }
  return path;
}

function route(
  method: string,
  verbAndPath: string,
  run: Route['run'],
  answers: Shape = {},
  more: Partial<Pick<Route, 'upload' | 'params' | 'body'>> = {},
): Route {
  const [verb, path] = verbAndPath.split(' ') as [Route['verb'], string];
  return { method, verb, path, run, answers, ...more };
}

function stubs(methods: ReadonlyMap<string, string>, error: (method: string) => Error): Route[] {
  return [...methods].map(([method, verbAndPath]) => {
    const run = () => {
      throw error(method);
    };
    return route(method, verbAndPath, run, {}, { upload: true });
  });
}
