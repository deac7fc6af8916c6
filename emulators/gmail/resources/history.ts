/**
 * history.list: what happened since a history id, told from the store's change log. The log says what was before; going
 * through it from the newest back to the oldest, each message's labels after every change are known.
 */
import type { ChangeRecord, Folder, StoredMail } from '../../mailbox/types';
import { invalid, notFound } from '../errors';
import { labelIdOf } from '../ids';
import { labelDiffs, labelOfFolder, labelsOn } from '../marks';
import type { Account, Call } from '../types';
import { checkKnown } from './labels';
import { pageToken, positionOf } from './paging';

type Kind = 'messageAdded' | 'messageDeleted' | 'labelAdded' | 'labelRemoved';

interface Event {
  change: number;
  kind: Kind;
  uid: number;
  thread: number;
  /** Labels gained or lost. */
  labels: string[];
  /** Labels on the message after the change; empty where the message is gone. */
  carried: string[];
}

const kinds: readonly Kind[] = ['messageAdded', 'messageDeleted', 'labelAdded', 'labelRemoved'];
const defaultPage = 100;

export function list(call: Call) {
  const { account, params } = call;
  const since = sinceOf(call);
  const types = params.historyTypes ?? kinds;
  for (const type of types) {
    if (!(kinds as readonly string[]).includes(type)) throw invalid(`Invalid value at 'historyTypes', "${type}"`);
  }
  if (params.labelId !== undefined) checkKnown(account.mailbox, [params.labelId]);
  const question = JSON.stringify([params.startHistoryId, types, params.labelId]);
  const from = Number(positionOf(question, params.pageToken) ?? since);
  const size = params.maxResults ?? defaultPage;
  const found = eventsAfter(account, from).filter(
    (event) =>
      types.includes(event.kind) &&
      (params.labelId === undefined || [...event.labels, ...event.carried].includes(params.labelId)),
  );
  const records = byChange(found);
  const page = records.slice(0, size);
  return {
    ...(page.length > 0 && { history: page.map((events) => record(account, events)) }),
    ...(records.length > size && { nextPageToken: pageToken(question, String(page[size - 1]![0]!.change)) }),
    historyId: account.ids.history(account.mailbox.head),
  };
}

/** The change a client knows already. Throws a 404 where what followed it has been forgotten. */
function sinceOf({ account, params, now, historyKeptMs }: Call): number {
  if (!params.startHistoryId) throw invalid('Missing or invalid startHistoryId');
  if (!/^\d{1,20}$/.test(params.startHistoryId)) throw invalid("Invalid value at 'startHistoryId' (TYPE_UINT64)");
  const since = account.ids.change(params.startHistoryId) ?? -1;
  const { mailbox } = account;
  if (since < account.forgotten || since > mailbox.head) throw notFound();
  const next = mailbox.changes(since)[0];
  if (next && next.at < now - historyKeptMs) throw notFound();
  return since;
}

/** Oldest first. A change may have gained and lost labels at once, which is two events with one number. */
function eventsAfter({ mailbox }: Account, since: number): Event[] {
  const states = new Map<number, State>();
  const events: Event[] = [];
  for (const change of [...mailbox.changes(since)].reverse()) {
    if (!('uid' in change)) continue;
    const state = states.get(change.uid) ?? stateOf(mailbox.get(change.uid));
    states.set(change.uid, state);
    const carried = [...state.labels];
    const of = (kind: Kind, labels: string[]): Event => {
      return { change: change.change, kind, uid: change.uid, thread: change.thread, labels, carried };
    };
    if (change.what === 'mail-added') events.push(of('messageAdded', []));
    else if (change.what === 'mail-deleted') events.push(of('messageDeleted', []));
    else {
      const { added, removed } = stepBack(state, change);
      if (removed.length > 0) events.push(of('labelRemoved', removed));
      if (added.length > 0) events.push(of('labelAdded', added));
    }
  }
  return events.reverse();
}

/** A message's labels at some moment, being taken back in time. */
interface State {
  mail: StoredMail | undefined;
  folder: Folder;
  read: boolean;
  starred: boolean;
  labels: Set<string>;
}

function stateOf(mail: StoredMail | undefined): State {
  const { folder = 'archive', read = true, starred = false } = mail ?? {};
  return { mail, folder, read, starred, labels: new Set(mail ? labelsOn(mail) : []) };
}

type LabelChange = Exclude<Extract<ChangeRecord, { uid: number }>, { what: 'mail-added' | 'mail-deleted' }>;

/** What this change added and removed; afterwards the state is the one before it. */
function stepBack(state: State, change: LabelChange): { added: string[]; removed: string[] } {
  const diff = diffOf(state, change);
  for (const id of diff.added) state.labels.delete(id);
  for (const id of diff.removed) state.labels.add(id);
  if (change.what === 'mail-changed') Object.assign(state, change.before);
  return diff;
}

function diffOf(state: State, change: LabelChange): { added: string[]; removed: string[] } {
  if (change.what !== 'mail-changed') {
    const labels = change.names.map(labelIdOf);
    return change.what === 'names-added' ? { added: labels, removed: [] } : { added: [], removed: labels };
  }
  // Of a mail that was removed for good, nobody knows what the change led to.
  if (!state.mail) return { added: [], removed: [] };
  const kept = labelDiffs(state.mail).find((diff) => diff.change === change.change);
  if (kept) return kept;
  const before = plainLabels(change.before);
  const after = plainLabels(state);
  return { added: after.filter((id) => !before.includes(id)), removed: before.filter((id) => !after.includes(id)) };
}

function plainLabels({ folder, read, starred }: Pick<StoredMail, 'folder' | 'read' | 'starred'>): string[] {
  const held = labelOfFolder(folder);
  return [...(held ? [held] : []), ...(read ? [] : ['UNREAD']), ...(starred ? ['STARRED'] : [])];
}

const fieldOf: Record<Kind, string> = {
  messageAdded: 'messagesAdded',
  messageDeleted: 'messagesDeleted',
  labelAdded: 'labelsAdded',
  labelRemoved: 'labelsRemoved',
};

/** A change that gained and lost labels is one record with both. */
function byChange(events: readonly Event[]): Event[][] {
  const records: Event[][] = [];
  for (const event of events) {
    const last = records.at(-1);
    if (last && last[0]!.change === event.change) last.push(event);
    else records.push([event]);
  }
  return records;
}

function record({ ids, mailbox }: Account, events: readonly Event[]) {
  const { change, uid, thread } = events[0]!;
  const message = { id: ids.message(uid), threadId: ids.message(thread) };
  const mail = mailbox.get(uid);
  const labelIds = mail ? labelsOn(mail) : [];
  const told = { message: { ...message, ...(labelIds.length > 0 && { labelIds }) } };
  const parts = events.map(({ kind, labels }) => {
    const isLabel = kind === 'labelAdded' || kind === 'labelRemoved';
    return [fieldOf[kind], [isLabel ? { ...told, labelIds: labels } : told]];
  });
  return { id: ids.history(change), messages: [message], ...Object.fromEntries(parts) };
}
