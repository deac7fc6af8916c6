/** The journal on Graph: one item an entry. Nothing in it can be sent: not a draft, no recipient, not the customer's mail. */
import type { Entry } from '../../src/journal/entry';
import { entryText, parseEntry } from '../../src/journal/text';
import type { BrokenEntry } from '../../src/ports';
import type { Call } from './client';
import { type Item, makeCall } from './items';
import type { Session } from './session';

export function entriesIn(items: readonly Item[]): { entries: Entry[]; broken: BrokenEntry[] } {
  const entries: Entry[] = [];
  const broken: BrokenEntry[] = [];
  for (const { id, at, text } of items) {
    const parsed = parseEntry(text, at);
    if (parsed.ok) entries.push(parsed.entry);
    else broken.push({ id, at, reason: parsed.reason });
  }
  return { entries, broken };
}

/** Repeating it is safe: readers take entries of one id for one. `seen`: how many items its writer has read. */
export const entryCall = (session: Session, folder: string, entry: Entry, sentence: string, seen: number): Call =>
  makeCall(session, folder, {
    kind: 'conversation',
    value: entry.conversation,
    text: entryText(entry, sentence),
    order: seen,
  });
