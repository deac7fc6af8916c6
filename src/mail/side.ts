/**
 * Who is on the customer's side of one conversation, and who is a third party, learnt mail by mail in time order. What is
 * learnt later never changes what was said of an earlier mail.
 */
import type { Config } from '../config/types';
import type { Message } from '../words/conversation';
import { fold } from './addresses/fold';
import { addressesNamed } from './addresses/named';
import { type Side, sideOf } from './addresses/same-side';
import type { TeamAddresses } from './team-addresses';
import { isUnreachable, namedAuthor } from './unreachable';

/** How an address is of the customer's side: itself, by its company's domain, or only because their words name it. */
export type Belongs = 'address' | 'domain' | 'named';

export interface CustomerSide {
  /** Null: not of the customer's side. */
  belongs(address: string): Belongs | null;
  isThirdParty(address: string): boolean;
  /** Nobody has asked yet, and the team has written to nobody. */
  isEmpty(): boolean;
  /** Whoever asks cannot be reached by Reply, and nobody else of the side is known. */
  isUnreachable(): boolean;
  /** A mail by the customer: its sender, whom it names as its author, its other recipients, and the addresses in its words. */
  wrote(message: Message, ownWords: string): void;
  /** Of the side, with the domain where that counts. A third party stays one. */
  joins(address: string, at: number): void;
  /** Of the side because a person says so, or because they ask in person: third parties and the team's own people too. */
  confirmed(address: string, how: 'alone' | 'with-domain'): void;
  /** Somebody who asks for another person whom nobody knows how to reach yet. */
  asksForAnother(address: string): void;
  /** Somebody the team wrote to without the side. */
  approached(address: string): void;
}

export function customerSide(team: TeamAddresses, { addressOnly }: Pick<Config, 'addressOnly'>): CustomerSide {
  const addresses = new Set<string>();
  const domains = new Set<string>();
  const named = new Set<string>();
  const third = { addresses: new Set<string>(), domains: new Set<string>() };
  let reachable = false;

  /** The same few people stand in every mail of a conversation. */
  const sides = new Map<string, Side | null>();
  const domainOf = (address: string): string | null => {
    const side = sides.has(address) ? sides.get(address)! : sideOf(address, { addressOnly });
    sides.set(address, side);
    return side?.by === 'domain' ? side.of : null;
  };
  const isIn = (known: Set<string>, address: string): boolean => {
    const domain = domainOf(address);
    return domain !== null && known.has(domain);
  };
  const isThirdParty = (address: string): boolean =>
    !addresses.has(fold(address)) && (third.addresses.has(fold(address)) || isIn(third.domains, address));

  function add(address: string, how: 'alone' | 'with-domain'): void {
    const folded = fold(address);
    if (folded === '') return;
    addresses.add(folded);
    const domain = domainOf(address);
    if (how === 'with-domain' && domain !== null && !third.domains.has(domain)) domains.add(domain);
  }

  function joins(address: string, at: number): void {
    if (team.isTeam(address, at) || isThirdParty(address)) return;
    reachable = true;
    add(address, 'with-domain');
  }

  return {
    belongs(address) {
      const folded = fold(address);
      if (folded === '') return null;
      if (addresses.has(folded)) return 'address';
      if (named.has(folded)) return 'named';
      return isIn(domains, address) ? 'domain' : null;
    },
    isThirdParty,
    isEmpty: () => addresses.size === 0,
    isUnreachable: () => !reachable,
    wrote(message, ownWords) {
      const { from, to, cc, headers, at } = message;
      if (isUnreachable(message, team)) {
        if (!team.isMailbox(from.address)) add(from.address, 'alone');
      } else if (team.isTeam(from.address, at)) {
        // A colleague who asks is the customer here, and brings nobody else of the house along.
        reachable = true;
        add(from.address, 'alone');
      } else joins(from.address, at);
      const author = namedAuthor(headers, team);
      for (const other of author ? [author] : []) joins(other.address, at);
      for (const { address } of [...to, ...cc]) joins(address, at);
      for (const address of addressesNamed(ownWords)) if (!team.isTeam(address, at)) named.add(fold(address));
    },
    joins,
    confirmed(address, how) {
      third.addresses.delete(fold(address));
      reachable = true;
      add(address, how);
    },
    asksForAnother: (address) => add(address, 'alone'),
    approached(address) {
      const folded = fold(address);
      named.delete(folded);
      if (addresses.has(folded)) return;
      third.addresses.add(folded);
      const domain = domainOf(address);
      if (domain !== null && !domains.has(domain)) third.domains.add(domain);
    },
  };
}
