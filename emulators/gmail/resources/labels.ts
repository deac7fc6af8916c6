/** users.labels. */
import type { Mailbox, StoredMail, StoredName } from '../../mailbox/types';
import { labelLimits, systemLabels } from '../data/system-labels';
import { failedPrecondition, invalid, notFound } from '../errors';
import { labelIdOf, nameIdOf } from '../ids';
import { labelsOn, systemLabelsOn } from '../marks';
import type { Call } from '../types';
import { attributesOf, checkedAttributes, checkedName } from './label-rules';

export function list({ account }: Call) {
  // Neither counts nor colours: those cost a labels.get each.
  return { labels: [...systemLabels.map(systemItem), ...account.mailbox.names().map(userItem)] };
}

export function get({ account, path }: Call) {
  const { mailbox } = account;
  const system = systemLabels.find((label) => label.id === path.id);
  if (system) {
    const mails = mailbox.all().filter((mail) => systemLabelsOn(mail).includes(system.id));
    return { ...systemItem(system), ...countsOf(mails, system.id) };
  }
  const name = userLabel(mailbox, path.id!);
  return { ...resource(name), ...countsOf(mailbox.withName(name.id), path.id!) };
}

export function create({ account, body }: Call) {
  const { mailbox } = account;
  if (typeof body.name !== 'string') throw invalid('Invalid label name');
  const name = checkedName(mailbox, body.name);
  const attributes = checkedAttributes(body, {});
  if (mailbox.names().length >= labelLimits.perMailbox) throw failedPrecondition('Too many labels');
  return resource(mailbox.makeName(name, { ...attributes }));
}

export function patch({ account, path, body }: Call) {
  return change(account.mailbox, path.id!, (before) => ({
    name: body.name == null ? before.name : checkedName(account.mailbox, body.name, before.id),
    attributes: { ...checkedAttributes(body, attributesOf(before)) },
  }));
}

/** Replaces the label: what the body leaves out goes back to its default. */
export function update({ account, path, body }: Call) {
  return change(account.mailbox, path.id!, (before) => {
    if (typeof body.name !== 'string') throw invalid('Invalid label name');
    const { labelListVisibility, messageListVisibility, color, ...foreign } = attributesOf(before);
    const name = checkedName(account.mailbox, body.name, before.id);
    return { name, attributes: { ...foreign, ...checkedAttributes(body, {}) } };
  });
}

export function remove({ account, path }: Call) {
  account.mailbox.removeName(changeable(account.mailbox, path.id!).id);
  return undefined;
}

/** Whether labels with these ids exist and a program may apply them. Throws a 400 that names the first that does not. */
export function checkApplicable(mailbox: Mailbox, labelIds: readonly string[]): void {
  const known = new Set(mailbox.names().map((name) => labelIdOf(name.id)));
  for (const id of labelIds) {
    const system = systemLabels.find((label) => label.id === id);
    if (system ? !system.applicable : !known.has(id)) throw invalid(`Invalid label: ${id}`);
  }
}

/** For lists: every label that exists will do. */
export function checkKnown(mailbox: Mailbox, labelIds: readonly string[]): void {
  checkApplicable(
    mailbox,
    labelIds.filter((id) => !systemLabels.some((label) => label.id === id)),
  );
}

/** Mail in trash and spam does not count, but for those two labels themselves. */
function countsOf(mails: readonly StoredMail[], labelId: string) {
  const counted = mails.filter((mail) => {
    const labels = labelsOn(mail);
    return labelId === 'TRASH' || labelId === 'SPAM' || !(labels.includes('TRASH') || labels.includes('SPAM'));
  });
  const unread = counted.filter((mail) => !mail.read);
  return {
    messagesTotal: counted.length,
    messagesUnread: unread.length,
    threadsTotal: threadsOf(counted),
    threadsUnread: threadsOf(unread),
  };
}

function threadsOf(mails: readonly StoredMail[]): number {
  return new Set(mails.map((mail) => mail.thread)).size;
}

function change(
  mailbox: Mailbox,
  labelId: string,
  to: (before: StoredName) => { name: string; attributes: Record<string, unknown> },
) {
  const before = changeable(mailbox, labelId);
  return resource(mailbox.changeName(before.id, to(before)));
}

function changeable(mailbox: Mailbox, labelId: string): StoredName {
  if (systemLabels.some((label) => label.id === labelId)) throw invalid('System labels cannot be changed');
  return userLabel(mailbox, labelId);
}

function userLabel(mailbox: Mailbox, labelId: string): StoredName {
  const id = nameIdOf(labelId);
  const name = id === undefined ? undefined : mailbox.names().find((one) => one.id === id);
  if (!name) throw notFound();
  return name;
}

function resource(name: StoredName) {
  const { color } = attributesOf(name);
  return { ...userItem(name), ...(color && { color }) };
}

function userItem(name: StoredName) {
  const { messageListVisibility, labelListVisibility } = attributesOf(name);
  return {
    id: labelIdOf(name.id),
    name: name.name,
    ...(messageListVisibility !== undefined && { messageListVisibility }),
    ...(labelListVisibility !== undefined && { labelListVisibility }),
    type: 'user',
  };
}

function systemItem({ id, hidden }: { id: string; hidden?: boolean }) {
  const visibility = hidden ? { messageListVisibility: 'hide', labelListVisibility: 'labelHide' } : {};
  return { id, name: id, ...visibility, type: 'system' };
}
