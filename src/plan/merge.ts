import { withChange } from '../marks/facts';
import { ownNames } from '../marks/fold';
import type { Vocabulary } from '../words/marks';
import type { MarkChange } from '../words/plan';

/**
 * The names a message shall carry after a change, merged with what stands on it now: for hosts that write the whole
 * list. Foreign names stay in their order; a name put on displaces others of its facet, whoever put those there since
 * the plan was made.
 */
export function mergedNames(
  current: readonly string[],
  { add, remove, exact }: Pick<MarkChange, 'add' | 'remove' | 'exact'>,
  vocabulary: Vocabulary,
): string[] {
  if (exact) return [...new Set([...current.filter((name) => !remove.includes(name)), ...add])];
  const own = ownNames(current, vocabulary);
  const foreign = current.filter((name) => !own.includes(name));
  return [...foreign, ...withChange(own, { set: add, removed: remove }, vocabulary)];
}
