import type { Desk } from '../desk/desk';
import type { Entry } from '../words/entry';
import { fingerprint } from '../words/fingerprint';

/**
 * An entry Docket writes by itself. It names the entry it is written behind, and its id is made of what it says: two passes
 * that look at the same time write one and the same, or the later one does not count (see `mergeEntries`).
 */
export function byItself(entry: Omit<Entry, 'id'>, { entries }: Desk): Entry {
  const data = { ...entry.data, after: entries[entries.length - 1]?.id ?? '' };
  const { conversation, kind, set, removed } = entry;
  return { ...entry, data, id: fingerprint(JSON.stringify([conversation, kind, set, removed, data])) };
}
