/** Judges one message by a search. */
import type { Mailbox, ParsedMail, StoredMail } from '../../mailbox/types';
import { systemLabelsOn } from '../marks';
import { comparableLabel, type Place, type Query, wordsOf } from './query';

/** For one search over one mailbox; label names are read once. */
export function matcher(query: Query, mailbox: Mailbox): (mail: StoredMail) => boolean {
  const names = new Map(mailbox.names().map(({ id, name }) => [id, comparableLabel(name)]));
  const me = wordsOf(mailbox.address);

  function matches(part: Query, mail: StoredMail): boolean {
    switch (part.is) {
      case 'all':
        return part.of.every((inner) => matches(inner, mail));
      case 'any':
        return part.of.some((inner) => matches(inner, mail));
      case 'not':
        return !matches(part.of, mail);
      case 'words':
        return holds(mailbox.parsed(mail.uid), part.in, isMe(part) ? me : part.words);
      case 'message-id':
        return bareId(mailbox.parsed(mail.uid).messageId) === part.id;
      case 'system':
        return systemLabelsOn(mail).includes(part.label);
      case 'archived':
        return !systemLabelsOn(mail).some((id) => ['INBOX', 'SENT', 'DRAFT', 'TRASH', 'SPAM'].includes(id));
      case 'anywhere':
        return true;
      case 'label':
        return mail.names.some((id) => names.get(id) === part.name);
      case 'since':
        return mail.at >= part.at;
      case 'before':
        return mail.at < part.at;
      case 'attachment':
        return mailbox.parsed(mail.uid).attachments.some((file) => file.filename !== '');
      case 'user-label':
        return mail.names.length > 0;
    }
  }
  return (mail) => matches(query, mail);
}

function isMe(part: { in: Place; words: string[] }): boolean {
  return part.words.length === 1 && part.words[0] === 'me' && ['from', 'to', 'cc', 'bcc'].includes(part.in);
}

/** A mail's words, place by place, each place as separate runs so that a phrase never spans two of them. */
type Words = Record<Place, string[][]>;

const known = new WeakMap<ParsedMail, Words>();

function holds(parsed: ParsedMail, place: Place, words: readonly string[]): boolean {
  let read = known.get(parsed);
  if (!read) {
    read = wordsIn(parsed);
    known.set(parsed, read);
  }
  return read[place].some((run) => contains(run, words));
}

function wordsIn(parsed: ParsedMail): Words {
  const people = (list: ParsedMail['to']) => list.map(({ name, address }) => wordsOf(`${name} ${address}`));
  const bccValues = parsed.headers.filter((header) => header.name.toLowerCase() === 'bcc');
  const subject = [wordsOf(parsed.subject)];
  const from = people([parsed.from]);
  const cc = people(parsed.cc);
  const bcc = bccValues.map((header) => wordsOf(header.value));
  // As in Gmail's own box, "to" means every recipient.
  const to = [...people(parsed.to), ...cc, ...bcc];
  const files = parsed.attachments.map((file) => wordsOf(file.filename));
  return { subject, from, to, cc, bcc, anywhere: [...subject, ...from, ...to, wordsOf(parsed.text), ...files] };
}

function contains(run: readonly string[], words: readonly string[]): boolean {
  for (let start = run.indexOf(words[0]!); start >= 0; start = run.indexOf(words[0]!, start + 1)) {
    if (words.every((word, offset) => run[start + offset] === word)) return true;
  }
  return false;
}

function bareId(messageId: string): string {
  return messageId.trim().replace(/^<|>$/g, '');
}
