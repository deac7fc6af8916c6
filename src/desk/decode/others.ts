/** Who wrote in a conversation besides its first customer: visitors of a form, third parties. */
import { copyOf, sentByLink } from '../../mail/copy';
import { type TeamSource, teamAddressesOf } from '../../mail/team-addresses';
import { isSilent } from '../../mail/verdict';
import type { Entry } from '../../words/entry';
import type { Address } from '../../words/values';
import type { Desk, ReadMessage } from '../desk';

/** Several visitors of a form in one conversation, each once, in the order in which they wrote; empty unless there are two. */
export function visitorsOf(messages: readonly ReadMessage[]): Address[] {
  const visitors = new Map<string, Address>();
  for (const { verdict } of messages) {
    if (verdict.is !== 'asks' || verdict.visitor === null || visitors.has(verdict.visitor)) continue;
    visitors.set(verdict.visitor, verdict.customer);
  }
  return visitors.size > 1 ? [...visitors.values()] : [];
}

/** Received mail that uses the Message-ID of one of ours and is not that mail. */
export function borrowers(messages: readonly ReadMessage[], context: TeamSource): ReadMessage[] {
  const sent = sentByLink(messages);
  const team = teamAddressesOf(context);
  return messages.filter((message) => copyOf(message, sent, team) === 'borrows-id');
}

/** The third party whose mail is the newest thing anybody wrote or did. */
export function returnedBy(messages: readonly ReadMessage[], entries: readonly Entry[]): Desk['returnedBy'] {
  const newest = [...messages].reverse().find((message) => !isSilent(message));
  if (newest?.verdict.is !== 'third-party') return null;
  const acted = entries.some(({ by, at }) => by !== 'docket' && at > newest.at);
  return acted ? null : { address: newest.from, at: newest.at };
}
