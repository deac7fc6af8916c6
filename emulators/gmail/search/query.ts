/** A search as a tree; `parse.ts` reads it and `match.ts` judges one message by it. */
import type { EpochMs } from '../../mailbox/types';

export type Query =
  | { is: 'all' | 'any'; of: Query[] }
  | { is: 'not'; of: Query }
  /** These whole words, in this order, side by side. */
  | { is: 'words'; in: Place; words: string[] }
  | { is: 'message-id'; id: string }
  /** A system label by id. */
  | { is: 'system'; label: string }
  | { is: 'archived' }
  | { is: 'anywhere' }
  /** A user label by its name, already in comparable form. */
  | { is: 'label'; name: string }
  | { is: 'since' | 'before'; at: EpochMs }
  | { is: 'attachment' }
  | { is: 'user-label' };

/** Where words are looked for. */
export type Place = 'anywhere' | 'subject' | 'from' | 'to' | 'cc' | 'bcc';

/** Runs of letters and digits in lower case; everything else only separates. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

/** Gmail's search knows a label by a form of its name in which spaces, slashes and dashes are the same. */
export function comparableLabel(name: string): string {
  return name.toLowerCase().replace(/[\s/]/g, '-');
}

/** Whether a search names trash, spam or everything, and so looks there too. */
export function looksEverywhere(query: Query): boolean {
  if (query.is === 'anywhere') return true;
  if (query.is === 'system') return query.label === 'TRASH' || query.label === 'SPAM';
  if (query.is === 'all' || query.is === 'any') return query.of.some(looksEverywhere);
  return false;
}

/** A Message-ID every match must have, if the search demands one; spares looking at every mail. */
export function demandedMessageId(query: Query): string | undefined {
  if (query.is === 'message-id') return query.id;
  if (query.is !== 'all') return undefined;
  for (const part of query.of) {
    const id = demandedMessageId(part);
    if (id !== undefined) return id;
  }
  return undefined;
}
