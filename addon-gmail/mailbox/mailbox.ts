/** The team's mailbox as the core wants it, over Gmail's REST API. Translates; decides nothing. */

import { entriesIn, entryText } from '../../src/journal/text';
import type { BoardRow, Counts, Listed, StoredBoard } from '../../src/words/board';
import type { Headline, Snapshot } from '../../src/words/conversation';
import type { Entry } from '../../src/words/entry';
import { DocketError } from '../../src/words/errors';
import type { MarkChange, Plan } from '../../src/words/plan';
import type { Applied, Changed, Gathered, Request, Stored } from '../../src/words/ports';
import type { Handle } from '../../src/words/values';
import { changedConversations } from './changes';
import { type Call, type Client, path } from './client';
import { storeFile } from './file';
import { factsIn, gather, gathered } from './gathered';
import { allPages, type Item, insertCall, itemFields, listCall, type Read, readItem } from './journal';
import {
  docketLabel,
  docketLabelId,
  type LabelList,
  type Labels,
  labelsCall,
  labelsOf,
  readLabels,
  rememberLabels,
} from './labels';
import { headerValue, messageOf, threadFields } from './messages';
import { boardPosition, cache, cached, keepRows, markPending, readStoredBoard } from './store';
import { author, headerText } from './text';
import {
  isLater,
  type WireLabelCounts,
  type WireMessage,
  type WireMessageList,
  type WireThread,
  type WireThreadList,
} from './wire';
import { writing } from './writing';

export interface GmailMailbox {
  /** @throws DocketError `conversation-gone`, unless `orNull` */
  read(conversations: string[], orNull: boolean): (Snapshot | null)[];
  apply(plan: Plan, since: string): Applied;
  headlines(conversations: string[]): Headline[];
  board(): StoredBoard;
  keep(rows: BoardRow[], drop: string[], position: string | undefined): void;
  changed(since: string | null, what: 'mail' | 'mail-and-marks', unless: string[]): Changed;
  facts(from: number, to: number): Entry[];
  gathered(months: string[]): Gathered[];
  gather(filing: { month: string; texts: string[]; replaces: string[] }): void;
  names(): string[];
  file(file: { name: string; text: string }): Stored;
  together(requests: Request[]): unknown[];
}

export interface MailboxOptions {
  client: Client;
  /** The roster's handles in order; board rows store their places. */
  handles: readonly Handle[];
  /** What an entry says to people who read the mailbox without Docket. */
  sentence(entry: NonNullable<Plan['entry']>): string;
  /** Conversations older than this are ignored when history has expired, epoch ms. */
  since: number;
  now: number;
}

