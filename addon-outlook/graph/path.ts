/** Addresses of Microsoft Graph. What people or mail wrote is never part of one, but for ids that were checked first. */
import { DocketError } from '../../src/errors';

/** `path('users', address, 'messages', { $top: 10 })`: every part encoded, undefined values left out. */
export function path(...parts: (string | Record<string, string | number | undefined>)[]): string {
  const names = parts.filter((part): part is string => typeof part === 'string');
  const query = parts.flatMap((part) => (typeof part === 'string' ? [] : Object.entries(part)));
  const pairs = query.flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`]));
  return `/${names.map(encodeURIComponent).join('/')}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`;
}

/** A string in a `$filter`: an apostrophe is doubled. */
export const quoted = (text: string): string => `'${text.replace(/'/g, "''")}'`;

/**
 * A conversation's id as Graph spells it. Office.js writes `/` and `+` where Graph has `-` and `_`; anything else in an
 * id was not made by Exchange and reaches no address.
 */
export function conversationId(id: string): string {
  const graph = id.replace(/\//g, '-').replace(/\+/g, '_');
  if (/^[\w=-]{1,400}$/.test(graph)) return graph;
  throw conversationGone();
}

export const conversationGone = (): DocketError =>
  new DocketError(
    'conversation-gone',
    'This conversation is not in the mailbox any more.',
    'Somebody may have deleted it. Its notes are kept. Go back to your list.',
  );
