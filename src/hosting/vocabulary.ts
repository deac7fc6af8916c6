import type { Vocabulary } from '../words/marks';
import type { Handle } from '../words/values';

/** As much of a configuration as names come from. */
export interface Named {
  members: readonly { handle: Handle }[];
  tags: readonly { name: string }[];
}

/** The names a team's marks are made of, in the order of the configuration: rows of the board store places in it. */
export const vocabularyOf = ({ members, tags }: Named): Vocabulary => ({
  handles: members.map(({ handle }) => handle),
  tags: tags.map(({ name }) => name),
});
