/** users.messages, but for lists and inserting. */
import type { StoredMail } from '../../mailbox/types';
import { labelLimits } from '../data/system-labels';
import { GmailError, invalid, notFound } from '../errors';
import { labelsOn, relabel } from '../marks';
import { attachment, base64url, fullPayload, headerPayload } from '../mime/payload';
import { snippetOf } from '../mime/snippet';
import type { Account, Call } from '../types';
import { checkApplicable } from './labels';

export function get(call: Call) {
  return shown(call, mailOf(call.account, call.path.id!));
}

/** A message in the format the call asks for. */
export function shown(call: Call, mail: StoredMail) {
  const { account, params, unverified } = call;
  const format = params.format ?? 'full';
  if (call.metadataOnly && format !== 'metadata' && format !== 'minimal') {
    const message = `Metadata scope doesn't allow format ${format.toUpperCase()}`;
    throw new GmailError({ code: 403, message, reason: 'forbidden', status: 'PERMISSION_DENIED' });
  }
  const base = {
    ...short(account, mail),
    snippet: snippetOf(account.mailbox.parsed(mail.uid)),
    sizeEstimate: mail.raw.length,
    historyId: account.ids.history(mail.change),
    internalDate: String(mail.at),
  };
  if (format === 'full') return { ...base, payload: fullPayload(mail.uid, mail.raw, unverified.headerWords) };
  if (format === 'raw') return { ...base, raw: base64url(Buffer.from(mail.raw, 'latin1')) };
  if (format === 'minimal') return base;
  return { ...base, payload: headerPayload(mail.raw, unverified.headerWords, params.metadataHeaders) };
}

/** What a change answers with. */
export function short({ ids }: Account, mail: StoredMail) {
  const labelIds = labelsOn(mail);
  return {
    id: ids.message(mail.uid),
    threadId: ids.message(mail.thread),
    ...(labelIds.length > 0 && { labelIds }),
  };
}

export function modify({ account, path, body }: Call) {
  const { add, remove } = checkedChange(account, body);
  const mail = mailOf(account, path.id!);
  if (mail.folder === 'drafts' && add.some(isUserLabel)) throw invalid('Drafts cannot carry user labels');
  return short(account, relabel(account.mailbox, mail, add, remove));
}

/** Ids that are not there are passed over: the answer is empty and says nothing of any message. */
export function batchModify({ account, body }: Call) {
  const ids = body.ids ?? [];
  if (ids.length === 0) throw invalid('No message ids specified');
  if (ids.length > labelLimits.messagesPerBatch)
    throw invalid(`Too many message ids: at most ${labelLimits.messagesPerBatch}`);
  const { add, remove } = checkedChange(account, body);
  for (const uid of ids.map((id) => account.ids.uid(id))) {
    const mail = uid === undefined ? undefined : account.mailbox.get(uid);
    if (mail) relabel(account.mailbox, mail, addable(mail, add), remove);
  }
  return undefined;
}

/** Out of the inbox too; untrash does not bring it back there. */
export function trash({ account, path }: Call) {
  return short(account, relabel(account.mailbox, mailOf(account, path.id!), ['TRASH'], ['INBOX', 'SPAM']));
}

export function untrash({ account, path }: Call) {
  return short(account, relabel(account.mailbox, mailOf(account, path.id!), [], ['TRASH']));
}

export function getAttachment({ account, path }: Call) {
  const mail = mailOf(account, path.messageId!);
  const bytes = attachment(mail.uid, mail.raw, path.id!);
  if (!bytes) throw invalid('Invalid attachment token');
  return { size: bytes.length, data: base64url(bytes) };
}

/** Both lists of a modify, checked. */
export function checkedChange({ mailbox }: Account, body: Call['body']): { add: string[]; remove: string[] } {
  const add = [...new Set(body.addLabelIds ?? [])];
  const remove = [...new Set(body.removeLabelIds ?? [])];
  if (add.length === 0 && remove.length === 0) throw invalid('No label add or removes specified');
  for (const given of [body.addLabelIds ?? [], body.removeLabelIds ?? []]) {
    if (given.length > labelLimits.perModify)
      throw invalid(`Too many labels: at most ${labelLimits.perModify} in one change`);
  }
  if (add.some((id) => remove.includes(id))) throw invalid('Cannot both add and remove the same label');
  checkApplicable(mailbox, [...add, ...remove]);
  return { add, remove };
}

/** Of these labels, those the message can carry: a draft takes no user label. */
export function addable(mail: StoredMail, add: readonly string[]): readonly string[] {
  return mail.folder === 'drafts' ? add.filter((id) => !isUserLabel(id)) : add;
}

export function isUserLabel(id: string): boolean {
  return id.startsWith('Label_');
}

export function mailOf({ ids, mailbox }: Account, id: string): StoredMail {
  const uid = ids.uid(id);
  const mail = uid === undefined ? undefined : mailbox.get(uid);
  if (!mail) throw notFound();
  return mail;
}
