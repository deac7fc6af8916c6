/** What people have said of single mails: that one is work, or was automatic. */

import { undoneIds } from '../journal/merge';
import type { Entry } from '../words/entry';

export type Said = 'work' | 'automatic';

export const isSaid = (kind: string): kind is Said => kind === 'work' || kind === 'automatic';

/** By message id, the last word of each. */
export function saidOf(entries: readonly Entry[]): Map<string, Said> {
  const undone = undoneIds(entries);
  const said = new Map<string, Said>();
  for (const { id, kind, about } of entries) {
    if (isSaid(kind) && about !== undefined && !undone.has(id)) said.set(about, kind);
  }
  return said;
}
