/** Finding conversations by the Message-IDs of their mail, which are the same in every mailbox. */
import { messageLink } from '../../src/mail/link';
import { conversationIdOrNull } from './ids';
import { quoted } from './path';
import type { Session } from './session';
import type { WireList, WireMessage } from './wire';

/** Copies of one mail in one mailbox that are looked at. */
const copies = 5;

/**
 * The conversations in which there are mails with these links, in their order; null: none has it. One request. A service may
 * compare without letter case; a Message-ID is compared to the letter.
 */
export async function conversationsHolding(session: Session, links: readonly string[]): Promise<(string | null)[]> {
  if (links.length === 0) return [];
  const { value } = await session.client.one<WireList<WireMessage>>({
    method: 'GET',
    path: session.at('messages', {
      $filter: links.map((link) => `internetMessageId eq ${quoted(`<${link}>`)}`).join(' or '),
      $select: 'id,conversationId,parentFolderId,isDraft,internetMessageId',
      $top: copies * links.length,
    }),
  });
  const { docket } = await session.places();
  const mail = value.filter(({ parentFolderId, isDraft }) => parentFolderId !== docket && isDraft !== true);
  return links.map((link) => {
    const found = mail.find(({ internetMessageId }) => messageLink(internetMessageId) === link);
    return conversationIdOrNull(found?.conversationId ?? null);
  });
}
