/** The way from a conversation to Outlook's own window: its newest message, by the id Office.js opens messages with. */
import type { MailItem } from '../../pane/inbox';
import { officeId } from './ids';
import { isMail } from './messages';
import type { Session } from './session';
import { timeOf, type WireList, type WireMessage } from './wire';
import { messagesCall, placeFields } from './writing';

/** What Outlook on the web and the new Outlook still open in a window: characters of the body. */
const longestShown = 32 * 1024;

/** Null where nothing is left of the conversation. */
export async function newestItem(session: Session, conversation: string): Promise<MailItem | null> {
  const call = { ...messagesCall(session, conversation, `${placeFields},webLink`), ids: 'current' } as const;
  const page = await session.client.one<WireList<WireMessage>>(call);
  const places = await session.places();
  const newest = (await session.client.rest(page)).value
    .filter((message) => isMail(message, places))
    .sort((a, b) => timeOf(b.receivedDateTime) - timeOf(a.receivedDateTime))[0];
  if (!newest) return null;
  const { body } = await session.client.one<WireMessage>({
    method: 'GET',
    path: session.at('messages', newest.id, { $select: 'body' }),
    as: 'html',
    ids: 'current',
  });
  return {
    id: officeId(newest.id),
    link: safeLink(newest.webLink),
    isLong: (body?.content.length ?? 0) > longestShown,
  };
}

/** It becomes a link on the page. */
const safeLink = (link = ''): string | null => (/^https:\/\/[a-z0-9.-]+\//.test(link) ? link : null);
