/** The team's copy of a mail that somebody has open in another mailbox. */

import { messageLink } from '../../src/mail/link';
import { digest } from '../direct/digest';
import type { Client } from '../mailbox/client';
import { conversationsWith } from '../mailbox/linked';
import { cache, cached, uncache } from '../mailbox/store';
import { noTeamCopy } from './protocol/refusals';

const keyOf = (link: string): string => `link.${digest(link)}`;

/** The conversation with this Message-ID, as written in the header. @throws DocketError `no-team-copy` */
export function findConversation(client: Client, messageId: string): { conversation: string; remembered: boolean } {
  const link = messageLink(messageId);
  if (link === null) throw noTeamCopy();
  const known = cached<string>(keyOf(link));
  if (known !== null) return { conversation: known, remembered: true };
  const [conversation] = conversationsWith(client, [link]);
  if (!conversation) throw noTeamCopy();
  cache(keyOf(link), conversation);
  return { conversation, remembered: false };
}

/** What was remembered is not there any more. */
export function forgetConversation(messageId: string): void {
  const link = messageLink(messageId);
  if (link !== null) uncache(keyOf(link));
}
