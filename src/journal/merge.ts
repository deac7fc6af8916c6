import type { Entry } from './entry';

/** Oldest first by the host's time, then by id, so that every reader agrees on the order. */
export const byTime = (a: Entry, b: Entry): number => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * The union of journals by id: order and repetition of the input do not matter. An entry stored twice (a retry whose
 * first answer was lost) counts once, at its earlier time.
 */
export function mergeEntries(...journals: readonly (readonly Entry[])[]): Entry[] {
  const byId = new Map<string, Entry>();
  for (const entry of journals.flat()) {
    const other = byId.get(entry.id);
    if (!other || entry.at < other.at) byId.set(entry.id, entry);
  }
  return [...byId.values()].sort(byTime);
}

/** Ids of entries that have been taken back. */
export function undoneIds(entries: readonly Entry[]): Set<string> {
  return new Set(entries.flatMap((entry) => (entry.undoes ? [entry.undoes] : [])));
}
