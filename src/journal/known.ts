/** What the journal alone says about the marks. */
import { difference, withChange, withoutClocks } from '../marks/facts';
import type { Entry, NameChange } from '../words/entry';
import type { Vocabulary } from '../words/marks';

const nothing: NameChange = { set: [], removed: [] };

/** The names after one more entry: what its writer found by hand, what mail had changed, then the command itself. */
export function afterEntry(names: readonly string[], entry: Entry, vocabulary: Vocabulary): string[] {
  const found = withChange(names, entry.data.found ?? nothing, vocabulary);
  return afterWriting(found, entry, vocabulary);
}

/** The names after the changes this entry's writer had to put on the mail. */
export function afterWriting(names: readonly string[], entry: Entry, vocabulary: Vocabulary): string[] {
  return withChange(withChange(names, entry.data.folded ?? nothing, vocabulary), entry, vocabulary);
}

/** The names that should stand on the conversation if nobody touched them by hand. Entries oldest first. */
export function knownNames(entries: readonly Entry[], vocabulary: Vocabulary): string[] {
  return entries.reduce<string[]>((names, entry) => afterEntry(names, entry, vocabulary), []);
}

/** Id of the message that carries the marks, where they stand on one; undefined: no entry says. Entries oldest first. */
export function carrierIn(entries: readonly Entry[]): string | undefined {
  const { data } = [...entries].reverse().find(({ data: { on, upTo } }) => on ?? upTo) ?? {};
  return data?.on ?? data?.upTo?.[1];
}

/** What the journal last had each message carry, by id, where marks stand on one message. Entries oldest first. */
export function carriedIn(entries: readonly Entry[], vocabulary: Vocabulary): Map<string, string[]> {
  const carried = new Map<string, string[]>();
  let names: string[] = [];
  for (const entry of entries) {
    names = afterEntry(names, entry, vocabulary);
    const carrier = entry.data.on ?? entry.data.upTo?.[1];
    if (carrier !== undefined) carried.set(carrier, names);
  }
  return carried;
}

/** Whether an entry's writer had any mark to write; a plain note has none. */
export const writesMarks = (entry: Entry): boolean =>
  [entry, entry.data.folded ?? nothing].some((change) => change.set.length + change.removed.length > 0);

/**
 * Whether an entry was cut off before its marks were written: of what it changed, nothing stands on the mail, and nobody
 * has changed the same since. `before` are the names its writer found, oldest knowledge first.
 */
export function isCutOff(entry: Entry, before: readonly string[], marks: readonly string[], vocabulary: Vocabulary) {
  const start = withChange(before, entry.data.found ?? nothing, vocabulary);
  const { set, removed } = difference(start, afterWriting(start, entry, vocabulary));
  if (set.length + removed.length === 0) return false;
  // Written and taken back, the marks are as they are: nothing of it stands there, and nobody has put another owner or
  // status in its place.
  const written = withChange(marks, { set, removed }, vocabulary);
  const left = difference(
    withoutClocks(withChange(written, { set: removed, removed: set }, vocabulary)),
    withoutClocks(marks),
  );
  return left.set.length + left.removed.length === 0;
}

/**
 * The claim of a name where two of one facet stand together: put on by hand beats anything the journal set, then the
 * later entry. A name the journal has taken off and that stands there all the same was put on by hand, unless the entry that
 * took it off is still on its way: then what that entry meant comes first.
 *
 * @param meant see `namesOnTheirWay`
 */
export function rankByJournal(entries: readonly Entry[], meant: OnTheirWay | null = null): (name: string) => number {
  const place = new Map<string, number>();
  entries.forEach((entry, index) => {
    for (const change of [entry.data.found, entry.data.folded, entry]) {
      for (const name of change?.removed ?? []) place.delete(name);
      for (const name of change?.set ?? []) place.set(name, index);
    }
  });
  return (name) => {
    if (meant?.after.includes(name)) return Number.POSITIVE_INFINITY;
    if (meant?.before.includes(name)) return Number.MAX_VALUE;
    return place.get(name) ?? Number.MAX_SAFE_INTEGER;
  };
}

/** For so long after an entry (host's time) the journal is believed before the marks, which may lag behind. */
export const journalWinsFor = 2 * 60_000;

/** The names an entry found, and those it leads to. */
export interface OnTheirWay {
  before: readonly string[];
  after: readonly string[];
}

/**
 * The names the last entry meant, where its marks are still on their way: it is young, or was cut off, so that nothing of
 * what it changes has reached the mail. Null: the marks have had their time.
 *
 * @param done beginning of the id of the last entry known to be written
 * @param standing every name on the mail, whichever message carries it
 */
export function namesOnTheirWay(
  entries: readonly Entry[],
  done: string | null | undefined,
  standing: readonly string[],
  { vocabulary, now }: { vocabulary: Vocabulary; now: number },
): OnTheirWay | null {
  const last = entries[entries.length - 1];
  if (!last) return null;
  const { found = nothing, folded = nothing, was = [] } = last.data;
  const before = withChange(knownNames(entries.slice(0, -1), vocabulary), found, vocabulary);
  const after = afterWriting(before, last, vocabulary);
  const written = [last, folded, ...was];
  const set = written.flatMap((change) => change.set);
  // A name that gave way to one put on by hand goes with the first marks written.
  const removed = [...written, found].flatMap((change) => change.removed).filter((name) => !after.includes(name));
  const isYoung = last.at > now - journalWinsFor && set.length + removed.length + found.set.length > 0;
  const isUnwritten =
    !(done && last.id.startsWith(done)) &&
    !set.some((name) => standing.includes(name)) &&
    removed.some((name) => standing.includes(name));
  return isYoung || isUnwritten ? { before, after } : null;
}
