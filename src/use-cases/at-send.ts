/** Whether an answer that is being sent crosses what a colleague did meanwhile. Reads the conversation, writes nothing. */

import { meanwhile } from '../desk/since';
import { crossedText } from '../screens/conversation/at-send';
import { lookOf } from '../screens/parts/look';
import type { Context } from '../team/context';
import type { Conversations, UseCase } from '../words/ports';
import type { EpochMs } from '../words/values';
import { readDesk } from './reading';

export interface Crossed {
  /** What happened, and what can be done, as plain text. */
  text: string;
  /** The moment of the latest of it: whoever was warned about this need not be warned again. */
  upTo: EpochMs;
}

/** `since`: when the person last saw the conversation. Null: nothing happened, or nobody knows whose note is whose. */
export function* crossedAtSend(
  conversation: string,
  since: EpochMs,
  context: Context,
): UseCase<Crossed | null, Conversations> {
  if (!context.person) return null;
  const happened = meanwhile((yield* readDesk(conversation, context)).desk, context.person.handle, since);
  const last = happened[happened.length - 1];
  return last ? { text: crossedText(happened, lookOf(context)), upTo: last.at } : null;
}
