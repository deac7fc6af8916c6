/** What the page shows of the mailbox: lists, conversations and labels, as Gmail's own window makes them from the mails. */
import type { LabelAttributes } from '../../emulators/gmail';
import { labelIdOf, labelsOn } from '../../emulators/gmail';
import type { Ids } from '../../emulators/gmail/ids';
import { matcher } from '../../emulators/gmail/search/match';
import { parseQuery } from '../../emulators/gmail/search/parse';
import type { Mailbox, StoredMail } from '../../emulators/mailbox/types';
import type { Conversation, Label, Line, Mail, Page } from './wire';

export interface Reading {
  mailbox: Mailbox;
  ids: Ids;
}

/** `label:<id>`, a system box, or `search`. */
export interface ListQuery {
  box: string;
  search: string;
  from: number;
  now: number;
}

export const pageSize = 50;
const snippetLength = 160;

const boxes: Record<string, (labels: readonly string[]) => boolean> = {
  inbox: (labels) => labels.includes('INBOX'),
  starred: (labels) => labels.includes('STARRED'),
  sent: (labels) => labels.includes('SENT'),
  drafts: (labels) => labels.includes('DRAFT'),
  spam: (labels) => labels.includes('SPAM'),
  trash: (labels) => labels.includes('TRASH'),
  all: () => true,
};

/** Newest conversation first. Trash and spam are seen only in their own boxes. */
export function listOf({ mailbox, ids }: Reading, query: ListQuery): Page {
  const isListed = listedBy(mailbox, query);
  const away = query.box === 'trash' || query.box === 'spam';
  const threads = new Map<number, StoredMail>();
  for (const mail of mailbox.all()) {
    const isAway = mail.folder === 'trash' || mail.folder === 'spam';
    if (isAway === away && isListed(mail) && !threads.has(mail.thread)) threads.set(mail.thread, mail);
  }
  const all = [...threads.values()];
  const seen = all.slice(query.from, query.from + pageSize);
  return { lines: seen.map((mail) => lineOf({ mailbox, ids }, mail.thread)), total: all.length, from: query.from };
}

function listedBy(mailbox: Mailbox, { box, search, now }: ListQuery): (mail: StoredMail) => boolean {
  if (box === 'search') return matcher(parseQuery(search, now), mailbox);
  if (box.startsWith('label:')) return (mail) => labelsOn(mail).includes(box.slice('label:'.length));
  const inBox = boxes[box] ?? boxes.inbox!;
  return (mail) => inBox(labelsOn(mail));
}

function lineOf({ mailbox, ids }: Reading, thread: number): Line {
  const mails = mailbox.thread(thread).filter((mail) => mail.folder !== 'trash' && mail.folder !== 'spam');
  const shown = mails.length > 0 ? mails : mailbox.thread(thread);
  const newest = shown[shown.length - 1]!;
  const parsed = shown.map((mail) => mailbox.parsed(mail.uid));
  return {
    thread: ids.message(thread),
    people: peopleOf(mailbox, shown),
    messages: shown.length,
    subject: parsed[0]!.subject,
    snippet: snippet(mailbox, newest),
    at: newest.at,
    unread: shown.some((mail) => !mail.read),
    starred: shown.some((mail) => mail.starred),
    hasAttachment: parsed.some((one) => one.attachments.length > 0),
    labels: unionOfLabels(shown),
  };
}

/** Who wrote, in the order in which they came in, the account itself as `me`. */
function peopleOf(mailbox: Mailbox, mails: readonly StoredMail[]): Line['people'] {
  const people = new Map<string, Line['people'][number]>();
  for (const mail of mails) {
    const { from } = mailbox.parsed(mail.uid);
    const own = mail.folder === 'sent' || from.address === mailbox.address;
    const name = own ? 'me' : from.name || from.address || '(unknown sender)';
    const known = people.get(name);
    people.set(name, { name, unread: (known?.unread ?? false) || !mail.read });
  }
  return [...people.values()];
}

function unionOfLabels(mails: readonly StoredMail[]): string[] {
  return [...new Set(mails.flatMap(labelsOn))];
}

function snippet(mailbox: Mailbox, mail: StoredMail): string {
  const text = mailbox.parsed(mail.uid).text.slice(0, 4 * snippetLength);
  return text.replace(/\s+/g, ' ').trim().slice(0, snippetLength);
}

/** Null where there is no such conversation. */
export function conversationOf({ mailbox, ids }: Reading, id: string): Conversation | null {
  const uid = /^[0-9a-f]{16}$/.test(id) ? ids.uid(id) : undefined;
  const mails = uid === undefined ? [] : mailbox.thread(uid);
  if (mails.length === 0) return null;
  return {
    thread: id,
    subject: mailbox.parsed(mails[0]!.uid).subject,
    labels: unionOfLabels(mails),
    messages: mails.map((mail) => mailOf({ mailbox, ids }, mail)),
  };
}

function mailOf({ mailbox, ids }: Reading, mail: StoredMail): Mail {
  const { from, to, cc, text, html, attachments } = mailbox.parsed(mail.uid);
  return {
    id: ids.message(mail.uid),
    from,
    to,
    cc,
    at: mail.at,
    text,
    hasHtml: html !== null,
    snippet: snippet(mailbox, mail),
    unread: !mail.read,
    sent: mail.folder === 'sent',
    attachments,
  };
}

/** User labels in Gmail's order: by name, case ignored. */
export function labelsOf(mailbox: Mailbox): Label[] {
  return mailbox
    .names()
    .map(({ id, name, attributes }) => {
      const { labelListVisibility, messageListVisibility, color } = attributes as LabelAttributes;
      const mails = mailbox.withName(id);
      const unread = mails.filter((mail) => !mail.read);
      return {
        id: labelIdOf(id),
        name,
        backgroundColor: color?.backgroundColor ?? null,
        textColor: color?.textColor ?? null,
        inMessageList: messageListVisibility !== 'hide',
        inLabelList: visibilities[labelListVisibility ?? 'labelShow'] ?? 'show',
        threads: new Set(mails.map((mail) => mail.thread)).size,
        threadsUnread: new Set(unread.map((mail) => mail.thread)).size,
      };
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'en', { sensitivity: 'base' }));
}

const visibilities: Record<string, Label['inLabelList']> = {
  labelShow: 'show',
  labelShowIfUnread: 'showIfUnread',
  labelHide: 'hide',
};

export function inboxUnread(mailbox: Mailbox): number {
  const unread = mailbox.all().filter((mail) => !mail.read && labelsOn(mail).includes('INBOX'));
  return new Set(unread.map((mail) => mail.thread)).size;
}
