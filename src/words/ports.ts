import type { BoardRow } from './board';
import type { Entry } from './entry';
import type { Plan } from './plan';
import type { EpochMs } from './values';

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
  /** Entry[]: what the journal got in [from, to) that reports can use; see `reports/entry-facts.ts`. */
  | { ask: 'facts'; from: EpochMs; to: EpochMs }
  /** Gathered[]: what is filed under these months. */
  | { ask: 'gathered'; months: string[] }
  /** Nothing. Files texts under a month, then removes what they replace. */
  | { ask: 'gather'; month: string; texts: string[]; replaces: string[] }
  /** string[]: names on the mailbox's messages or ready for them, Docket's old ones included, as far as it knows. */
  | { ask: 'names' }
  /** Stored: keeps a file in the mailbox, where `Limits.files` says that it can. */
  | { ask: 'file'; name: string; text: string }
  /** unknown[]. */
  | { ask: 'all'; of: Request[] };

/** A use case in progress: what it asks, and what came of it. */
export type UseCase<T> = Generator<Request, T, unknown>;

/**
 * `stale` says that somebody wrote between the reading and the writing: nothing was written. `others`: entries that came
 * in all the same while this one was being written, where the mailbox can say.
 */
export type Applied = { done: true; entryAt: EpochMs; others?: Entry[] } | { done: false; stale: true };

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
