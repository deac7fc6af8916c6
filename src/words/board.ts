/** The board, and what mailboxes report about many conversations. */
import type { Priority } from './priorities';
import type { RowStatus } from './statuses';
import type { EpochMs, Handle } from './values';

export interface Listed {
  conversations: string[];
  /** Whether there are more than were asked for. */
  more: boolean;
}

/** One derived row of the board; deletable at any time. */
export interface BoardRow {
  conversation: string;
  owner: Handle | null;
  status: RowStatus;
  priority: Priority;
  waitingSince: EpochMs | null;
  /** The earliest deadline of a running clock, which may have passed. */
  due: EpochMs | null;
  /** The next moment its marks change by themselves: the end of a snooze, a warning, a deadline. */
  next: EpochMs | null;
  /** Since when it waits to be accepted by whom it was escalated to; absent: it does not. */
  escalated?: EpochMs;
  /** Since when it is listed for mail that came to light; absent: it is not. */
  cameToLight?: EpochMs;
  /** Of a forward: digest of the sender it claims, by which a new mail to them is known as its answer. */
  claimed?: string;
  /** Beginning of the id of the last entry whose marks are known to be written; empty: none. */
  done: string;
}

export interface StoredBoard {
  rows: BoardRow[];
  /** Where the last sweep stopped reading the mailbox's changes; null: it never ran. */
  position: string | null;
}

/** Counts of conversations by mark name, as a mailbox gives them; null where it does not count that name. */
export interface Counts {
  byName: Record<string, number | null>;
  at: EpochMs;
}
