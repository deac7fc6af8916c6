/** Mail that people write by the toolbar: customers from outside, the team from Gmail's own window. */
import type { Gmail } from '../../emulators/gmail';
import type { Ids } from '../../emulators/gmail/ids';
import { composeMail, replyTo } from '../../emulators/mailbox/compose';
import type { Mailbox, StoredMail } from '../../emulators/mailbox/types';
import { answers, newLetters } from './letters';
import type { Written } from './wire';

export interface Desk {
  gmail: Gmail;
  mailbox: Mailbox;
  ids: Ids;
  /** The name of whoever sits here; empty for the team's account. */
  name: string;
  /** The team's address, to which customers write. */
  team: string;
  /** Every account that gets a copy of what is sent to the team, this one included. */
  copies: readonly string[];
  now: number;
  /** Counts what was written before, so that letters take turns. */
  turn: number;
}

export async function customerWrites(desk: Desk): Promise<Written> {
  const { name, address, subject, text } = newLetters[desk.turn % newLetters.length]!;
  const from = { name, address };
  return arrive(desk, { from, to: [{ name: '', address: desk.team }], subject, text });
}

/** Null where the conversation holds no mail from outside that could be answered. */
export async function customerAnswers(desk: Desk, thread: string): Promise<Written | null> {
  const mails = mailsOf(desk, thread);
  const customer = newestFromOutside(desk, mails);
  const newest = mails.at(-1);
  if (!customer || !newest) return null;
  const { subject, inReplyTo, references } = replyTo(desk.mailbox.parsed(newest.uid));
  const { from } = desk.mailbox.parsed(customer.uid);
  const to = [{ name: '', address: desk.team }];
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
  const from = { name: desk.name, address };
  // From a mailbox of one's own a copy goes to the team, as an installation of the hub asks for.
  const cc = address === desk.team ? [] : [{ name: '', address: desk.team }];
  const raw = await composeMail({ from, to, cc, subject, text, inReplyTo, references, date: desk.now });
  const sent = await desk.gmail.fileSent({ user: address, raw, threadId: thread });
  if (cc.length > 0)
    await copyTo(
      desk,
      desk.copies.filter((user) => user !== address),
      raw,
      address,
    );
  return writtenOf(desk, sent);
}

async function arrive(desk: Desk, letter: Parameters<typeof composeMail>[0]): Promise<Written> {
  const raw = await composeMail({ ...letter, date: desk.now });
  const own = await copyTo(desk, desk.copies, raw, letter.from.address);
  return writtenOf(desk, own!);
}

/** Delivers a mail to these accounts; what the desk's own one got, if it is among them. */
async function copyTo(
  desk: Desk,
  users: readonly string[],
  raw: string,
  from: string,
): Promise<StoredMail | undefined> {
  const domain = from.slice(from.indexOf('@') + 1);
  const authenticationResults = `spf=pass smtp.mailfrom=${domain}; dkim=pass header.d=${domain}; dmarc=pass header.from=${domain}`;
  let own: StoredMail | undefined;
  for (const user of users) {
    const stored = await desk.gmail.deliver({ user, raw, authenticationResults });
    if (user === desk.mailbox.address) own = stored;
  }
  return own;
}

function mailsOf({ mailbox, ids }: Desk, thread: string): readonly StoredMail[] {
  const uid = ids.uid(thread);
  return uid === undefined ? [] : mailbox.thread(uid);
}

function newestFromOutside({ mailbox, copies }: Desk, mails: readonly StoredMail[]): StoredMail | undefined {
  return mails
    .filter((mail) => mail.folder !== 'sent' && !copies.includes(mailbox.parsed(mail.uid).from.address))
    .at(-1);
}

function writtenOf({ ids }: Desk, mail: StoredMail): Written {
  return { thread: ids.message(mail.thread), message: ids.message(mail.uid) };
}
