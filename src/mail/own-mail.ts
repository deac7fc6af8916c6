/**
 * Mail that Docket itself makes for people of the team, such as a notice or a digest. It carries a token: as the local part of
 * its Message-ID under the mailbox's own domain or, where the mail server gives it another id, in a Reply-To of the mailbox
 * (`support+note.<token>@…`). There the journal has to know that the token was given out.
 */
import type { Config } from '../config/types';
import type { Message } from '../words/conversation';
import { fold, foldHost, hostOf } from './addresses/fold';
import { addressesIn } from './addresses/header';
import { messageLink } from './link';

/** `dk` and twelve letters of base32, lower case. */
const tokenForm = /^dk[a-z2-7]{12}$/;

const isToken = (text: string): boolean => tokenForm.test(text);

export interface OwnMailContext {
  config: Pick<Config, 'mailbox'>;
  /** Whether a token was given out with a notice of this conversation. */
  isIssued?: (token: string) => boolean;
}

/** Whether a mail says of itself that Docket made it; anybody can write that, so it counts only where the host vouches. */
export function saysOwn({ headers }: Pick<Message, 'headers'>, context: OwnMailContext): boolean {
  const { mailbox } = context.config;
  const { isIssued = () => false } = context;
  const [local, host] = (messageLink(headers['message-id']) ?? '@').split('@') as [string, string];
  if (isToken(local) && foldHost(host) === hostOf(fold(mailbox))) return true;
  const at = mailbox.lastIndexOf('@');
  const before = `${mailbox.slice(0, at)}+note.`.toLowerCase();
  return addressesIn(headers['reply-to'] ?? '').some(({ address }) => {
    const end = address.lastIndexOf('@');
    const token = address.slice(before.length, end);
    const isOurs = address.startsWith(before) && foldHost(address.slice(end + 1)) === hostOf(fold(mailbox));
    return isOurs && isToken(token) && isIssued(token);
  });
}
