/** Reading a conversation in order to write to it. */

import { decode } from '../desk/decode/decode';
import type { Desk } from '../desk/desk';
import type { Context } from '../team/context';
import type { Snapshot } from '../words/conversation';
import type { Conversations, UseCase } from '../words/ports';
import { read } from './requests';

export interface Reading {
  snapshot: Snapshot;
  desk: Desk;
}

/** How often a reading that disagrees with itself is repeated. */
const rereads = 3;

export function* readDesk(conversation: string, context: Context): UseCase<Reading, Conversations> {
  const snapshot = yield* read(conversation);
  return { snapshot, desk: decode(snapshot, context) };
}

/** Reads until marks and journal agree, or say twice the same. */
export function* readToWrite(conversation: string, context: Context): UseCase<Reading, Conversations> {
  return yield* confirmed(yield* readDesk(conversation, context), context);
}

/**
 * Marks and journal lie in two places and are read at two moments: the marks of a colleague's step may be in a reading
 * and its entry not yet. Decided on that, the step would count as work by hand, or as not there at all. What disagrees
 * is read once more: a step whose marks were seen has its entry there by then, while work by hand reads as before.
 */
export function* confirmed(reading: Reading, context: Context): UseCase<Reading, Conversations> {
  let last = reading;
  for (let times = 0; times < rereads && disagrees(last.desk); times++) {
    const again = yield* readDesk(reading.snapshot.conversation, context);
    const same = saysOf(again) === saysOf(last);
    last = again;
    if (same) break;
  }
  return last;
}

const disagrees = ({ unwritten, found }: Desk): boolean =>
  unwritten !== null || found.set.length + found.removed.length > 0;

/** What stands on the mail, and which entries there are. */
const saysOf = ({ snapshot, desk }: Reading): string =>
  JSON.stringify([snapshot.messages.map(({ id, names }) => [id, names]), desk.entries.map(({ id }) => id)]);
