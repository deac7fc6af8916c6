/** Names that look like Docket's and are none any more: of a member or a tag that was taken out of the configuration. */

import { parseName } from '../marks/names';
import type { Entry } from '../words/entry';
import type { Vocabulary } from '../words/marks';

/** Owners, asked members and tags; credit for closed work is kept. */
const looksLikeOurs = /^(?:[@?][a-z0-9-]{1,32}|#[a-z0-9-]{1,40})$/;

/** Whether a name may be one Docket once used; people have names of their own that look so. */
export const maybeStrange = (name: string, vocabulary: Vocabulary): boolean =>
  looksLikeOurs.test(name) && parseName(name, vocabulary) === null;

/** Those of the names that the journal itself has put on: only these are Docket's to take off. */
export function orphanedNames(names: Iterable<string>, entries: readonly Entry[], vocabulary: Vocabulary): string[] {
  const ours = new Set(
    entries.flatMap(({ set, data }) => [...set, ...(data.found?.set ?? []), ...(data.folded?.set ?? [])]),
  );
  return [...new Set(names)].filter((name) => ours.has(name) && maybeStrange(name, vocabulary)).sort();
}
