/** Which messages nobody has sorted yet. */

import type { AuthoredMail } from '../../mail/kind';
import { difference } from '../../marks/facts';
import { parseName } from '../../marks/names';
import type { Context } from '../../team/context';
import type { Vocabulary } from '../../words/marks';
import { statuses } from '../../words/statuses';
import type { ReadMessage } from '../desk';
import type { Seen } from './seen';

/** The names that say whose a conversation is and how it stands. Tags, priority and clocks do not. */
const statements = (names: readonly string[], vocabulary: Vocabulary): string[] =>
  names.filter((name) => {
    const facet = parseName(name, vocabulary)?.facet;
    return facet === 'owner' || facet === 'closed' || facet === 'status';
  });

/** A mail of which is known whether a writer has seen it. */
export type PlacedMail = AuthoredMail & Pick<ReadMessage, 'unseen'>;

/** What the journal says of a conversation's messages. */
export interface Kept {
  /** The newest place any writer has seen. */
  seen: Seen | null;
  /** Id of the message that carries the marks, see `carrierIn`. */
  carrier: string | undefined;
}

/**
 * Whether marks on this message may have come with it, which looks just like a colleague's hand: mail from outside that no
 * writer has seen, where marks lie on single messages. The message a writer put its marks on was seen.
 */
export const mayBring = (
  { id, kind, filed, unseen }: PlacedMail,
  { carrier }: Kept,
  { limits }: Pick<Context, 'limits'>,
): boolean =>
  limits.scope === 'message' &&
  filed === 'received' &&
  (kind.who === 'outside' || kind.who === 'machine') &&
  id !== carrier &&
  unseen === true;

/**
 * The names of a message that count. A native filter can stamp ~New on arriving mail; that alone says nothing new. Whose it
 * is and how it stands decides nothing where it may have come with the mail.
 */
export function countingNames(message: PlacedMail, kept: Kept, context: Pick<Context, 'vocabulary' | 'limits'>) {
  const stated = statements(message.names, context.vocabulary);
  if (mayBring(message, kept, context)) return message.names.filter((name) => !stated.includes(name));
  const stamped = message.unseen && stated.every((name) => name === statuses.new.mark);
  return stamped ? message.names.filter((name) => name !== statuses.new.mark) : message.names;
}

/**
 * Arrivals are messages no writer has seen, and that stand behind any message on which somebody has stated by
 * hand whose it is or how it stands. Tags say neither: a filter or a colleague may put one on mail nobody has sorted. A
 * message that slipped in between a writer's reading and writing carries some of that writer's marks, and is an arrival
 * all the same, unless a hand has changed the state since.
 */
export function arrivals(
  messages: readonly ReadMessage[],
  { known, onMail, ...kept }: Kept & { known: readonly string[]; onMail: readonly string[] },
  context: Pick<Context, 'vocabulary' | 'limits'>,
): ReadMessage[] {
  const { vocabulary } = context;
  const { set, removed } = difference(statements(known, vocabulary), statements(onMail, vocabulary));
  const asWritten = set.length + removed.length === 0;
  const isStated = (message: ReadMessage): boolean => {
    const stated = statements(countingNames(message, kept, context), vocabulary);
    if (stated.length === 0) return false;
    const slippedIn = kept.seen && message.unseen && stated.every((name) => known.includes(name));
    return !(slippedIn && asWritten);
  };
  const newestStated = messages.map(isStated).lastIndexOf(true);
  // Of mail that turned up late and was answered before, the answer has had its effect.
  return messages.filter(({ unseen, answered }, index) => index > newestStated && unseen && !answered);
}
