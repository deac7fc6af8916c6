/** Replies that members sent from their own mailboxes, as their add-ons reported them. */

import { messageLink } from '../../mail/link';
import type { Entry } from '../../words/entry';
import type { ReadMessage } from '../desk';

/** A reply that the journal reports is mail like any other, until its copy has come to the team's mailbox. Entries oldest first. */
export function reportedReplies(entries: readonly Entry[], live: readonly ReadMessage[]): ReadMessage[] {
  const known = new Set(live.map(linkOf));
  return entries.flatMap(({ by, data }) => {
    if (!data.reply || known.has(data.reply[1])) return [];
    const [at, link] = data.reply;
    known.add(link);
    return [reportedReply(at, link, by)];
  });
}

/** Whether the conversation has this mail already, itself or as a report. */
export const hasMail = (messages: readonly ReadMessage[], link: string): boolean =>
  messages.some((message) => linkOf(message) === link);

const linkOf = ({ headers }: ReadMessage): string | null => messageLink(headers['message-id']);

/** `at`: epoch milliseconds; `link`: its Message-ID, see `mail/link.ts`. */
export const reportedReply = (at: number, link: string, by: string): ReadMessage => ({
  id: `reported ${link}`,
  at,
  from: { name: '', address: '' },
  to: [],
  cc: [],
  subject: '',
  filed: 'sent',
  inInbox: false,
  unread: false,
  names: [],
  headers: { 'message-id': `<${link}>` },
  text: '',
  hasAttachment: false,
  kind: { who: 'member', handle: by },
  reported: true,
});
