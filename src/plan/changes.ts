/** The changes that make the mailbox say what the desk says. Pure; planning again after applying finds nothing to do. */
import type { Desk, ReadMessage } from '../desk/desk';
import { difference } from '../marks/facts';
import { ownNames } from '../marks/fold';
import type { Entry } from '../words/entry';
import { DocketError } from '../words/errors';
import type { Limits } from '../words/limits';
import type { Vocabulary } from '../words/marks';
import type { MarkChange, Plan } from '../words/plan';

export interface Wanted {
  /** Docket's names that shall stand on the conversation. */
  names: readonly string[];
  entry: Entry | null;
  inbox?: 'in' | 'out';
}

/**
 * What is missing between the mailbox and the wish. The order of the changes is the order to apply them in: on a host
 * that marks single messages the newest gets its names first and older ones lose theirs after, so that stopping
 * anywhere leaves a state that reads as the old or the new one.
 */
export function planChanges(desk: Desk, wanted: Wanted, limits: Limits, vocabulary: Vocabulary): Plan {
  const messages = desk.messages.filter(({ reported }) => !reported);
  const inbox = limits.moves ? undefined : inboxChange(messages, wanted.inbox);
  const marks =
    limits.scope === 'conversation'
      ? onConversation(messages, wanted.names, vocabulary, inbox)
      : onCarrier(messages, wanted.names, vocabulary, inbox);
  return { conversation: desk.conversation, entry: wanted.entry, marks: marks.flatMap(withoutLost(desk.lost)) };
}

export const isEmpty = (plan: Plan): boolean => plan.entry === null && plan.marks.length === 0;

/** What of a plan the mailbox has the names for; the entry keeps the rest until set-up has made it again. */
export const withAvailable = (plan: Plan, available: readonly string[]): Plan => ({
  ...plan,
  marks: plan.marks.flatMap((change) =>
    change.exact ? [change] : withoutLost(change.add.filter((name) => !available.includes(name)))(change),
  ),
});

/** Refuses a plan that needs a name the mailbox does not have; names are made at set-up, never in a command. */
export function requireNames(plan: Plan, available: readonly string[]): void {
  const missing = plan.marks.flatMap(({ add, exact }) => (exact ? [] : add)).find((name) => !available.includes(name));
  if (missing === undefined) return;
  throw new DocketError('mark-missing', { why: 'mark', name: missing });
}

/** What the mailbox cannot put on is kept in the journal until it can. */
const withoutLost =
  (lost: readonly string[]) =>
  (change: MarkChange): MarkChange[] =>
    worthwhile({ ...change, add: change.add.filter((name) => !lost.includes(name)) }, change.inbox);

function onConversation(
  messages: readonly ReadMessage[],
  wanted: readonly string[],
  vocabulary: Vocabulary,
  inbox: 'in' | 'out' | undefined,
): MarkChange[] {
  const add = wanted.filter((name) => messages.some((message) => !message.names.includes(name)));
  const present = new Set(messages.flatMap((message) => ownNames(message.names, vocabulary)));
  const remove = [...present].filter((name) => !wanted.includes(name)).sort();
  return worthwhile({ on: 'conversation', add, remove }, inbox);
}

/**
 * The message that carries the marks where they stand on one: the newest received from a person, else the newest received,
 * else the newest. Machine mail is the first to be deleted.
 */
export function carrierOf(messages: readonly ReadMessage[]): ReadMessage | undefined {
  // By their own times, as the mail client lists them.
  const newest = messages.filter(({ reported }) => !reported).sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  const received = newest.filter(({ filed, verdict }) => filed === 'received' && verdict.is !== 'came-to-light');
  return received.find(({ kind }) => kind.who !== 'machine') ?? received[0] ?? newest[0];
}

function onCarrier(
  messages: readonly ReadMessage[],
  wanted: readonly string[],
  vocabulary: Vocabulary,
  inbox: 'in' | 'out' | undefined,
): MarkChange[] {
  const newest = [...messages].reverse();
  const target = carrierOf(messages);
  if (!target) return [];
  const { set, removed } = difference(ownNames(target.names, vocabulary), wanted);
  const older = newest.filter((message) => message !== target);
  // Each message leaves the inbox by itself, before the marks say that all is done; one is enough to bring it back.
  const leaving = inbox === 'out' ? older.filter((message) => message.inInbox) : [];
  const bringsOrTakes = inbox === 'in' || target.inInbox ? inbox : undefined;
  return [
    ...leaving.flatMap((message) => worthwhile({ on: { message: message.id }, add: [], remove: [] }, 'out')),
    ...worthwhile({ on: { message: target.id }, add: set, remove: removed }, bringsOrTakes),
    ...older.flatMap((message) =>
      worthwhile(
        { on: { message: message.id }, add: [], remove: ownNames(message.names, vocabulary).sort() },
        undefined,
      ),
    ),
  ];
}

function worthwhile(change: MarkChange, inbox: 'in' | 'out' | undefined): MarkChange[] {
  if (change.add.length + change.remove.length === 0 && inbox === undefined) return [];
  return [inbox === undefined ? change : { ...change, inbox }];
}

function inboxChange(messages: readonly ReadMessage[], wanted: 'in' | 'out' | undefined): 'in' | 'out' | undefined {
  const isIn = messages.some((message) => message.inInbox);
  if (wanted === 'out' && isIn) return 'out';
  if (wanted === 'in' && !isIn && messages.length > 0) return 'in';
  return undefined;
}
