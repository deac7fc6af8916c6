/**
 * What this pane has written beside messages. A pane writes the whole of what is kept there, and so can wipe out what a
 * colleague's pane wrote a moment before: whoever wrote looks after it for as long as the pane lives.
 */
import type { Entry } from '../../src/words/entry';

export interface OwnEntries {
  remember(itemId: string, entry: Entry): void;
  /** Entries of this pane that are not among those. */
  missing(itemId: string, present: readonly Entry[]): Entry[];
  /** Whether there is anything to look after. */
  has(itemId: string): boolean;
  /** No longer: the person has been informed. */
  forget(itemId: string): void;
}

export function createOwnEntries(): OwnEntries {
  const byItem = new Map<string, Entry[]>();
  const of = (itemId: string): Entry[] => byItem.get(itemId) ?? [];
  return {
    remember(itemId, entry) {
      byItem.set(itemId, [...of(itemId), entry]);
    },
    missing: (itemId, present) => of(itemId).filter(({ id }) => !present.some((one) => one.id === id)),
    has: (itemId) => of(itemId).length > 0,
    forget(itemId) {
      byItem.delete(itemId);
    },
  };
}
