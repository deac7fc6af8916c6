/** The team's copy of a mail that somebody has open in another mailbox. */

import { messageLink } from '../../src/mail/link';
import { digest } from '../direct/digest';
import { type Client, path } from '../mailbox/client';
import { cache, cached, uncache } from '../mailbox/store';
import type { WireMessageList } from '../mailbox/wire';
import { noTeamCopy } from './protocol/refusals';

/** Copies of one mail, sent to several of the team's addresses. */
const copiesAtMost = 20;

const keyOf = (link: string): string => `link.${digest(link)}`;

/**
 * The conversation with this Message-ID, as written in the header. Whoever writes a mail chooses its id, so of several the
 * one that came first counts: a later mail cannot take its place.
 *
 * @throws DocketError `no-team-copy`
 */
export function findConversation(client: Client, messageId: string): { conversation: string; remembered: boolean } {
  const link = messageLink(messageId);
  if (link === null) throw noTeamCopy();
  const known = cached<string>(keyOf(link));
  if (known !== null) return { conversation: known, remembered: true };
  const { messages = [] } = client.one<WireMessageList>({
    method: 'get',
    path: path('messages', { q: `rfc822msgid:${link}`, maxResults: copiesAtMost, fields: 'messages(id,threadId)' }),
  });
  // Newest first.
  const first = messages[messages.length - 1];
  if (!first) throw noTeamCopy();
  cache(keyOf(link), first.threadId);
  return { conversation: first.threadId, remembered: false };
}

/** What was remembered is not there any more. */
export function forgetConversation(messageId: string): void {
  const link = messageLink(messageId);
  if (link !== null) uncache(keyOf(link));
}
