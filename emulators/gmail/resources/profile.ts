import type { Call } from '../types';

/** users.getProfile. */
export function get({ account }: Call) {
  const { mailbox, ids } = account;
  const mails = mailbox.all();
  return {
    emailAddress: mailbox.address,
    messagesTotal: mails.length,
    threadsTotal: new Set(mails.map((mail) => mail.thread)).size,
    historyId: ids.history(mailbox.head),
  };
}
