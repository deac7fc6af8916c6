/** users.threads, but for lists. A label put on a thread is put on its present messages; the thread itself has none. */
import type { StoredMail } from '../../mailbox/types';
import { invalid, notFound } from '../errors';
import { relabel } from '../marks';
import { snippetOf } from '../mime/snippet';
import type { Account, Call } from '../types';
import { addable, checkedChange, short, shown } from './messages';

export function get(call: Call) {
  if (call.params.format === 'raw') throw invalid('Threads cannot be had in format RAW');
  const mails = mailsOf(call.account, call.path.id!);
  return {
    id: call.path.id!,
    historyId: historyIdOf(call.account, mails),
    messages: mails.map((mail) => shown(call, mail)),
  };
}

/** A thread as lists tell it. */
export function threadItem(account: Account, thread: number) {
  const mails = account.mailbox.thread(thread);
  const kept = mails.filter((mail) => mail.folder !== 'trash' && mail.folder !== 'spam');
  const newest = (kept.length > 0 ? kept : mails).at(-1)!;
  return {
    id: account.ids.message(thread),
    snippet: snippetOf(account.mailbox.parsed(newest.uid)),
    historyId: historyIdOf(account, mails),
  };
}

export function modify({ account, path, body }: Call) {
  const { add, remove } = checkedChange(account, body);
  return changeAll(account, path.id!, (mail) => relabel(account.mailbox, mail, addable(mail, add), remove));
}

export function trash({ account, path }: Call) {
  return changeAll(account, path.id!, (mail) => relabel(account.mailbox, mail, ['TRASH'], ['INBOX', 'SPAM']));
}

export function untrash({ account, path }: Call) {
  return changeAll(account, path.id!, (mail) => relabel(account.mailbox, mail, [], ['TRASH']));
}

function changeAll(account: Account, id: string, change: (mail: StoredMail) => StoredMail) {
  return { id, messages: mailsOf(account, id).map((mail) => short(account, change(mail))) };
}

/** Oldest first. Throws a 404 where there is no such thread. */
function mailsOf({ ids, mailbox }: Account, id: string): readonly StoredMail[] {
  const uid = ids.uid(id);
  const mails = uid === undefined ? [] : mailbox.thread(uid);
  if (mails.length === 0) throw notFound();
  return mails;
}

function historyIdOf({ ids }: Account, mails: readonly StoredMail[]): string {
  return ids.history(Math.max(...mails.map((mail) => mail.change)));
}
