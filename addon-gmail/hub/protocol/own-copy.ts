/** What an agent's own copy of a conversation says that the team's mailbox may not know. */
import { messageLink } from '../../../src/mail/link';
import { machineSign } from '../../../src/mail/machine';
import type { Message } from '../../../src/words/conversation';
import type { Address, EpochMs } from '../../../src/words/values';

type Copy = Omit<Message, 'subject' | 'inInbox' | 'unread' | 'names' | 'hasAttachment'>;

/**
 * The Message-IDs by which the team's copy may be found, the likeliest first: the mail that is open, the one that began the
 * conversation, the newest of the agent's own. Messages oldest first.
 */
export function linksToAsk(messages: readonly Copy[], opened: string): string[] {
  const received = messages.filter(({ filed }) => filed === 'received');
  const sent = messages.filter(({ filed }) => filed === 'sent');
  const likely = [received.find(({ id }) => id === opened), received[0], sent[sent.length - 1]];
  const links = likely.map((message) => (message ? linkOf(message) : null));
  return [...new Set(links.filter((link) => link !== null))];
}

export interface OwnReply {
  message: string;
  at: EpochMs;
  /** Its recipients outside the team; empty where one of all recipients cannot be read, so that the hub counts it as an answer. */
  to: string[];
}

/** What the configuration says of senders is said of mail that arrives. */
const noConfig = { config: { machines: [], people: [] } };

/** Reports at most so many at a time: each is a step of its own. */
const reportsAtOnce = 3;
/** Older ones are history that nobody waits for. */
const tellsFor = 7 * 86_400_000;

/**
 * The agent's own answers to people outside the team, oldest first. `inside`: addresses, and domains as `@domain`, of the
 * team itself, lower case; `isTold`: whether one was reported before.
 */
export function repliesToReport(
  messages: readonly Copy[],
  inside: readonly string[],
  now: EpochMs,
  isTold: (link: string) => boolean,
): OwnReply[] {
  const began = messages.find(({ filed }) => filed === 'received')?.at;
  return messages
    .filter(({ filed, at }) => filed === 'sent' && began !== undefined && at > began)
    .filter((message) => machineSign(message, noConfig) === null)
    .filter((message) => message.at > now - tellsFor && goesOutside(message, inside))
    .flatMap((message) => {
      const link = linkOf(message);
      return link === null || isTold(link) ? [] : [{ message: link, at: message.at, to: outsideOf(message, inside) }];
    })
    .slice(0, reportsAtOnce);
}

const linkOf = ({ headers }: Copy): string | null => messageLink(headers['message-id']);

const recipients = ({ to, cc, bcc = [] }: Copy): Address[] => [...to, ...cc, ...bcc];

const isReadable = ({ address }: Address): boolean => address !== '';

/** Somebody outside is among its recipients, or somebody nobody can read. */
const goesOutside = (message: Copy, inside: readonly string[]): boolean =>
  recipients(message).some((one) => !isReadable(one) || isOutside(one, inside));

const outsideOf = (message: Copy, inside: readonly string[]): string[] =>
  recipients(message).every(isReadable)
    ? recipients(message)
        .filter((one) => isOutside(one, inside))
        .map(({ address }) => address)
    : [];

const isOutside = ({ address }: Address, inside: readonly string[]): boolean =>
  address !== '' && !inside.includes(address) && !inside.includes(address.slice(address.lastIndexOf('@')));
