import type { Counts, Listed } from '../../src/words/board';
import type { Headline } from '../../src/words/conversation';
import { mailDigest } from '../../src/words/mail-digest';
import type { Call } from './client';
import { addressOf, isMail } from './messages';
import { quoted } from './path';
import type { Places, Session } from './session';
import { timeOf, type WireList, type WireMessage } from './wire';

/** Only whole names can be asked for, not beginnings. Exchange may compare without regard to case. */
const carries = (name: string): string => `categories/any(c:c eq ${quoted(name)})`;

export const listCall = (session: Session, name: string, limit: number): Call => ({
  method: 'GET',
  path: session.at('messages', {
    $filter: carries(name),
    $select: 'id,conversationId,parentFolderId,isDraft,receivedDateTime,categories',
    $top: Math.min(limit, 1000),
  }),
});

/** Newest first. What was thrown away keeps its categories and is not work any more. */
export async function listed(
  session: Session,
  places: Places,
  { name, limit }: { name: string; limit: number },
  page: WireList<WireMessage>,
): Promise<Listed> {
  const { value, more } = await session.client.rest(page, limit);
  const live = value
    .filter((message) => message.categories?.includes(name) && isMail(message, places))
    .sort((a, b) => timeOf(b.receivedDateTime) - timeOf(a.receivedDateTime));
  const conversations = [...new Set(live.map(({ conversationId = '' }) => conversationId))];
  return { conversations: conversations.slice(0, limit), more: more || conversations.length > limit };
}

/** A page of one says how many there are in all. Counts messages, and one message of a conversation carries its marks. */
export const countCall = (session: Session, name: string): Call => ({
  method: 'GET',
  path: session.at('messages', { $filter: carries(name), $count: 'true', $select: 'id', $top: 1 }),
});

export const countsOf = (names: readonly string[], answers: readonly WireList<WireMessage>[], at: number): Counts => ({
  byName: Object.fromEntries(names.map((name, index) => [name, answers[index]?.['@odata.count'] ?? null])),
  at,
});

export const headlineFields = 'id,parentFolderId,isDraft,receivedDateTime,subject,from,categories';

/** Null where nothing is left of the conversation. */
export function headlineOf(conversation: string, wires: readonly WireMessage[], places: Places): Headline | null {
  const messages = wires
    .filter((message) => isMail(message, places))
    .sort((a, b) => timeOf(a.receivedDateTime) - timeOf(b.receivedDateTime));
  const first = messages[0];
  if (!first) return null;
  return {
    conversation,
    subject: first.subject ?? '',
    from: addressOf(first.from),
    at: timeOf(messages[messages.length - 1]!.receivedDateTime),
    names: [...new Set(messages.flatMap(({ categories = [] }) => categories))],
    mail: mailDigest(messages.map(({ id, receivedDateTime }) => ({ id, at: timeOf(receivedDateTime) }))),
  };
}
