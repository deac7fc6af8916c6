/**
 * The parts of a mail over Graph, which lists none. The whole mail is read for those alone that look like a report, an answer
 * to an invitation or a reaction, and once as long as the pane is open.
 */
import { isTelling, type Structure, structureOf } from '../../src/mail/structure';
import type { Message } from '../../src/words/conversation';
import type { Session } from './session';
import type { WireMessage } from './wire';

/** Gmail's reactions name Gmail in their one line, in whatever language; it is their parts that tell. */
const reactionChars = 120;

const looksLikeReaction = ({ text }: Message): boolean => text.length <= reactionChars && /\bGmail\b/.test(text);

/** Exchange says of an answer to an invitation what it is, whatever the mail looks like. */
const isMeetingResponse = (wire: WireMessage | undefined): boolean =>
  wire?.['@odata.type']?.endsWith('.eventMessageResponse') ?? false;

export async function withStructure(
  session: Session,
  messages: readonly Message[],
  wires: readonly WireMessage[],
): Promise<Message[]> {
  const byId = new Map(wires.map((wire) => [wire.id, wire]));
  return Promise.all(
    messages.map(async (message) => {
      const suspect = isTelling(message) || looksLikeReaction(message) || isMeetingResponse(byId.get(message.id));
      return suspect ? { ...message, ...(await structureIn(session, message.id)) } : message;
    }),
  );
}

/** Nothing where the mail is gone, or the mailbox does not hand it out: then its headers have to do. */
async function structureIn({ client, at, structures }: Session, id: string): Promise<Structure | null> {
  const known = structures.get(id);
  if (known) return known;
  const raw = await client.one<string | null>({
    method: 'GET',
    // The dollar stays as it is: it belongs to the address.
    path: `${at('messages', id)}/$value`,
    text: true,
    orNull: [403, 404],
  });
  if (typeof raw !== 'string') return null;
  const structure = structureOf(raw);
  structures.set(id, structure);
  return structure;
}
