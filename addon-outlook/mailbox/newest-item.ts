/** The way from a conversation to Outlook's own window: its newest message, by the id Office.js opens messages with. */
import { isMail } from './messages';
import type { Session } from './session';
import { timeOf, type WireList, type WireMessage } from './wire';
import { messagesCall, placeFields } from './writing';

/** Null where nothing is left of the conversation, or Exchange does not translate the id. */
export async function newestItem(session: Session, conversation: string): Promise<string | null> {
  const page = await session.client.one<WireList<WireMessage>>(messagesCall(session, conversation, placeFields));
  const places = await session.places();
  const newest = (await session.client.rest(page)).value
    .filter((message) => isMail(message, places))
    .sort((a, b) => timeOf(b.receivedDateTime) - timeOf(a.receivedDateTime))[0];
  if (!newest) return null;
  const { value } = await session.client.one<{ value: { targetId?: string }[] }>({
    method: 'POST',
    path: session.at('translateExchangeIds'),
    repeats: true,
    body: { inputIds: [newest.id], sourceIdType: 'restImmutableEntryId', targetIdType: 'ewsId' },
  });
  return value[0]?.targetId ?? null;
}
