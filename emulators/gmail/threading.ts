/**
 * Which thread a mail joins. Gmail asks for a reference to a message of the thread and the same subject; a subject alone
 * joins nothing, and a thread ends at a hundred messages.
 */
import { addressParser } from 'postal-mime';
import { decodeWords, rawWords } from '../mailbox/charset';
import { headersOf, messageIdsIn } from '../mailbox/parse';
import type { Mailbox, StoredMail } from '../mailbox/types';

/** What threading reads of a mail that is not stored yet. */
export interface Envelope {
  from: string;
  subject: string;
  inReplyTo: string[];
  references: string[];
  date: string;
}

export const threadAtMost = 100;

export function envelopeOf(raw: string): Envelope {
  const headers = headersOf(raw);
  const value = (name: string) => headers.find((header) => header.name.toLowerCase() === name)?.value ?? '';
  const text = (name: string) => decodeWords(rawWords(value(name), undefined));
  return {
    from: (addressParser(text('from'))[0]?.address ?? '').trim().toLowerCase(),
    subject: text('subject'),
    inReplyTo: messageIdsIn(value('in-reply-to')),
    references: messageIdsIn(value('references')),
    date: value('date'),
  };
}

/** The thread mail joins by itself, undefined for a thread of its own. The nearest reference decides. */
export function threadFor(mailbox: Mailbox, envelope: Envelope): number | undefined {
  for (const id of [...envelope.references, ...envelope.inReplyTo].reverse()) {
    for (const mail of mailbox.findByMessageId(id)) {
      if (takes(mailbox, mail.thread, mail, envelope.subject)) return mail.thread;
    }
  }
  return undefined;
}

/** Whether mail sent in with this thread's id may join it: both reference headers name a message of the thread. */
export function fits(mailbox: Mailbox, thread: number, envelope: Envelope): boolean {
  const inThread = (ids: readonly string[]) =>
    ids.flatMap((id) => mailbox.findByMessageId(id)).find((mail) => mail.thread === thread);
  const referred = inThread(envelope.references);
  return !!referred && !!inThread(envelope.inReplyTo) && takes(mailbox, thread, referred, envelope.subject);
}

/** A subject without the marks of replying and forwarding. */
export function baseSubject(subject: string): string {
  return subject
    .replace(/^(\s*(re|fwd?|aw|wg|sv|antw|tr|rv|vs)(?:\s*\[\d+\])?\s*:)+/i, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function takes(mailbox: Mailbox, thread: number, referred: StoredMail, subject: string): boolean {
  const same = baseSubject(mailbox.parsed(referred.uid).subject) === baseSubject(subject);
  return same && mailbox.thread(thread).length < threadAtMost;
}
