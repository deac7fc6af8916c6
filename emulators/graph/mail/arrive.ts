/** Mail that comes in, and mail that people send with Outlook itself. */
import { composeMail, type Letter } from '../../mailbox/compose';
import { parseMail } from '../../mailbox/parse';
import type { EpochMs, Folder, StoredMail } from '../../mailbox/types';
import type { Account } from '../account';
import { ensureCategory } from '../categories';
import { conversationOf } from './conversation';

export interface Arriving {
  /** The mail as a letter, or complete as `raw`. */
  letter?: Letter;
  raw?: string;
  at: EpochMs;
  /** Default: the inbox. */
  folder?: Folder;
  read?: boolean;
  /** Categories the mail brought along from a sender whose server did not clear them, or an inbox rule put on. */
  categories?: readonly string[];
}

/**
 * Files a mail in a mailbox, in the conversation Exchange would find for it.
 *
 * @param apart whether a reply from this address begins a conversation of its own, whatever it refers to
 */
export async function fileMail(
  account: Account,
  mail: Arriving,
  apart: (from: string) => boolean = () => false,
): Promise<StoredMail> {
  const { mailbox } = account;
  const raw = mail.raw ?? (await composeMail(mail.letter!));
  const parsed = await parseMail(raw);
  const refers = Boolean(parsed.inReplyTo) || parsed.references.length > 0;
  const thread = refers && apart(parsed.from.address) ? undefined : conversationOf(mailbox, parsed);
  return mailbox.add({
    raw,
    at: mail.at,
    folder: mail.folder ?? 'inbox',
    read: mail.read ?? false,
    names: (mail.categories ?? []).map((category) => ensureCategory(mailbox, category)),
    ...(thread === undefined ? {} : { thread }),
  });
}
