/** One reading of the marks on all messages of a conversation. */

import type { Mark, Vocabulary } from '../words/marks';
import { type Facts, factsOf, type Rank } from './facts';
import { parseName } from './names';

/** Marks that exclude each other share a group; tags and members asked stand side by side. */
type Group = 'holder' | 'status' | 'priority' | 'attention';

const groupOf = (mark: Mark): Group | null => {
  switch (mark.facet) {
    case 'owner':
    case 'closed':
      return 'holder';
    case 'tag':
    case 'asked':
      return null;
    default:
      return mark.facet;
  }
};

export interface Folded {
  facts: Facts;
  /** Names of one group that stand together on the message that decides; the first one won. */
  contradictions: string[][];
}

/**
 * For each group the newest message that carries it decides. A message with an owner (or `✓`) states everything, so
 * that an absent status means Open there and older messages have no say; tags and members asked are added up from that
 * message on. `messages` oldest first, each by its names.
 */
export function foldMarks(messages: readonly (readonly string[])[], vocabulary: Vocabulary, rank: Rank): Folded {
  const chosen = new Map<Group, string[]>();
  const kept = new Set<string>();
  for (let index = messages.length - 1; index >= 0; index--) {
    const groups = new Map<Group, string[]>();
    for (const name of messages[index]!) {
      const mark = parseName(name, vocabulary);
      if (!mark) continue;
      const group = groupOf(mark);
      if (group) groups.set(group, [...(groups.get(group) ?? []), name]);
      else kept.add(name);
    }
    for (const [group, names] of groups) if (!chosen.has(group)) chosen.set(group, names);
    if (groups.has('holder')) break;
  }
  for (const names of chosen.values()) for (const name of names) kept.add(name);
  const contradictions = [...chosen.values()]
    .filter((names) => names.length > 1)
    .map((names) => [...names].sort((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1)));
  return { facts: factsOf(kept, vocabulary, rank), contradictions };
}

/** Docket's names among these; the rest is foreign. */
export const ownNames = (names: readonly string[], vocabulary: Vocabulary): string[] =>
  names.filter((name) => parseName(name, vocabulary) !== null);
