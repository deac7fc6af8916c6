/** Reading a conversation in order to write to it. */

import { decode } from '../desk/decode/decode';
import { bodiesWanted } from '../desk/decode/thanks';
import { liveMessages } from '../desk/decode/written';
import type { Desk } from '../desk/desk';
import type { Reading } from '../plan/decision';
import type { Context } from '../team/context';
import type { Message, Snapshot } from '../words/conversation';
import type { Body, Conversations, UseCase } from '../words/ports';
import { bodies, read } from './requests';

/** How often a reading that disagrees with itself is repeated. */
const rereads = 3;

export function* readDesk(conversation: string, context: Context): UseCase<Reading, Conversations> {
  const snapshot = yield* readWhole(conversation, context);
  return { snapshot, desk: decode(snapshot, context) };
}

export function* readWhole(conversation: string, context: Context): UseCase<Snapshot, Conversations> {
  return (yield* withBodies([yield* read(conversation)], context))[0]!;
}

/** Readings with the whole texts that decide whether a mail says nothing but thanks: asked for together, and only then. */
export function* withBodies(snapshots: Snapshot[], context: Context): UseCase<Snapshot[], Conversations> {
  const asked = new Set<string>();
  let read = snapshots;
  for (;;) {
    const wanted = read
      .flatMap(({ messages, entries }) => bodiesWanted(liveMessages(messages, entries, context), context))
      .filter((id) => !asked.has(id));
    if (wanted.length === 0) return read;
    for (const id of wanted) asked.add(id);
    const found = new Map((yield* bodies(wanted)).map((body) => [body.id, body]));
    read = read.map((snapshot) => ({
      ...snapshot,
      messages: snapshot.messages.map((message) => withBody(message, found.get(message.id))),
    }));
  }
}

function withBody(message: Message, body: Body | undefined): Message {
  if (!body) return message;
  const { textIsCut: _, ...rest } = message;
  return { ...rest, text: body.text, hasAttachment: message.hasAttachment || body.hasAttachment };
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
