/**
 * Exchange's idea of a conversation: a mail joins what it refers to while the topic stays the same; a changed subject
 * begins a new one. A reply whose references nobody knows joins the newest conversation of that topic, because it says
 * by its prefix that it is a reply. Assumption, from how Exchange is described: `ConversationIndex` is not modelled.
 */
import { threadOf } from '../../mailbox/import/threading';
import { normalSubject, withoutReplyPrefix } from '../../mailbox/subject';
import type { Mailbox, ParsedMail } from '../../mailbox/types';

export function conversationOf(mailbox: Mailbox, mail: ParsedMail): number | undefined {
  const referred = threadOf(mailbox, mail);
  if (referred !== undefined) return referred;
  const refersToKnown = [mail.inReplyTo, ...mail.references].some((id) => mailbox.findByMessageId(id).length > 0);
  const isReply = withoutReplyPrefix(mail.subject) !== mail.subject.trim();
  const topic = normalSubject(mail.subject);
  if (refersToKnown || !isReply || topic === '') return undefined;
  return mailbox.all().find((one) => normalSubject(mailbox.parsed(one.uid).subject) === topic)?.thread;
}
