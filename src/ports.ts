/**
 * The ports: what the core needs of a mailbox, in the core's words. Declared here by their consumer; an add-on
 * implements them and decides nothing.
 */
import type { Failure } from './errors';
import type { Entry } from './journal/entry';
import type { View } from './view/rows';

/** An instant: integer milliseconds since the epoch. */
export type EpochMs = number;

/** A member's name on the roster, `[a-z0-9-]{1,32}`. */
export type Handle = string;

export interface Address {
  /** Display name as written, maybe empty. Text from mail: never markup. */
  name: string;
  /** Lower-cased address, empty where the header could not be read. */
  address: string;
}

/** One message of a conversation. Text fields come from strangers and are only ever shown as text. */
export interface Message {
  /** The host's own id. */
  id: string;
  /** The host's time (Gmail internalDate, Outlook receivedDateTime or sentDateTime), never the Date header. */
  at: EpochMs;
  from: Address;
  to: Address[];
  cc: Address[];
  subject: string;
  /** Where the host itself files it. `sent` is the only proof that mail is outbound. */
  filed: 'received' | 'sent' | 'draft' | 'spam' | 'trash';
  inInbox: boolean;
  unread: boolean;
  /** Every label or category name on this message, foreign ones included. */
  names: string[];
  /** Headers by lower-case name, first value each; at least those in `mail/headers.ts`. */
  headers: Record<string, string>;
  /** The beginning of the text, enough to judge a bare thank-you; may be a host's snippet. */
  text: string;
  hasAttachment: boolean;
}

/** A journal item the mailbox holds but nobody can read. Never dropped, never repaired by guessing. */
export interface BrokenEntry {
  id: string;
  at: EpochMs;
  reason: string;
}

/** All a decision needs to know of one conversation, read in one go. */
export interface Snapshot {
  conversation: string;
  /** Oldest first by time, then id. */
  messages: Message[];
  entries: Entry[];
  broken: BrokenEntry[];
  /** Docket's names the mailbox can put on a message now; a mark outside it cannot be set. */
  names: string[];
  /** Opaque: what `apply` compares to learn whether somebody wrote in between. */
  version: string;
}

/** Marks to add and remove on one message, or on all messages of the conversation. Idempotent. */
export interface MarkChange {
  on: 'conversation' | { message: string };
  add: string[];
  remove: string[];
  /** Takes the conversation out of the inbox or returns it. */
  inbox?: 'in' | 'out';
  /** To the letter, even if names then stand together that exclude each other. Always on a single message. */
  exact?: true;
}

/** The changes that make the mailbox say the new state. A value: it can be empty, printed and applied twice. */
export interface Plan {
  conversation: string;
  /** Written first: an entry without marks can be finished, marks without an entry cannot be explained. */
  entry: Entry | null;
  marks: MarkChange[];
}

/** Why a mailbox cannot do something, as data; the view says it in words. */
export type GapReason =
  | 'one-message-only'
  | 'no-lists'
  | 'no-counts'
  | 'names-by-admin-only'
  | 'entry-space'
  | 'compose';

/** What a mailbox can do. Differences between hosts are data; the core never asks for a host's name. */
export interface Limits {
  /** Whether one mark change covers all messages of a conversation, or each message carries its own. */
  scope: 'conversation' | 'message';
  /** Whether the journal grows without bound (items) or lives in one bag of `entryChars`. */
  journal: 'items' | 'bag';
  /** Characters one entry (items) or all entries together (bag) may take in text form. */
  entryChars: number;
  createNames: true | GapReason;
  counts: true | GapReason;
  lists: true | GapReason;
  /** Why the mailbox cannot take a conversation out of its inbox; absent: it can. */
  moves?: GapReason;
  undo: true | GapReason;
  /** Where a file for people goes: into the mailbox, or straight to the person. Absent: nowhere. */
  files?: 'stored' | 'download';
  /** The mail client has an address for everything that carries a mark. */
  linksMarks?: true;
}

/**
 * What a use case asks of its driver. `all` is answered in order and may be served in parallel; the other answers are
 * named beside each request.
 */
export type Request =
  /** Snapshot. Throws `conversation-gone`, or answers null where that was asked for. */
  | { ask: 'read'; conversation: string; orNull?: boolean }
  /** Applied. */
  | { ask: 'apply'; plan: Plan; since: string }
  /** Listed: conversations that carry this name, in the host's order. */
  | { ask: 'list'; name: string; limit: number }
  /** Counts. */
  | { ask: 'counts'; names: string[] }
  /** Headline[], in the order asked; a conversation that is gone is left out. */
  | { ask: 'headlines'; conversations: string[] }
  /** StoredBoard. */
  | { ask: 'board' }
  /** Nothing. Keeps rows of the board, drops others, and moves the position. */
  | { ask: 'keep'; rows: BoardRow[]; drop: string[]; position?: string }
  /**
   * Changed: conversations that got mail (or marks) since a position; null: a dated pass over the inbox, of which whoever
   * asks for mail alone, to show it, gets the newest page. Mail that carries one of the names `unless` has been sorted
   * already and does not count.
   */
  | { ask: 'changed'; since: string | null; what: 'mail' | 'mail-and-marks'; unless?: string[] }
  /** Entry[]: what the journal got in [from, to) that tells reports something; see `reports/told.ts`. */
  | { ask: 'facts'; from: EpochMs; to: EpochMs }
  /** Gathered[]: what is filed under these months. */
  | { ask: 'gathered'; months: string[] }
  /** Nothing. Files texts under a month, then removes what they replace. */
  | { ask: 'gather'; month: string; texts: string[]; replaces: string[] }
  /** string[]: names on the mailbox's messages or ready for them, Docket's old ones included, as far as it can tell. */
  | { ask: 'names' }
  /** Stored: keeps a file in the mailbox, where `Limits.files` says that it can. */
  | { ask: 'file'; name: string; text: string }
  /** unknown[]. */
  | { ask: 'all'; of: Request[] };

