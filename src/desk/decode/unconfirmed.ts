import { ownNames } from '../../marks/fold';
import type { Context } from '../../team/context';
import { statuses } from '../../words/statuses';
import type { ReadMessage } from '../desk';
import { isUnseen, type Seen } from './new-mail';

/**
 * Docket's names on mail from outside that no writer has seen yet and no entry explains. Where marks lie on single
 * messages a mail can arrive with them on, which looks just like a colleague's hand; the next step confirms them.
 */
export function unconfirmedNames(
  messages: readonly ReadMessage[],
  seen: Seen | null,
  known: readonly string[],
  { limits, vocabulary }: Context,
): string[] {
  if (limits.scope !== 'message') return [];
  const suspects = messages.filter((message) => message.kind.who === 'outside' && isUnseen(message, seen));
  const names = suspects.flatMap((message) => ownNames(message.names, vocabulary));
  // A native rule may stamp ~New on whatever arrives; that is the team's own doing.
  return [...new Set(names)].filter((name) => name !== statuses.new.mark && !known.includes(name)).sort();
}
