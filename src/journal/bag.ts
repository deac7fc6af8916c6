import type { BrokenEntry } from '../words/conversation';
import type { Entry } from '../words/entry';
import { checkEntry } from './text';

/** JSON values in the order id, seconds in base 36, kind, author, verified (1 or 0), set, removed, the rest if any. */
export type PackedEntry = [string, string, string, string, 0 | 1, string[], string[], Record<string, unknown>?];

export function packEntry({ id, at, kind, by, sure, set, removed, data, about, undoes }: Entry): PackedEntry {
  const { upTo: _thisMessage, sorted: _thisToo, saw: _it, late: _never, on: _norThat, ...rest } = data;
  const more: Record<string, unknown> = { ...rest, ...(about ? { about } : {}), ...(undoes ? { undoes } : {}) };
  const seconds = Math.floor(at / 1000).toString(36);
  const verified = sure === 'verified' ? 1 : 0;
  return Object.keys(more).length > 0
    ? [id, seconds, kind, by, verified, set, removed, more]
    : [id, seconds, kind, by, verified, set, removed];
}

/** Reads what was stored; never throws. What cannot be read is reported and has to stay where it is. */
export function unpackEntries(packed: unknown, conversation: string): { entries: Entry[]; broken: BrokenEntry[] } {
  const entries: Entry[] = [];
  const broken: BrokenEntry[] = [];
  if (packed === undefined || packed === null) return { entries, broken };
  const list: unknown[] = Array.isArray(packed) ? packed : [packed];
  for (const [index, item] of list.entries()) {
    const [id, seconds, kind, by, verified, set, removed, more] = Array.isArray(item) ? (item as unknown[]) : [];
    const at = Number.parseInt(String(seconds), 36) * 1000;
    const { about, undoes, ...data } =
      typeof more === 'object' && more !== null ? (more as Record<string, unknown>) : {};
    const sure = verified === 1 ? 'verified' : 'stated';
    const stored = { v: 1, id, kind, by, sure, conversation, data, set, removed, about, undoes };
    const parsed = checkEntry(stored, Number.isFinite(at) ? at : 0);
    if (parsed.ok) entries.push(parsed.entry);
    else broken.push({ id: `bag-${index}`, at: 0, reason: parsed.reason });
  }
  return { entries, broken };
}
