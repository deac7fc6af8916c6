/** “Not for us”: whether what was said of a conversation still holds, as far as the journal tells. */
import { parseName } from '../marks/names';
import type { Entry, NameChange } from '../words/entry';
import type { Vocabulary } from '../words/marks';
import { undoneIds } from './merge';

/** The newest message a dismissal covers, `[at, id]`: whatever came later is mail like any other. */
export const coveredBy = ({ at, data }: Entry): [at: number, id: string] => data.upTo ?? [at, '\uffff'];

/**
 * The newest dismissal that stands: nobody has taken it back, or brought back what it covers. Mail that came later and
 * made the conversation work leaves it standing. Entries oldest first; null: none does.
 */
export function standingDismissal(entries: readonly Entry[], vocabulary: Vocabulary): Entry | null {
  const undone = undoneIds(entries);
  const stands = (entry: Entry, index: number): boolean =>
    entry.kind === 'dismiss' && !undone.has(entry.id) && !isLifted(entries.slice(index), undone, vocabulary);
  return entries.filter(stands).pop() ?? null;
}

/** Whether the first thing that made it work again was a person's step, or a hand on what the dismissal covers. */
function isLifted(
  [dismissal, ...later]: readonly Entry[],
  undone: ReadonlySet<string>,
  vocabulary: Vocabulary,
): boolean {
  const holds = (change: NameChange | undefined) => (change?.set ?? []).some((name) => isHolder(name, vocabulary));
  const lifting = later.find(
    (entry) => !undone.has(entry.id) && !entry.undoes && [entry, entry.data.found, entry.data.folded].some(holds),
  );
  if (!lifting || holds(lifting.data.folded)) return false;
  const [at, id] = coveredBy(dismissal!);
  const [upTo, newest] = coveredBy(lifting);
  const sawNoMore = upTo < at || (upTo === at && newest <= id);
  const isOfLaterMail = holds(lifting.data.found) || lifting.kind === 'work';
  return sawNoMore || !isOfLaterMail;
}

const isHolder = (name: string, vocabulary: Vocabulary): boolean =>
  ['owner', 'closed'].includes(parseName(name, vocabulary)?.facet ?? '');

/**
 * Entries as clocks and figures read them: a dismissal that was taken back, with nothing but words between, has not
 * happened. What its writers saw stays seen.
 */
export function withoutUndoneDismissals(entries: readonly Entry[]): Entry[] {
  const idle = new Set<string>();
  entries.forEach((undo, index) => {
    const from = entries.findIndex(({ id, kind }) => id === undo.undoes && kind === 'dismiss');
    if (from < 0 || !entries.slice(from + 1, index).every(changesNothing)) return;
    idle.add(entries[from]!.id).add(undo.id);
  });
  return idle.size === 0
    ? [...entries]
    : entries.map((entry) => (idle.has(entry.id) ? { ...entry, set: [], removed: [] } : entry));
}

/** A dismissal as what comes after it reads it: the beginning, with nothing on the mail. */
export function withoutChanges(dismissal: Entry): Entry {
  const { found: _found, folded: _folded, ...data } = dismissal.data;
  return { ...dismissal, data, set: [], removed: [] };
}

const changesNothing = (entry: Entry): boolean =>
  [entry, entry.data.found, entry.data.folded].every(
    (change) => !change || change.set.length + change.removed.length === 0,
  );
