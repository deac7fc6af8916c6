/** The changes that make a mailbox say a new state. */
import type { Entry } from './entry';

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
