import { withoutClocks } from '../../marks/facts';
import { ownNames } from '../../marks/fold';
import type { Context } from '../../team/context';
import { statuses } from '../../words/statuses';
import type { ReadMessage } from '../desk';
import { type Kept, mayBring } from './new-mail';

/**
 * Docket's names that may have come with mail and that no entry explains. The next step confirms tags and priorities among
 * them, and takes off the rest.
 */
export function unconfirmedNames(
  messages: readonly ReadMessage[],
  { known, ...kept }: Kept & { known: readonly string[] },
  context: Context,
): string[] {
  const suspects = messages.filter((message) => mayBring(message, kept, context));
  // Copies of clocks are put on by every pass, and say nothing that anybody could forge.
  const names = withoutClocks(suspects.flatMap((message) => ownNames(message.names, context.vocabulary)));
  // A native rule may stamp ~New on whatever arrives; that is the team's own doing.
  return [...new Set(names)].filter((name) => name !== statuses.new.mark && !known.includes(name)).sort();
}
