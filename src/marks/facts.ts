/** What a set of Docket's names says about a conversation, and back. */
import { type Attention, attentionNames, attentions } from '../words/attentions';
import type { NameChange } from '../words/entry';
import type { Mark, Vocabulary } from '../words/marks';
import { isMarkedPriority, type Priority } from '../words/priorities';
import { isMarked, type Status } from '../words/statuses';
import type { Handle } from '../words/values';
import { nameOf, parseName } from './names';

export interface Facts {
  /** Whether Docket looks after this conversation: it carries an owner or is closed. */
  managed: boolean;
  status: Status;
  /** Owner of open work or, once closed, whose credit it is. Null: nobody. */
  owner: Handle | null;
  priority: Priority;
  attention: Attention | null;
  /** Sorted. */
  tags: string[];
  /** Members asked for something, sorted. */
  asked: Handle[];
}

/**
 * How good a claim a name has where two of one facet stand together; the higher wins, equal ones by alphabet.
 * Who decides is the journal: see `journal/known.ts`.
 */
export type Rank = (name: string) => number;

const noRank: Rank = () => 0;

/** Reads a set of names. Foreign ones are ignored; of two values of one facet the better claim wins. */
export function factsOf(names: Iterable<string>, vocabulary: Vocabulary, rank: Rank = noRank): Facts {
  const marks: Mark[] = [...names]
    .sort((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1))
    .map((name) => parseName(name, vocabulary))
    .filter((mark): mark is Mark => mark !== null);
  const first = <F extends Mark['facet']>(...facets: F[]) =>
    marks.find((mark): mark is Extract<Mark, { facet: F }> => (facets as string[]).includes(mark.facet));
  const all = (facet: 'tag' | 'asked') => [
    ...new Set(marks.filter((mark) => mark.facet === facet).map((mark) => mark.value as string)),
  ];
  const holder = first('owner', 'closed');
  const status = first('status')?.value ?? 'open';
  return {
    managed: holder !== undefined,
    status: holder?.facet === 'closed' ? 'closed' : status,
    owner: holder?.value ?? null,
    priority: first('priority')?.value ?? 'normal',
    attention: first('attention')?.value ?? null,
    tags: all('tag').sort(),
    asked: all('asked').sort(),
  };
}

/** The names that say these facts, sorted. `factsOf` of the result gives the same facts back. */
export function namesOf(facts: Facts): string[] {
  const marks: Mark[] = [
    ...facts.tags.map((value): Mark => ({ facet: 'tag', value })),
    ...facts.asked.map((value): Mark => ({ facet: 'asked', value })),
  ];
  if (isMarkedPriority(facts.priority)) marks.push({ facet: 'priority', value: facts.priority });
  if (facts.managed && facts.status === 'closed' && facts.owner !== null) {
    marks.push({ facet: 'closed', value: facts.owner });
  } else {
    if (facts.attention) marks.push({ facet: 'attention', value: facts.attention });
    if (facts.managed) marks.push({ facet: 'owner', value: facts.owner });
    if (isMarked(facts.status)) marks.push({ facet: 'status', value: facts.status });
  }
  return marks.map(nameOf).sort();
}

/** What to add and what to take off to get from one set of names to another; both sorted. */
export function difference(from: Iterable<string>, to: Iterable<string>): NameChange {
  const before = new Set(from);
  const after = new Set(to);
  return {
    set: [...after].filter((name) => !before.has(name)).sort(),
    removed: [...before].filter((name) => !after.has(name)).sort(),
  };
}

/** Applies a recorded change to names: what is set displaces other values of its facet. */
export function withChange(names: Iterable<string>, change: NameChange, vocabulary: Vocabulary): string[] {
  const kept = new Set(names);
  for (const name of change.removed) kept.delete(name);
  const wins = new Set(change.set);
  for (const name of wins) kept.add(name);
  return namesOf(factsOf(kept, vocabulary, (name) => (wins.has(name) ? 1 : 0)));
}

/** Without the copies of clocks: nobody decides those, so they are never compared. */
export const withoutClocks = (names: readonly string[]): string[] =>
  names.filter((name) => !attentionNames.some((value) => attentions[value].mark === name));
