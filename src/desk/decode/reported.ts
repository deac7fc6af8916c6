/** Replies that members sent from their own mailboxes, as their add-ons reported them. */

import { messageLink } from '../../mail/link';
import type { Message } from '../../words/conversation';
import type { Entry } from '../../words/entry';
import type { EpochMs, Handle } from '../../words/values';
import type { ReadMessage } from '../desk';

/** A reply that the journal reports is mail like any other, until its copy has come to the team's mailbox. Entries oldest first. */
export function reportedReplies(entries: readonly Entry[], live: readonly Message[]): ReportedMail[] {
  const known = new Set(live.map(linkOf));
  return entries.flatMap(({ by, data }) => {
    if (!data.reply || known.has(data.reply[1])) return [];
    const [at, link] = data.reply;
    known.add(link);
    return [reportedReply({ at, link, by, to: data.to ?? [] })];
  });
}

/**
 * Reports about mail of this conversation that lie in conversations of their own, as the entries tell that tie them to it.
 * Each stands where its entry does: before, nobody here knew.
 */
export function reportsElsewhere(entries: readonly Entry[]): ReportedMail[] {
  return entries.flatMap(({ at, data: { returned, to = [] } }) =>
    returned ? [{ ...reportElsewhere(returned, to), ...(at > returned[0] && { turnedUp: at }) }] : [],
  );
}

export const reportElsewhere = ([at, link]: [EpochMs, string], to: readonly string[]): ReportedMail => ({
  ...byWord,
  id: returnedId(link, to),
  at,
  from: { name: '', address: '' },
  to: [],
  filed: 'received',
  headers: {},
  report: { recipients: to.map((address) => ({ address, action: 'failed' })), link },
  kind: { who: 'machine', sign: 'report' },
});

/** The id under which a report that lies elsewhere is known here. */
export const returnedId = (link: string, to: readonly string[]): string => `returned ${link} ${to.join(' ')}`;

/** Whether the conversation has this mail already, itself or as a report. */
export const hasMail = (messages: readonly Message[], link: string): boolean =>
  messages.some((message) => linkOf(message) === link);

const linkOf = ({ headers }: Pick<Message, 'headers'>): string | null => messageLink(headers['message-id']);

/** The id under which a mail is known while it is known from a report alone. */
export const reportedId = (message: Pick<Message, 'headers'>): string => `reported ${linkOf(message)}`;

/** A mail that is known from a report, before anybody has judged it. */
export type ReportedMail = Omit<ReadMessage, 'verdict'>;

export interface Report {
  at: EpochMs;
  /** Its Message-ID, see `mail/link.ts`. */
  link: string;
  by: Handle;
  /** Its outside recipients; empty: the report does not say. */
  to: readonly string[];
}

/** What is known of any mail by word alone. */
const byWord: Pick<
  ReportedMail,
  'cc' | 'subject' | 'inInbox' | 'unread' | 'names' | 'text' | 'hasAttachment' | 'reported'
> = {
  cc: [],
  subject: '',
  inInbox: false,
  unread: false,
  names: [],
  text: '',
  hasAttachment: false,
  reported: true,
};

export const reportedReply = ({ at, link, by, to }: Report): ReportedMail => ({
  ...byWord,
  id: `reported ${link}`,
  at,
  from: { name: '', address: '' },
  to: to.map((address) => ({ name: '', address })),
  filed: 'sent',
  headers: { 'message-id': `<${link}>` },
  kind: { who: 'member', handle: by },
});
