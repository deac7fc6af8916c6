/** Ties between conversations, as the journal keeps them. */
import { undoneIds } from '../journal/merge';
import type { Entry, EntryLink } from '../words/entry';

/** The conversation this one continues; null: none. */
export const continuedFrom = (entries: readonly Entry[]): EntryLink | null => linkIn(entries, 'continues');

/** The conversation in which this one goes on; null: none. */
export const continuedIn = (entries: readonly Entry[]): EntryLink | null => linkIn(entries, 'continued by');

function linkIn(entries: readonly Entry[], as: string): EntryLink | null {
  const undone = undoneIds(entries);
  return entries.find(({ id, data }) => data.link?.as === as && !undone.has(id))?.data.link ?? null;
}
