/** The conversations that hold mails with certain Message-IDs. */
import { type Client, path } from './client';
import type { WireMessageList } from './wire';

/** Copies of one mail, sent to several of the team's addresses. */
const copiesAtMost = 20;

/**
 * In the order of the links; null: no mail here has that id. Whoever writes a mail chooses its id, so of several the one that
 * came first counts: a later mail cannot take its place.
 *
 * @param links Message-IDs as `messageLink` lets them through: nothing a search would understand as its own
 */
export function conversationsWith(client: Client, links: readonly string[]): (string | null)[] {
  const lists = client.all(
    links.map((link) => ({
      method: 'get' as const,
      path: path('messages', { q: `rfc822msgid:${link}`, maxResults: copiesAtMost, fields: 'messages(id,threadId)' }),
    })),
  ) as WireMessageList[];
  // Newest first.
  return lists.map(({ messages = [] }) => messages[messages.length - 1]?.threadId ?? null);
}