export function createMailbox(options: MailboxOptions): GmailMailbox {
  const { client, handles } = options;
  /** Journal items read in this execution, by conversation: what an insert has to join. */
  const journals = new Map<string, Read[]>();
  /** A thread's history id as a list gave it: while it stays the same, its cached headline is true. */
  const historyIds = new Map<string, string>();
  let knownLabels: Labels | null = null;

  /** Label ids as last seen; good enough to ask for a list by, since ids never change. */
  function labels(): Labels {
    const list = cached<LabelList>('labels');
    knownLabels ??= list ? labelsOf(list) : readLabels(client);
    return knownLabels;
  }

  function read(conversations: string[], orNull: boolean): (Snapshot | null)[] {
    if (conversations.length === 0) return [];
    // Asked before reading: a sweep that passes meanwhile must not hide what it has seen.
    const position = boardPosition();
    const threadCalls = conversations.map(
      (id): Call => ({
        method: 'get',
        path: path('threads', id, { format: 'full', fields: threadFields }),
        orNull: true,
      }),
    );
    const noteLabel = docketLabelId() ?? labels().need(docketLabel);
    const listCalls = conversations.map((id) => listCall(id, noteLabel));
    const answers = client.all([labelsCall, ...threadCalls, ...listCalls]);
    knownLabels = rememberLabels(answers[0] as LabelList);
    const threads = answers.slice(1, 1 + conversations.length) as (WireThread | null)[];
    const lists = answers.slice(1 + conversations.length) as (WireMessageList | null)[];
    const listed = lists.map((list, index) => allPages(client, conversations[index]!, noteLabel, list));
    const items = readJournals(conversations, listed);
    return conversations.map((conversation, index) => {
      const thread = threads[index];
      if (!thread?.messages?.length) {
        if (orNull) return null;
        throw new DocketError(
          'conversation-gone',
          'This conversation is not in the mailbox any more.',
          'Somebody may have deleted it. Its notes are kept. Go back to your list.',
        );
      }
      const own = labels().idOf(docketLabel);
      if (own !== undefined && thread.messages.some(({ labelIds }) => labelIds?.includes(own))) {
        if (orNull) return null;
        throw new DocketError(
          'own-item',
          'These are Docket’s own notes, not a conversation with a customer.',
          'Open the conversation they belong to; the notes are shown there.',
        );
      }
      journals.set(conversation, items[index]!);
      return {
        conversation,
        messages: thread.messages.map((message) => messageOf(message, labels())),
        ...entriesIn(items[index]!),
        names: labels().names,
        // The thread's own id may be too old for Gmail to have its history; the sweep's position is at most an hour old.
        version: position !== null && isLater(position, thread.historyId) ? position : thread.historyId,
      };
    });
  }

  /** Entries never change, so each is read once and cached; a thread of many unknown ones is read whole. */
  function readJournals(conversations: string[], listed: Item[][]): Read[][] {
    const known = conversations.map(
      (id) => new Map((cached<Read[]>(`journal.${id}`) ?? []).map((item) => [item.id, item])),
    );
    const missing = listed.map((items, index) => items.filter(({ id }) => !known[index]!.has(id)));
    const calls = missing.flatMap((items) => {
      const threads = [...new Set(items.map(({ threadId }) => threadId))];
      return items.length <= 2 * threads.length
        ? items.map(
            ({ id }): Call => ({
              method: 'get',
              path: path('messages', id, { format: 'full', fields: itemFields }),
              orNull: true,
            }),
          )
        : threads.map(
            (id): Call => ({
              method: 'get',
              path: path('threads', id, { format: 'full', fields: `id,messages(${itemFields})` }),
              orNull: true,
            }),
          );
    });
    const found = new Map(
      (client.all(calls) as (WireMessage | WireThread | null)[])
        .flatMap((answer) =>
          answer === null ? [] : 'messages' in answer ? (answer.messages ?? []) : [answer as WireMessage],
        )
        .map((wire) => [wire.id, readItem(wire)]),
    );
    return listed.map((items, index) => {
      const read = items.flatMap(({ id }) => known[index]!.get(id) ?? found.get(id) ?? []).sort((a, b) => a.at - b.at);
      if (missing[index]!.length > 0) cache(`journal.${conversations[index]!}`, read);
      return read;
    });
  }

  function apply(plan: Plan, since: string): Applied {
    return writing(client, plan.conversation, since, () => {
      const written = markPending(plan.conversation);
      if (plan.entry) {
        const items = journals.get(plan.conversation) ?? [];
        client.one(insertCall(plan.entry, entryText(plan.entry, options.sentence(plan.entry)), items, labels()));
      }
      client.all(plan.marks.filter(({ exact }) => exact).map(exactCall));
      for (const { add, remove, inbox } of plan.marks.filter(({ exact }) => !exact)) {
        const addLabelIds = add.map(labels().need);
        const removeLabelIds = remove.flatMap((name) => labels().idOf(name) ?? []);
        if (inbox === 'in') addLabelIds.push('INBOX');
        if (inbox === 'out') removeLabelIds.push('INBOX');
        client.one({
          method: 'post',
          path: path('threads', plan.conversation, 'modify', { fields: 'id' }),
          body: { addLabelIds, removeLabelIds },
        });
      }
      written();
    });
  }

  /** On one message alone. A label that was deleted since cannot come back, and takes no other with it. */
  function exactCall({ on, add, remove }: MarkChange): Call {
    if (on === 'conversation') throw new Error('an exact change is on a message');
    const idsOf = (names: string[]) => names.flatMap((name) => labels().idOf(name) ?? []);
    return {
      method: 'post',
      path: path('messages', on.message, 'modify', { fields: 'id' }),
      body: { addLabelIds: idsOf(add), removeLabelIds: idsOf(remove) },
      orNull: true,
    };
  }

  function headlines(conversations: string[]): Headline[] {
    const known = new Map(conversations.map((id) => [id, cached<CachedHeadline>(`headline.${id}`)]));
    const isTrue = (id: string) => known.get(id) != null && known.get(id)?.historyId === historyIds.get(id);
    const wanted = conversations.filter((id) => !isTrue(id));
    const threads = client.all(wanted.map(headlineCall)) as (WireThread | null)[];
    for (const [index, thread] of threads.entries()) {
      const headline = thread && headlineOf(thread, labels());
      if (headline) cache(`headline.${wanted[index]!}`, headline);
      known.set(wanted[index]!, headline);
    }
    return conversations.flatMap((id) => known.get(id) ?? []);
  }

  function together(requests: Request[]): unknown[] {
    const calls: Call[] = [];
    const later = requests.map((request): ((answers: unknown[]) => unknown) => {
      switch (request.ask) {
        case 'board': {
          const board = readStoredBoard(handles);
          return () => board;
        }
        case 'list': {
          const at = calls.length;
          calls.push({
            method: 'get',
            path: path('threads', {
              labelIds: labels().need(request.name),
              maxResults: request.limit,
              fields: 'threads(id,historyId),nextPageToken',
            }),
          });
          return (answers) => listed(answers[at] as WireThreadList);
        }
        case 'counts': {
          const start = calls.length;
          const ids = request.names.map((name) => labels().idOf(name));
          for (const id of ids)
            if (id)
              calls.push({ method: 'get', path: path('labels', id, { fields: 'id,threadsTotal' }), orNull: true });
          return (answers) => countsOf(request.names, ids, answers.slice(start) as WireLabelCounts[], options.now);
        }
        default:
          throw new Error(`${request.ask} is not asked together`);
      }
    });
    const answers = client.all(calls);
    return later.map((finish) => finish(answers));
  }

  function listed({ threads = [], nextPageToken }: WireThreadList): Listed {
    for (const { id, historyId } of threads) if (historyId) historyIds.set(id, historyId);
    return { conversations: threads.map(({ id }) => id), more: nextPageToken !== undefined };
  }

  return {
    read,
    apply,
    headlines,
    board: () => readStoredBoard(handles),
    keep: (rows, drop, position) => keepRows(rows, drop, position, handles),
    changed: (since, what, unless) =>
      changedConversations(client, labels(), { since, what, unless, oldest: options.since }),
    facts: (from, to) => factsIn(client, labels(), from, to),
    gathered: (months) => gathered(client, labels(), months),
    gather: (filing) => gather(client, labels(), filing),
    names: () => readLabels(client).names,
    file: (file) => storeFile(client, labels(), file),
    together: (requests) =>
      requests.length > 0 && requests.every(({ ask }) => ask === 'read')
        ? read(
            requests.map((request) => (request as Extract<Request, { ask: 'read' }>).conversation),
            true,
          )
        : together(requests),
  };
}

