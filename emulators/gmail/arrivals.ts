/**
 * Mail that comes without the API: from outside into the inbox, or sent by somebody in Gmail's own window. Neither takes
 * over the labels of the thread it joins.
 */
import type { EpochMs, StoredMail } from '../mailbox/types';
import { placed, relabel } from './marks';
import { outcome } from './resources/filters';
import { baseSubject, envelopeOf, threadAtMost, threadFor } from './threading';
import type { Account } from './types';

export interface Delivery {
  /** The receiving account's address. */
  user: string;
  /** A complete RFC 5322 mail, one character per byte. */
  raw: string;
  /** Absent: now. */
  at?: EpochMs;
  /**
   * What Google found, after its own name: `spf=pass smtp.mailfrom=… dkim=pass … dmarc=pass …`. Absent: nothing was
   * checked, which the header says too, so that a header the sender forged is never the first one.
   */
  authenticationResults?: string;
  /** Google takes it for spam. */
  spam?: boolean;
}

export interface SentMail {
  user: string;
  raw: string;
  at?: EpochMs;
  /** Id of the thread it answers in; the same subject is needed, as in Gmail's window. Absent: references decide. */
  threadId?: string;
}

export async function deliver(account: Account, mail: Delivery, now: EpochMs): Promise<StoredMail> {
  const { mailbox, filters } = account;
  const raw = `Authentication-Results: mx.google.com; ${mail.authenticationResults ?? 'none'}\r\n${mail.raw}`;
  const labels = mail.spam ? ['SPAM', 'UNREAD'] : ['INBOX', 'UNREAD'];
  const thread = threadFor(mailbox, envelopeOf(raw));
  const stored = await mailbox.add({ raw, at: mail.at ?? now, thread, ...placed(labels) });
  const { add, remove } = outcome(filters, mailbox, stored, now);
  return add.length + remove.length > 0 ? relabel(mailbox, stored, add, remove) : stored;
}

export async function fileSent({ mailbox, ids }: Account, mail: SentMail, now: EpochMs): Promise<StoredMail> {
  const envelope = envelopeOf(mail.raw);
  const answered = mail.threadId === undefined ? undefined : ids.uid(mail.threadId);
  const present = answered === undefined ? [] : mailbox.thread(answered);
  const joins =
    present.length > 0 &&
    present.length < threadAtMost &&
    present.some((one) => baseSubject(mailbox.parsed(one.uid).subject) === baseSubject(envelope.subject));
  const thread = joins ? answered : threadFor(mailbox, envelope);
  return mailbox.add({ raw: mail.raw, at: mail.at ?? now, thread, ...placed(['SENT']) });
}
