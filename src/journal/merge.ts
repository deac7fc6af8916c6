import type { Entry } from '../words/entry';

/** Oldest first by the host's time, then by id, so that every reader agrees on the order. */
const byTime = (a: Entry, b: Entry): number => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * The union of journals by id: order and repetition of the input do not matter. An entry stored twice (a retry whose
 * first answer was lost) counts once, at its earlier time. What Docket wrote by itself does not count where somebody has
 * come between: it must not undo the step of a person who was quicker.
 */
export function mergeEntries(...journals: readonly (readonly Entry[])[]): Entry[] {
  const byId = new Map<string, Entry>();
  for (const entry of journals.flat()) {
    const other = byId.get(entry.id);
    if (!other || entry.at < other.at) byId.set(entry.id, entry);
  }
  const kept: Entry[] = [];
  for (const entry of [...byId.values()].sort(byTime)) if (!isLate(entry, kept)) kept.push(entry);
  return kept;
}

/** Whether something stands between Docket's own entry and the one it was written behind. */
function isLate({ data: { after } }: Entry, before: readonly Entry[]): boolean {
  if (after === undefined || before.length === 0) return false;
  return before[before.length - 1]!.id !== after && (after === '' || before.some(({ id }) => id === after));
}

/**
 * Entries as they count: a tidying up that was taken back has not happened, so neither it nor its undoing says anything
 * about marks or about mail that was seen.
 */
export function withoutUndoneTidying(entries: readonly Entry[]): Entry[] {
  const undone = undoneIds(entries);
  const tidied = new Set(entries.filter(({ kind, id }) => kind === 'tidy' && undone.has(id)).map(({ id }) => id));
  return entries.map((entry) => {
    if (!tidied.has(entry.id) && !(entry.undoes && tidied.has(entry.undoes))) return entry;
    const { found: _found, folded: _folded, upTo: _upTo, sorted: _sorted, ...kept } = entry.data;
    const { saw: _saw, late: _late, on: _on, ...data } = kept;
    return { ...entry, set: [], removed: [], data };
  });
}

/** Ids of entries that have been taken back. */
export function undoneIds(entries: readonly Entry[]): Set<string> {
  return new Set(entries.flatMap((entry) => (entry.undoes ? [entry.undoes] : [])));
}
