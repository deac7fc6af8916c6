/** Mail of the team's own that was delivered to it again: by a list, a redirect, a group. */
import type { AuthoredMail } from './kind';
import { messageLink } from './link';
import type { TeamAddresses } from './team-addresses';

/** What a received mail is beside a sent one: the same mail, another one that uses its Message-ID, or neither. */
export type Copy = 'copy' | 'borrows-id' | null;

/** @param sent what the mailbox files as sent, by Message-ID */
export function copyOf(message: AuthoredMail, sent: ReadonlyMap<string, AuthoredMail>, team: TeamAddresses): Copy {
  const link = messageLink(message.headers['message-id']);
  const original = link === null || message.filed !== 'received' ? undefined : sent.get(link);
  if (!original) return null;
  const isSame = sameDate(message, original) && (holds(message.text, original.text) || isVouchedTeam(message, team));
  return isSame ? 'copy' : 'borrows-id';
}

export function sentByLink(messages: readonly AuthoredMail[]): Map<string, AuthoredMail> {
  const sent = new Map<string, AuthoredMail>();
  for (const message of messages) {
    const link = message.filed === 'sent' ? messageLink(message.headers['message-id']) : null;
    if (link !== null) sent.set(link, message);
  }
  return sent;
}

/** By the Date each of them carries; the host's own times of a mail and its copy differ. */
function sameDate(message: AuthoredMail, original: AuthoredMail): boolean {
  const [one, other] = [message, original].map(({ headers }) => Math.floor(Date.parse(headers.date ?? '') / 1000));
  return one === other && !Number.isNaN(one);
}

/** Our text stands in it whole: lists add to it and break its lines anew. */
function holds(text: string, ours: string): boolean {
  const [whole, part] = [text, ours].map((one) => one.replace(/\s+/g, ' ').trim());
  return part !== '' && whole!.includes(part!);
}

const isVouchedTeam = ({ kind, from }: AuthoredMail, team: TeamAddresses): boolean =>
  kind.who === 'member' || (kind.who === 'outside' && !kind.spoofed && team.isMailbox(from.address));
