/** Senders who are no person to write back to: programs that send for somebody, lists, the team's own address. */
import type { Message } from '../words/conversation';
import type { Address } from '../words/values';
import { fold } from './addresses/fold';
import { addressesIn, authorIn } from './addresses/header';
import type { TeamAddresses } from './team-addresses';

/** How the local part of a sender begins that nobody reads, or that a form on a web site writes from. */
const noReader =
  /^((do|dont|do-?not|keine?|nicht|no|nao|nie|ne|sans)[-_.]?((not|pas)[-_.]?)?(reply|antwort(en)?|respon(d|se|der)|repondre|responda)|(e?mail|kontakt|contact|web|online)?[-_.]?(forms?|formular)|wordpress|www|www-data|web(site|mailer|server|forms?)?|mailer|apache|nobody|notifications?|notify|bounces?)([-_.+0-9]|$)/;

/** Whether an address by its name is one that nobody reads. */
export const isNoReply = (address: string): boolean => noReader.test(address.slice(0, address.lastIndexOf('@')));

/** Whether Reply, taken by From alone, would reach nobody or the wrong one: a form, a noreply address, a list, the team. */
export function isUnreachable({ from, headers }: Pick<Message, 'from' | 'headers'>, team: TeamAddresses): boolean {
  return isNoReply(from.address) || isList(from.address, headers) || team.isMailbox(from.address);
}

/** The address of the list itself: a list that rewrites From puts its own there. */
function isList(address: string, headers: Message['headers']): boolean {
  const post = /<mailto:([^>?]{1,320})/i.exec(headers['list-post'] ?? '')?.[1];
  const isPost = post !== undefined && fold(post) !== '' && fold(post) === fold(address);
  return isPost || (headers['x-original-from'] ?? '').trim() !== '';
}

/** Whom the mail itself names as its author beside From: X-Original-From, then Reply-To; null where it names nobody to write to. */
export function namedAuthor(headers: Message['headers'], team: TeamAddresses): Address | null {
  const named = [authorIn(headers['x-original-from'] ?? ''), ...addressesIn(headers['reply-to'] ?? '')];
  return named.find(({ address }) => address !== '' && !isNoReply(address) && !team.isMailbox(address)) ?? null;
}

/** Who asks, as far as the mail tells: its sender, or where that is nobody to write to, whom it names. */
export function authorOf(message: Pick<Message, 'from' | 'headers'>, team: TeamAddresses): Address {
  return (isUnreachable(message, team) ? namedAuthor(message.headers, team) : null) ?? message.from;
}
