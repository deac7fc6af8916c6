import { fold } from '../../mail/addresses/fold';
import type { Verdict } from '../../mail/verdict';
import type { Entry } from '../../words/entry';
import type { Address } from '../../words/values';
import type { Desk, ReadMessage } from '../desk';
import { continuedFrom } from '../links';
import { confirmedAddresses } from '../statements';

/** The mail a member forwarded or brought somebody in with, where this conversation began with one; null: it did not. */
export function introductionOf(messages: readonly ReadMessage[]): ReadMessage | null {
  const first = messages.find(({ verdict: { is } }) => is === 'asks' || is === 'brought');
  if (!first) return null;
  const { verdict } = first;
  return verdict.is === 'brought' || (verdict.is === 'asks' && verdict.how !== 'wrote') ? first : null;
}

/** Who wrote what came to light is known, though it changes nothing. */
const verdictBehind = ({ verdict }: ReadMessage): Verdict => (verdict.is === 'came-to-light' ? verdict.of : verdict);

/**
 * Who the customer is. Of a forward it is whom a person has confirmed; a name it claims stays beside the address it claims.
 */
export function customerOf(messages: readonly ReadMessage[], entries: readonly Entry[]): Address | null {
  const [first] = messages.map(verdictBehind).filter((verdict) => verdict.is === 'asks' || verdict.is === 'brought');
  if (!first) {
    const address = continuedFrom(entries) ? confirmedAddresses(entries, 'link')[0] : undefined;
    return address === undefined ? null : { name: '', address };
  }
  const { customer } = first;
  const confirmed = introductionOf(messages) ? confirmedAddresses(entries, 'confirm-customer').pop() : undefined;
  if (confirmed === undefined || fold(confirmed) === fold(customer.address)) return customer;
  return { name: customer.address === '' ? customer.name : '', address: confirmed };
}

/** Whether the sender a forward claims is still a claim: nobody has confirmed it, and nobody has written there. */
export function isClaimed({ messages, entries, customer }: Pick<Desk, 'messages' | 'entries' | 'customer'>): boolean {
  if (introductionOf(messages)?.verdict.is !== 'asks') return false;
  if (customer === null || customer.address === '') return true;
  const reached = messages.flatMap(({ verdict }) => (verdict.is === 'answer' ? verdict.to : []));
  return ![...reached, ...confirmedAddresses(entries, 'confirm-customer')].some(
    (address) => fold(address) === fold(customer.address),
  );
}
