/** Mail that people write by the toolbar: customers from outside, the team from Gmail's own window. */
import type { Gmail } from '../hosts/gmail';
import type { Ids } from '../hosts/gmail/ids';
import { composeMail, replyTo } from '../mailbox/compose';
import type { Mailbox, StoredMail } from '../mailbox/types';
import { answers, newLetters } from './letters';
import type { Written } from './wire';

export interface Desk {
  gmail: Gmail;
  mailbox: Mailbox;
  ids: Ids;
  now: number;
  /** Counts what was written before, so that letters take turns. */
  turn: number;
}

export async function customerWrites(desk: Desk): Promise<Written> {
  const { name, address, subject, text } = newLetters[desk.turn % newLetters.length]!;
  const from = { name, address };
  return arrive(desk, { from, to: [{ name: '', address: desk.mailbox.address }], subject, text });
}

/** Null where the conversation holds no mail from outside that could be answered. */
export async function customerAnswers(desk: Desk, thread: string): Promise<Written | null> {
  const mails = mailsOf(desk, thread);
  const customer = newestFromOutside(desk, mails);
  const newest = mails.at(-1);
  if (!customer || !newest) return null;
  const { subject, inReplyTo, references } = replyTo(desk.mailbox.parsed(newest.uid));
  const { from } = desk.mailbox.parsed(customer.uid);
  const to = [{ name: '', address: desk.mailbox.address }];
  const text = answers[desk.turn % answers.length]!;
  return arrive(desk, { from, to, subject, text, inReplyTo, references });
}

/** The team's reply to the newest mail from outside. Null where there is nobody to answer. */
export async function teamReplies(desk: Desk, thread: string, text: string): Promise<Written | null> {
  const mails = mailsOf(desk, thread);
  const customer = newestFromOutside(desk, mails);
  const newest = mails.at(-1);
  if (!customer || !newest) return null;
  const { to } = replyTo(desk.mailbox.parsed(customer.uid));
  const { subject, inReplyTo, references } = replyTo(desk.mailbox.parsed(newest.uid));
  const { address } = desk.mailbox;
  const from = { name: '', address };
  const raw = await composeMail({ from, to, subject, text, inReplyTo, references, date: desk.now });
  return writtenOf(desk, await desk.gmail.fileSent({ user: address, raw, threadId: thread }));
}

async function arrive(desk: Desk, letter: Parameters<typeof composeMail>[0]): Promise<Written> {
  const domain = letter.from.address.slice(letter.from.address.indexOf('@') + 1);
  const raw = await composeMail({ ...letter, date: desk.now });
  const authenticationResults = `spf=pass smtp.mailfrom=${domain}; dkim=pass header.d=${domain}; dmarc=pass header.from=${domain}`;
  return writtenOf(desk, await desk.gmail.deliver({ user: desk.mailbox.address, raw, authenticationResults }));
}

function mailsOf({ mailbox, ids }: Desk, thread: string): readonly StoredMail[] {
  const uid = ids.uid(thread);
  return uid === undefined ? [] : mailbox.thread(uid);
}

function newestFromOutside({ mailbox }: Desk, mails: readonly StoredMail[]): StoredMail | undefined {
  const own = mailbox.address;
  return mails.filter((mail) => mail.folder !== 'sent' && mailbox.parsed(mail.uid).from.address !== own).at(-1);
}

function writtenOf({ ids }: Desk, mail: StoredMail): Written {
  return { thread: ids.message(mail.thread), message: ids.message(mail.uid) };
}
