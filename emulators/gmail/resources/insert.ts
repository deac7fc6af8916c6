/** messages.insert: files a complete mail as IMAP's APPEND does. Nothing is sent, and the inbox only if asked. */
import { dateOf } from '../../mailbox/date';
import { invalid, notFound, notImplemented } from '../errors';
import { placed } from '../marks';
import { type Envelope, envelopeOf, fits, threadFor } from '../threading';
import type { Account, Call } from '../types';
import { checkApplicable } from './labels';
import { short } from './messages';

export function insert(call: Call) {
  const { account, body, params, now } = call;
  if (params.deleted !== undefined) throw notImplemented('This service does not offer "deleted"');
  const raw = call.upload ?? decoded(body.raw ?? '');
  if (!/^[!-9;-~]+[ \t]*:/.test(raw)) throw invalid("'raw' is no RFC 822 message, and none was uploaded");
  const labelIds = [...new Set(body.labelIds ?? [])];
  checkApplicable(account.mailbox, labelIds);
  const envelope = envelopeOf(raw);
  const date = params.internalDateSource === 'dateHeader' ? dateOf(envelope.date) : null;
  const thread = threadOf(call, envelope);
  // Gmail takes a mail from the account's own address for one that was sent.
  const sent = envelope.from === account.mailbox.address ? ['SENT'] : [];
  const mail = { raw, at: date ?? now, thread, ...placed([...sent, ...labelIds]) };
  const placedNow = account.mailbox.addNow(mail);
  return placedNow ? short(account, placedNow) : account.mailbox.add(mail).then((stored) => short(account, stored));
}

function threadOf(call: Call, envelope: Envelope): number | undefined {
  const { account, body, unverified } = call;
  if (!body.threadId) return threadFor(account.mailbox, envelope);
  const thread = existing(account, body.threadId);
  if (fits(account.mailbox, thread, envelope)) return thread;
  if (unverified.threadMismatch === 'refuse') throw invalid('The message does not fit the thread');
  return undefined;
}

function existing({ ids, mailbox }: Account, id: string): number {
  const thread = ids.uid(id);
  if (thread === undefined || mailbox.thread(thread).length === 0) throw notFound();
  return thread;
}

/** base64url, padded or not; the plain alphabet is read as well. */
function decoded(raw: string): string {
  if (!/^[\w+/-]*={0,2}$/.test(raw))
    throw invalid("Invalid value at 'message.raw' (TYPE_BYTES), Base64 decoding failed");
  return Buffer.from(raw, 'base64').toString('latin1');
}
