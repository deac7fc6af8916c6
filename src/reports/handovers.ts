/** A conversation's course, as the journal shows it. */

import { afterEntry } from '../journal/known';
import { factsOf } from '../marks/facts';
import { isClosedMark } from '../marks/names';
import type { Entry } from '../words/entry';
import type { Vocabulary } from '../words/marks';
import type { Handle } from '../words/values';

export const isClosed = (names: readonly string[]): boolean => names.some(isClosedMark);

/** How often a member's work became another member's, up to a moment. From and to the queue is no hand-over. */
export function handovers(entries: readonly Entry[], vocabulary: Vocabulary, until: number): number {
  let names: string[] = [];
  let holder: Handle | null = null;
  let count = 0;
  for (const entry of entries) {
    if (entry.at > until) break;
    names = afterEntry(names, entry, vocabulary);
    const { owner } = factsOf(names, vocabulary);
    if (owner === null) continue;
    if (holder !== null && owner !== holder) count += 1;
    holder = owner;
  }
  return count;
}