/** A use case in progress: what it asks, and what came of it. */
export type Asking<T> = Generator<Request, T, unknown>;

/**
 * `stale` says that somebody wrote between the reading and the writing: nothing was written. `others`: entries that came
 * in all the same while this one was being written, where the mailbox can tell.
 */
export type Applied = { done: true; entryAt: EpochMs; others?: Entry[] } | { done: false; stale: true };

export interface Listed {
  conversations: string[];
  /** Whether there are more than were asked for. */
  more: boolean;
}

/** The little a list shows of a conversation. */
export interface Headline {
  conversation: string;
  subject: string;
  /** Who wrote first. */
  from: Address;
  /** Host's time of the newest message. */
  at: EpochMs;
  names: string[];
}

/** One derived row of the board; deletable at any time. */
export interface BoardRow {
  conversation: string;
  owner: Handle | null;
  status: 'new' | 'open' | 'waiting' | 'snoozed' | 'thanked';
  priority: 'urgent' | 'high' | 'normal';
  waitingSince: EpochMs | null;
  /** The earliest deadline of a running clock, which may have passed. */
  due: EpochMs | null;
  /** The next moment its marks change by themselves: the end of a snooze, a warning, a deadline. */
  next: EpochMs | null;
  /** Since when it waits to be accepted by whom it was escalated to; absent: it does not. */
  escalated?: EpochMs;
  /** Beginning of the id of the last entry whose marks are known to be written; empty: none. */
  done: string;
}

export interface StoredBoard {
  rows: BoardRow[];
  /** Where the last sweep stopped reading the mailbox's changes; null: it never ran. */
  position: string | null;
}

/** A text Docket keeps of its own, so that reports read few of them instead of the whole journal. */
export interface Gathered {
  id: string;
  /** `YYYY-MM`. */
  month: string;
  text: string;
}

/** A file in the mailbox: the conversation, of Docket's own, that holds it. */
export interface Stored {
  conversation: string;
}

export interface Changed {
  conversations: string[];
  /** What to keep as the board's next position. */
  position: string;
  /** The old position had expired; `conversations` come from a dated pass over the inbox. */
  expired: boolean;
  /** Of conversations in which nothing but marks changed, where the mailbox says so: the names on what changed. */
  carried?: Record<string, string[]>;
}

/** Who acts: a member and how sure that is. Null: the person has not said yet. */
export interface Person {
  handle: Handle;
  sure: 'verified' | 'stated';
}

/** What a list shows. `cursor` is opaque and comes from a view of the same query. */
export interface BoardQuery {
  list:
    | 'home'
    | 'mine'
    | 'asked'
    | 'unassigned'
    | 'waiting'
    | 'snoozed'
    | 'thanks'
    | 'unsorted'
    | 'member'
    | 'tag'
    | 'overdue'
    | 'due-soon'
    | 'escalated'
    /** Several that are selected in the mail client. */
    | 'selected'
    | 'absent'
    | 'sharing'
    | 'end-of-day'
    | 'overview'
    /** Reports; `of` is what `reports/query.ts` reads. */
    | 'report'
    | 'report-work'
    | 'report-hours'
    | 'report-list'
    | 'report-file'
    /** What does not add up, with what would be done about it. */
    | 'tidy';
  /** The member or tag the list is about; of `selected`, the conversations, parted by spaces. */
  of?: string;
  cursor?: string;
  /** What was chosen on the screen it is asked from: `name=value`, parted by spaces. Goes before what `of` says. */
  chosen?: string;
}

/** What to show of a conversation: itself, or the account of its clocks now or at a past moment. */
export interface OpenOptions {
  screen?: 'clocks';
  asOf?: EpochMs;
}

export type Outcome = { ok: true; view: View } | { ok: false; error: Failure };

/** What a person asks for, as plain data: strings only, since cards carry nothing else. Parsed by `desk/command.ts`. */
export type CommandData = { do: string } & Record<string, string | string[] | undefined>;

/** Sync on one host, a promise on the other. */
export type Maybe<T, Async> = Async extends true ? Promise<T> : T;

/** All that cards and pane know. A hub client is one too: commands cross the wire, never changes. */
export interface SharedInbox<Async extends boolean = false> {
  open(conversation: string, options?: OpenOptions): Maybe<Outcome, Async>;
  act(conversation: string, command: CommandData): Maybe<Outcome, Async>;
  board(query: BoardQuery): Maybe<Outcome, Async>;
  /** Begins a bulk, or goes on with one; takes as many steps as the host has time for. Fields: see `bulk/job.ts`. */
  bulk(command: CommandData): Maybe<Outcome, Async>;
}

/** Counts of conversations by mark name, as a mailbox gives them; null where it does not count that name. */
export interface Counts {
  byName: Record<string, number | null>;
  at: EpochMs;
}
