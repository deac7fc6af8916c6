/** What mail, marks and journal say together about one conversation. */

import type { MailKind } from '../mail/kind';
import type { Sign } from '../mail/machine';
import type { Verdict } from '../mail/verdict';
import type { Facts } from '../marks/facts';
import type { Clock } from '../sla/clocks';
import type { BrokenEntry, Message } from '../words/conversation';
import type { Entry, NameChange } from '../words/entry';
import { statuses } from '../words/statuses';
import type { Address, EpochMs, Handle } from '../words/values';
import type { Escalation } from './escalation';

/** A message and who wrote it. */
export interface ReadMessage extends Message {
  kind: MailKind;
  /** Says nothing but thanks. */
  thanks?: true;
  verdict: Verdict;
  /** No writer has seen it. */
  unseen?: true;
  /** It turned up later than its time says: the moment from which it can have been there, which is its place. */
  turnedUp?: EpochMs;
  /** It turned up late, and an answer that names it was seen before. */
  answered?: true;
  /** Known from a member's report alone: it lies in their own mailbox, and nothing can be written on it. */
  reported?: true;
  /** An answer that did not reach the customer, as a report said since. */
  undelivered?: true;
  /** A report: the id of the answer it takes back, where no later one has been given. */
  returns?: string;
}

/**
 * What the next writer has to do about the inbox for what happened by itself: a conversation that wakes returns, and an
 * interrupted step is finished.
 */
export const dueInbox = ({ woke, folded, owes }: Desk): 'in' | 'out' | null =>
  woke !== null && folded.removed.includes(statuses.snoozed.mark) ? 'in' : owes;

/** Not for the team, and no mail has come since that makes it work. */
export const isDismissed = ({ dismissal, facts }: Pick<Desk, 'dismissal' | 'facts'>): boolean =>
  dismissal !== null && !facts.managed;

export interface Desk {
  conversation: string;
  subject: string;
  /** The state to show: marks, journal and the mail that arrived, with nothing left to be folded. */
  facts: Facts;
  /** The names that say `facts`. */
  names: string[];
  /** The names before arrived mail and waking are folded in: what a repair writes. */
  settled: string[];
  /** Who asks, or was brought in, first; both parts empty where a forward does not say. Null where only the team has written. */
  customer: Address | null;
  /** A third party whose mail brought the conversation back, while nobody has acted since. */
  returnedBy: { address: Address; at: EpochMs } | null;
  /** Messages that count, in their places, oldest first: no drafts, no spam, no trash. */
  messages: ReadMessage[];
  /** The journal, oldest first, each entry once; from the dismissal on where one stands. */
  entries: Entry[];
  /** What the journal held before a dismissal that stands: shown, and of no other effect. */
  earlier: Entry[];
  /** The entry that said it is not for the team, while that stands; see `isDismissed`. */
  dismissal: Entry | null;
  /** Id of a dismissal that marks put on by hand have ended, and no entry says so yet; null: there is none. */
  lifted: string | null;
  broken: BrokenEntry[];
  /** Mail whose consequences are in `facts` and not yet on the mailbox. */
  arrived: ReadMessage[];
  /** Unseen mail that turned up too late, or among too many, to count by itself; see `decode/late-mail.ts`. */
  cameToLight: ReadMessage[];
  /** Every clock of the conversation, by policy; empty where no policy was in force when it began. */
  clocks: Clock[];
  /** Since when the customer waits: the oldest outside mail nobody has answered, null if none waits. */
  waitingSince: EpochMs | null;
  /** End of the snooze, while snoozed. */
  until: EpochMs | null;
  /** When it returned from a snooze by itself, and nobody has acted since. */
  woke: EpochMs | null;
  /** Closed, and the newest mail is a bare thank-you. */
  thanked: boolean;
  /** The newest mail is a machine's and was left alone; null: it is not. */
  automatic: { at: EpochMs; sign: Sign } | null;
  /** Handed on and not accepted yet; null: nothing waits for that. */
  escalation: Escalation | null;
  /** Marks put on or taken off by hand since the last entry. */
  found: NameChange;
  /** What arrived mail changes; the next writer records and writes it. */
  folded: NameChange;
  /** The journal knows better than the marks for now (`repair`), or an entry was cut off and is to be finished. */
  unwritten: 'repair' | 'cut-off' | null;
  /** What the unwritten entry wanted of the inbox, and may not have got. */
  owes: 'in' | 'out' | null;
  /** Names of its state that the mailbox does not have any more: deleted or renamed there. The journal keeps them. */
  lost: readonly string[];
  /** Names of its state that the mailbox has again, and that its messages do not carry yet. */
  returning: readonly string[];
  /** Marks that may have come with a stranger's mail; see `decode/unconfirmed.ts`. */
  unconfirmed: string[];
  /** Names that exclude each other on the message that decides; the first of each won. */
  contradictions: string[][];
  /** The owner on the mailbox is away or has left; the conversation counts as nobody's. */
  absentOwner: Handle | null;
}
