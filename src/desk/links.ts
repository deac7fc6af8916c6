/** Ties between conversations, as the journal keeps them. */
import { undoneIds } from '../journal/merge';
import type { Entry, EntryLink } from '../words/entry';

/** The conversation this one continues; null: none. */
export function continuedFrom(entries: readonly Entry[]): EntryLink | null {
  const undone = undoneIds(entries);
  const link = entries.find(({ id, data }) => data.link?.as === 'continues' && !undone.has(id));
  return link?.data.link ?? null;
}
