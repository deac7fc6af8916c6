/** Whom to believe where marks and journal disagree. */

import { afterWriting, isCutOff, journalWinsFor, knownNames, writesMarks } from '../../journal/known';
import { difference, withChange, withoutClocks } from '../../marks/facts';
import { isClosedMark, nameOf } from '../../marks/names';
import type { Context } from '../../team/context';
import type { Snapshot } from '../../words/conversation';
import type { Entry } from '../../words/entry';
import type { Vocabulary } from '../../words/marks';
import type { Desk } from '../desk';

import { holderIn, isManaged } from './standing';

export interface Believed {
  names: string[];
  unwritten: Desk['unwritten'];
  owes: Desk['owes'];
  /** The owner's mark, or the closing, that somebody took off without putting on another. */
  takenOff: string | null;
}

/** Whoever takes the owner's mark off leaves work to nobody, and work that is nobody's is unassigned. */
export function withSomebody(believed: Believed, known: readonly string[], vocabulary: Vocabulary): Believed {
  const holder = holderIn(known, vocabulary);
  if (holder === undefined || isManaged(believed.names, vocabulary)) return believed;
  const names = withChange(believed.names, { set: [unassigned], removed: [] }, vocabulary);
  return { ...believed, names, takenOff: holder };
}

const unassigned = nameOf({ facet: 'owner', value: null });

/**
 * The names to believe. Young entries win over the marks; the newest entries of which nothing reached the marks were cut
 * off and still hold, however old, unless one is known to have been done (`Snapshot.done`) and taken back by hand.
 */
export function believeJournal(
  onMail: string[],
  entries: readonly Entry[],
  done: Snapshot['done'],
  { vocabulary, now }: Context,
): Believed {
  const cutOff = cutOffEntries(onMail, entries, done, vocabulary);
  const isYoung = (entry: Entry) => entry.at > now - journalWinsFor;
  const holding = entries.filter((entry) => writesMarks(entry) && (isYoung(entry) || cutOff.has(entry)));
  const names = holding.reduce<string[]>((all, entry) => afterWriting(all, entry, vocabulary), onMail);
  const { set, removed } = difference(withoutClocks(onMail), withoutClocks(names));
  if (set.length + removed.length === 0) return { names: onMail, unwritten: null, owes: null, takenOff: null };
  const owes = entries.filter((entry) => cutOff.has(entry)).flatMap(({ data }) => data.inbox ?? []);
  return { names, unwritten: holding.some(isYoung) ? 'repair' : 'cut-off', owes: owes.pop() ?? null, takenOff: null };
}

/** Entries cut off one after the other, back to the last one that was written. */
function cutOffEntries(
  onMail: string[],
  entries: readonly Entry[],
  done: Snapshot['done'],
  vocabulary: Vocabulary,
): Set<Entry> {
  const found = new Set<Entry>();
  for (let index = entries.length - 1; index >= 0; index--) {
    const entry = entries[index]!;
    if (done && entry.id.startsWith(done)) break;
    if (writesMarks(entry)) {
      const before = knownNames(entries.slice(0, index), vocabulary);
      if (!isCutOff(entry, before, onMail, vocabulary)) break;
      // What is closed or dismissed has no row, so an entry that ended the work was written and taken back by hand.
      if (done === null && endsWork(entry) && onMail.some((name) => name.startsWith('@'))) break;
      found.add(entry);
    }
    // An entry that records changes by hand saw everything before them already written.
    if (entry.data.found) break;
  }
  return found;
}

const endsWork = ({ kind, set, data }: Entry): boolean =>
  kind === 'dismiss' || [...set, ...(data.folded?.set ?? [])].some(isClosedMark);
