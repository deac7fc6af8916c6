/**
 * The journal on Gmail: one message an entry, in a note thread of its own. Nothing in it can be sent: no customer's
 * thread, no deliverable address, no draft.
 */

import { hasEntryFacts } from '../../src/reports/entry-facts';
import type { Entry } from '../../src/words/entry';
import { digest } from '../direct/digest';
import { type Call, type Client, path } from './client';
import { docketLabel, type Labels } from './labels';
import { headerValue } from './messages';
import { storeCall } from './stored-message';
import { bodyText } from './text';
import type { WireMessage, WireMessageList, WirePart } from './wire';

/** Gmail splits a conversation at a hundred messages; a next note thread begins well before. */
const messagesPerThread = 95;

/** One stored item: its place, and its text once it has been read. */
export interface Item {
  id: string;
  threadId: string;
}

export interface Read extends Item {
  at: number;
  text: string;
  /** Its Message-ID header, for the next one to refer to. */
  messageId: string;
}

/** A word that finds a conversation's notes. Ids of another form than Gmail's are hashed: they never reach a search. */
export function searchToken(conversation: string): string {
  if (/^[0-9a-f]{1,32}$/.test(conversation)) return `dk${conversation}`;
  return `dk${digest(conversation).slice(0, 32)}`;
}

/** Lists the items of a conversation. */
export const listCall = (conversation: string, labelId: string, pageToken?: string): Call => ({
  method: 'get',
  path: path('messages', {
    labelIds: labelId,
    q: `subject:"${searchToken(conversation)}"`,
    maxResults: 500,
    pageToken,
  }),
  under: docketLabel,
});

/** All pages of a list whose first has been read: a journal of more than 500 entries is rare, and read in turn. */
export function allPages(client: Client, conversation: string, labelId: string, first: WireMessageList | null): Item[] {
  const items = itemsIn(first);
  let pageToken = first?.nextPageToken;
  while (pageToken !== undefined) {
    const page = client.one<WireMessageList>(listCall(conversation, labelId, pageToken));
    items.push(...itemsIn(page));
    pageToken = page.nextPageToken;
  }
  return items;
}

export const itemsIn = (list: WireMessageList | null): Item[] => [...(list?.messages ?? [])];

export const itemFields =
  'id,threadId,labelIds,internalDate,payload(mimeType,headers,body/data,parts(mimeType,body/data))';

export function readItem(wire: WireMessage): Read {
  return {
    id: wire.id,
    threadId: wire.threadId,
    at: Number(wire.internalDate ?? 0),
    text: bodyText(plainBody(wire.payload) ?? ''),
    messageId: headerValue(wire.payload?.headers ?? [], 'message-id'),
  };
}

function plainBody(part: WirePart | undefined): string | undefined {
  if (!part) return undefined;
  if (part.body?.data) return part.body.data;
  return (part.parts ?? []).map(plainBody).find((data) => data !== undefined);
}

/**
 * Writes one entry. `items` are those read before: they say which note thread to join. Repeating it is safe: readers
 * take entries of one id for one.
 */
export function insertCall(entry: Entry, text: string, items: readonly Read[], labels: Labels): Call {
  const joins = itemToJoin(items);
  return storeCall({
    from: entry.by,
    subject: `Docket ${searchToken(entry.conversation)}`,
    id: entry.id,
    text,
    labelId: labels.need(docketLabel),
    ...(hasEntryFacts(entry) ? { alsoTo: factsWord } : {}),
    ...(joins ? { joins } : {}),
  });
}

/** By which searches will find an entry. */
export const wordsOf = (entry: Entry): string[] => [
  searchToken(entry.conversation),
  ...(hasEntryFacts(entry) ? [factsWord] : []),
];

/** Finds the entries with facts for reports. */
export const factsWord = 'facts';

/** The newest item whose note thread has room, or null where a new thread begins. */
function itemToJoin(items: readonly Read[]): Read | null {
  const sizes = new Map<string, number>();
  for (const { threadId } of items) sizes.set(threadId, (sizes.get(threadId) ?? 0) + 1);
  const candidates = items.filter(
    ({ threadId, messageId }) =>
      sizes.get(threadId)! < messagesPerThread && /^<[a-z0-9]{8,40}@notes\.invalid>$/.test(messageId),
  );
  return candidates.reduce<Read | null>((newest, item) => (newest && newest.at >= item.at ? newest : item), null);
}
