/** The team's marks on an agent's own copy of a conversation: what to change there. */
import type { Chip } from '../../../src/words/screen';

export interface OwnLabels {
  /** Every user label of the agent's mailbox. */
  all: readonly string[];
  /** Those among them that were made for this, and nothing else. */
  made: readonly string[];
}

export interface MirrorPlan {
  /** Labels to make first. */
  make: Chip[];
  add: string[];
  remove: string[];
}

/**
 * `onMessages`: the names on each message of the copy. A label the agent has made is the agent's, even where its name is that of a
 * mark: it is neither put on nor taken off.
 */
export function mirrorPlan(
  marks: readonly Chip[],
  onMessages: readonly (readonly string[])[],
  { all, made }: OwnLabels,
): MirrorPlan {
  const ours = (name: string) => made.includes(name) || !all.includes(name);
  const wanted = marks.filter(({ name }) => ours(name));
  const names = wanted.map(({ name }) => name);
  const present = new Set(onMessages.flat());
  return {
    make: wanted.filter(({ name }) => !all.includes(name)),
    add: names.filter((name) => onMessages.some((on) => !on.includes(name))),
    remove: made.filter((name) => present.has(name) && !names.includes(name)),
  };
}
