/** What Docket keeps of its own in the team's mailbox: messages under the hidden label. */
import { parseEntry } from '../../src/journal/text';
import type { Entry } from '../../src/words/entry';
import { fingerprint } from '../../src/words/fingerprint';
import type { OwnText, OwnTexts, TextKind } from '../../src/words/ports';
import type { EpochMs } from '../../src/words/values';
import { type Call, type Client, path } from './client';
import { factsWord, type Item, itemFields, itemsIn, readItem } from './journal';
import { docketLabel } from './labels';
import type { Session } from './session';
import { cache, cached } from './store';
import { nowhere, storeCall } from './stored-message';
import type { WireMessage, WireMessageList } from './wire';
import { forgetWritten, noteWritten, withWritten } from './written';

/** One word in the subject, so that a search finds exactly the messages of a key; of a key itself it takes digits alone. */
const subjectWords: Record<TextKind, (key: string) => string> = {
  facts: (month) => `docketfacts${month.replace(/[^0-9]/g, '')}`,
  configuration: () => 'docketconfiguration',
  shelf: (key) => `docketshelf${fingerprint(key)}`,
  journal: (key) => `docketjournal${fingerprint(key)}`,
};

export function createTexts(session: Session): Pick<OwnTexts, 'find' | 'file' | 'since'> {
  return {
    find: (kind, keys, atMost) => find(session, kind, keys, atMost),
    file(kind, key, texts, replaces) {
      // New messages first; what they replace goes to the trash, which Gmail empties by itself.
      const filed = texts.map((text) => session.client.one<Item>(fileCall(session, kind, key, text)));
      if (kind !== 'report') for (const item of filed) noteWritten(item, subjectWords[kind](key));
      session.client.all(replaces.map(trashCall));
      if (replaces.length > 0) forgetWritten(replaces);
      return filed.map(({ threadId }) => ({ conversation: threadId }));
    },
    since: (from, to) => entriesWritten(session, from, to),
  };
}

function find(session: Session, kind: TextKind, keys: readonly string[], atMost?: number): OwnText[] {
  const { client } = session;
  // Whoever asks for the configuration learns by this whether Docket is set up.
  const label = session.ownLabel() ?? (kind === 'configuration' ? null : session.labels().need(docketLabel));
  if (label === null) return [];
  const search = (key: string) => ({ label, q: `subject:${subjectWords[kind](key)}` });
  const first = client.all(keys.map((key) => listCall(search(key), atMost))) as WireMessageList[];
  const complete = withWritten();
  const found = keys.flatMap((key, index) => {
    const listed = atMost === undefined ? itemsOf(client, search(key), first[index]!) : itemsIn(first[index]!);
    return complete(subjectWords[kind](key), listed).map(({ id }) => ({ id, key }));
  });
  const items = new Map(readAll(client, found).map((item) => [item.id, item]));
  const texts = found.flatMap(({ id, key }) => {
    const item = items.get(id);
    return item ? [{ ...item, key }] : [];
  });
  // What was found by its id alone stands behind the others, whatever its time.
  return keys.flatMap((key) =>
    texts
      .filter((one) => one.key === key)
      .sort((a, b) => b.at - a.at)
      .slice(0, atMost)
      .map(({ id, at, text }) => ({ id, key, at, text })),
  );
}

/** Entries with facts for reports, written in [from, to). */
function entriesWritten(session: Session, from: EpochMs, to: EpochMs): Entry[] {
  const { client } = session;
  const seconds = (at: number) => Math.floor(at / 1000);
  const search = {
    label: session.labels().need(docketLabel),
    q: `to:${factsWord}@${nowhere} after:${seconds(from) - 1} before:${seconds(to) + 1}`,
  };
  const listed = itemsOf(client, search, client.one<WireMessageList>(listCall(search)));
  const items = readAll(client, withWritten()(factsWord, listed));
  return items.flatMap(({ at, text }) => {
    const parsed = parseEntry(text, at);
    return parsed.ok && at >= from && at < to ? [parsed.entry] : [];
  });
}

function fileCall(session: Session, kind: TextKind | 'report', key: string, text: string): Call {
  const message = {
    from: 'docket',
    id: Utilities.getUuid().replace(/-/g, ''),
    labelId: session.ownLabel() ?? session.labels().need(docketLabel),
  };
  if (kind !== 'report') return storeCall({ ...message, subject: `Docket ${subjectWords[kind](key)}`, text });
  const name = key.replace(/[^\w.-]/g, '');
  return storeCall({
    ...message,
    subject: `Docket report ${name}`,
    text: 'Somebody asked Docket for this report as a file. It was sent to nobody, and may be deleted.\n',
    file: { name, type: 'text/csv', text },
  });
}

const trashCall = (id: string): Call => ({
  method: 'post',
  path: path('messages', id, 'trash', { fields: 'id' }),
  orNull: true,
});

interface Search {
  /** Id of the hidden label. */
  label: string;
  q: string;
}

const listCall = ({ label, q }: Search, maxResults = 500, pageToken?: string): Call => ({
  method: 'get',
  path: path('messages', { labelIds: label, q, maxResults, pageToken }),
  under: docketLabel,
});

/** What is on the first page of a search and on those behind it, the newest first. */
function itemsOf(client: Client, search: Search, first: WireMessageList): Item[] {
  const items: Item[] = [];
  for (let page = first; ; ) {
    items.push(...itemsIn(page));
    if (page.nextPageToken === undefined) return items;
    page = client.one<WireMessageList>(listCall(search, 500, page.nextPageToken));
  }
}

/** Characters that are worth caching; trying it with more costs time. */
const smallText = 25_000;

/** Messages never change, so small ones are read once. */
function readAll(client: Client, items: readonly { id: string }[]): { id: string; at: number; text: string }[] {
  const ids = items.map(({ id }) => id);
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
