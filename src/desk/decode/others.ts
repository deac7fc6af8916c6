/** Who wrote in a conversation besides its first customer: visitors of a form, third parties. */
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

/** The third party whose mail is the newest thing anybody wrote or did. */
export function returnedBy(messages: readonly ReadMessage[], entries: readonly Entry[]): Desk['returnedBy'] {
  const newest = [...messages].reverse().find(({ verdict }) => verdict.is !== 'machine');
  if (newest?.verdict.is !== 'third-party') return null;
  const acted = entries.some(({ by, at }) => by !== 'docket' && at > newest.at);
  return acted ? null : { address: newest.from, at: newest.at };
}
