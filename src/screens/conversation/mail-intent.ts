import type { Desk } from '../../desk/desk';
import { messageLink } from '../../mail/link';
import type { Intent } from '../../words/screen';
import type { Look } from '../parts/look';

/** Where the mail itself is: in this mailbox, or by its Message-ID in whichever the person sits at. */
export function mailIntent({ conversation, messages }: Desk, { context }: Look): Intent {
  if (!context.elsewhere) return { to: 'mail', conversation };
  const links = messages
    .filter(({ filed }) => filed === 'received')
    .map(({ headers }) => messageLink(headers['message-id']));
  const message = links.reverse().find((link) => link !== null);
  return { to: 'mail', conversation, ...(message ? { message } : {}) };
}