function countsOf(
  names: string[],
  ids: (string | undefined)[],
  answers: (WireLabelCounts | null)[],
  at: number,
): Counts {
  const byId = new Map(
    answers.filter((answer) => answer !== null).map((answer) => [answer.id, answer.threadsTotal ?? null]),
  );
  return { byName: Object.fromEntries(names.map((name, index) => [name, byId.get(ids[index] ?? '') ?? null])), at };
}

type CachedHeadline = Headline & { historyId: string };

const headlineCall = (id: string): Call => ({
  method: 'get',
  path: path('threads', id, {
    format: 'metadata',
    metadataHeaders: ['From', 'Subject'],
    fields: 'id,historyId,messages(id,labelIds,internalDate,payload/headers)',
  }),
  orNull: true,
});

function headlineOf(thread: WireThread, labels: Labels): CachedHeadline | null {
  const messages = thread.messages ?? [];
  const first = messages[0];
  const newest = messages[messages.length - 1];
  if (!first || !newest) return null;
  const headers = first.payload?.headers ?? [];
  const ids = [...new Set(messages.flatMap(({ labelIds }) => labelIds ?? []))];
  return {
    conversation: thread.id,
    historyId: thread.historyId,
    subject: headerText(headerValue(headers, 'subject')),
    from: author(headerValue(headers, 'from')),
    at: Number(newest.internalDate ?? 0),
    names: ids.map(labels.nameOf).filter((name) => name !== undefined),
  };
}
