/** Which conversations got mail or marks since a position, from Gmail's history. */
import type { Changed } from '../../src/words/ports';
import { type Client, path } from './client';
import { docketLabel, type Labels } from './labels';
import { pendingConversations } from './store';
import type { WireHistory, WireThreadList } from './wire';

export interface Question {
  since: string | null;
  what: 'mail' | 'mail-and-marks';
  /** Mail under one of these names has been sorted already. */
  unless: readonly string[];
  /** Where a dated pass begins, epoch ms. */
  oldest: number;
}

/** 500 records a page; a position this far back is slower to read than the inbox. */
const pagesAtMost = 8;
/** Gmail refuses what is no number of 64 bits; a damaged position counts as an expired one. */
const isHistoryId = (text: string): boolean => /^\d{1,19}$/.test(text);

export function changedConversations(client: Client, labels: Labels, question: Question): Changed {
  const { since, what } = question;
  const changed = (since === null ? null : fromHistory(client, labels, question, since)) ?? fromInbox(client, question);
  if (what === 'mail') return changed;
  // A writer that was cut off after its entry has changed no mark that history could report.
  const pending = pendingConversations();
  for (const conversation of pending) delete changed.carried?.[conversation];
  return { ...changed, conversations: [...new Set([...changed.conversations, ...pending])] };
}

/** Null where Gmail does not know the position, any more or at all. */
function fromHistory(client: Client, labels: Labels, { what, unless }: Question, since: string): Changed | null {
  if (!isHistoryId(since)) return null;
  const skip = new Set([docketLabel, ...unless].flatMap((name) => labels.idOf(name) ?? []));
  const notes = labels.idOf(docketLabel);
  const conversations = new Set<string>();
  const mailed = new Set<string>();
  /** By message, as its last change left it. */
  const marked = new Map<string, { conversation: string; names: string[] }>();
  let pageToken: string | undefined;
  for (let page = 0; page < pagesAtMost; page++) {
    const history = client.one<WireHistory | null>({
      method: 'get',
      path: path('history', {
        startHistoryId: since,
        maxResults: 500,
        historyTypes: what === 'mail' ? ['messageAdded'] : ['messageAdded', 'labelAdded', 'labelRemoved'],
        pageToken,
      }),
      orNull: true,
    });
    if (history === null) return null;
    for (const record of history.history ?? []) {
      for (const { message } of record.messagesAdded ?? []) {
        const ids = message.labelIds ?? [];
        if (!ids.some((id) => skip.has(id)) && !ids.some((id) => id === 'DRAFT' || id === 'SPAM' || id === 'TRASH')) {
          conversations.add(message.threadId);
          mailed.add(message.threadId);
        }
      }
      for (const { message, labelIds = [] } of [...(record.labelsAdded ?? []), ...(record.labelsRemoved ?? [])]) {
        const ids = message.labelIds ?? [];
        if (notes && ids.includes(notes)) continue;
        conversations.add(message.threadId);
        // Out of spam or the bin, or into it: the conversation has other mail than before, under the same names.
        if (labelIds.some((id) => id === 'SPAM' || id === 'TRASH')) mailed.add(message.threadId);
        const names = ids.map(labels.nameOf).filter((name) => name !== undefined);
        marked.set(message.id, { conversation: message.threadId, names });
      }
    }
    // A position ahead of the mailbox is none it gave.
    if (BigInt(history.historyId) < BigInt(since)) return null;
    pageToken = history.nextPageToken;
    if (pageToken === undefined) {
      const carried = carriedNames([...marked.values()].filter(({ conversation }) => !mailed.has(conversation)));
      return { conversations: [...conversations], position: history.historyId, expired: false, carried };
    }
  }
  return null;
}

function carriedNames(marked: { conversation: string; names: string[] }[]): Record<string, string[]> {
  const carried: Record<string, string[]> = {};
  for (const { conversation, names } of marked)
    carried[conversation] = [...new Set([...(carried[conversation] ?? []), ...names])];
  return carried;
}

/**
 * Everything in the inbox since the configuration's first day: slow, complete, and needed once. A screen, which asks for
 * mail alone, waits for one page of it.
 */
function fromInbox(client: Client, { oldest, what }: Question): Changed {
  const { historyId } = client.one<{ historyId: string }>({
    method: 'get',
    path: path('profile', { fields: 'historyId' }),
  });
  // A search does not know the newest mail yet, and the position goes beyond it.
  const conversations = what === 'mail' ? [] : newestInInbox(client);
  let pageToken: string | undefined;
  do {
    const list = client.one<WireThreadList>({
      method: 'get',
      path: path('threads', {
        labelIds: 'INBOX',
        q: `after:${Math.floor(oldest / 1000)}`,
        maxResults: 500,
        pageToken,
        fields: 'threads/id,nextPageToken',
      }),
    });
    conversations.push(...(list.threads ?? []).map(({ id }) => id));
    pageToken = list.nextPageToken;
  } while (pageToken !== undefined && what !== 'mail');
  return { conversations: [...new Set(conversations)], position: historyId, expired: true };
}

/** More than come in the minutes a search may be behind. */
const newestAtMost = 50;

function newestInInbox(client: Client): string[] {
  const { threads = [] } = client.one<WireThreadList>({
    method: 'get',
    path: path('threads', { labelIds: 'INBOX', maxResults: newestAtMost, fields: 'threads/id' }),
  });
  return threads.map(({ id }) => id);
}
