/** Facts for reports: entries found by when they were written, and what is gathered of them, a few messages a month. */

import { parseEntry } from '../../src/journal/text';
import type { Entry } from '../../src/words/entry';
import type { Gathered } from '../../src/words/ports';
import { type Call, type Client, path } from './client';
import { factsWord, itemFields, readItem } from './journal';
import { docketLabel, type Labels } from './labels';
import { cache, cached } from './store';
import { nowhere, storeCall } from './stored-message';
import type { WireMessage, WireMessageList } from './wire';

/** One word, so that a search finds exactly the items of a month; `2026-11` is the only text in it. */
const monthWord = (month: string): string => `docketfacts${month.replace(/[^0-9]/g, '')}`;

/** Entries with facts for reports, written in [from, to). */
export function factsIn(client: Client, labels: Labels, from: number, to: number): Entry[] {
  const seconds = (at: number) => Math.floor(at / 1000);
  const q = `to:${factsWord}@${nowhere} after:${seconds(from) - 1} before:${seconds(to) + 1}`;
  const ids = idsOf(client, labels, q, client.one<WireMessageList>(listCall(labels, q)));
  return readAll(client, ids).flatMap(({ at, text }) => {
    const parsed = parseEntry(text, at);
    return parsed.ok && at >= from && at < to ? [parsed.entry] : [];
  });
}

export function gathered(client: Client, labels: Labels, months: string[]): Gathered[] {
  const searches = months.map((month) => `subject:${monthWord(month)}`);
  const lists = client.all(searches.map((q) => listCall(labels, q))) as WireMessageList[];
  const found = months.flatMap((month, index) =>
    idsOf(client, labels, searches[index]!, lists[index]!).map((id) => ({ id, month })),
  );
  const texts = new Map(
    readAll(
      client,
      found.map(({ id }) => id),
    ).map(({ id, text }) => [id, text]),
  );
  return found.flatMap(({ id, month }) => (texts.has(id) ? [{ id, month, text: texts.get(id)! }] : []));
}

/** New messages first; what they replace goes to the trash, which Gmail empties by itself. */
export function gather(
  client: Client,
  labels: Labels,
  { month, texts, replaces }: { month: string; texts: string[]; replaces: string[] },
): void {
  for (const text of texts) {
    client.one(
      storeCall({
        from: 'docket',
        subject: `Docket ${monthWord(month)}`,
        id: Utilities.getUuid().replace(/-/g, ''),
        text,
        labelId: labels.need(docketLabel),
      }),
    );
  }
  client.all(
    replaces.map(
      (id): Call => ({ method: 'post', path: path('messages', id, 'trash', { fields: 'id' }), orNull: true }),
    ),
  );
}

const listCall = (labels: Labels, q: string, pageToken?: string): Call => ({
  method: 'get',
  path: path('messages', { labelIds: labels.need(docketLabel), q, maxResults: 500, pageToken }),
});

/** Ids on the first page of a search and on those behind it. */
function idsOf(client: Client, labels: Labels, q: string, first: WireMessageList): string[] {
  const ids: string[] = [];
  for (let page = first; ; ) {
    ids.push(...(page.messages ?? []).map(({ id }) => id));
    if (page.nextPageToken === undefined) return ids;
    page = client.one<WireMessageList>(listCall(labels, q, page.nextPageToken));
  }
}

/** Characters that are worth caching; trying it with more costs time. */
const smallText = 25_000;

/** Messages never change, so small ones are read once. */
function readAll(client: Client, ids: string[]): { id: string; at: number; text: string }[] {
  const known = new Map(ids.map((id) => [id, cached<{ at: number; text: string }>(`item.${id}`)]));
  const missing = ids.filter((id) => known.get(id) === null);
  const calls = missing.map(
    (id): Call => ({ method: 'get', path: path('messages', id, { format: 'full', fields: itemFields }), orNull: true }),
  );
  for (const wire of client.all(calls) as (WireMessage | null)[]) {
    if (!wire) continue;
    const { id, at, text } = readItem(wire);
    if (text.length <= smallText) cache(`item.${id}`, { at, text });
    known.set(id, { at, text });
  }
  return ids.flatMap((id) => {
    const item = known.get(id);
    return item ? [{ id, ...item }] : [];
  });
}
