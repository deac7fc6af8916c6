/** Writing messages: PATCH, POST, move, copy, DELETE. */
import { composeMail } from '../../mailbox/compose';
import type { Folder, StoredMail } from '../../mailbox/types';
import { changeKeyOf } from '../account';
import { ensureCategory } from '../categories';
import { bodyObject, type Context } from '../context';
import { badBody, GraphError } from '../errors';
import { isDraft, messageFlags } from '../extended';
import { resolveFolder, storedFolder } from '../folders';
import { readQuery } from '../query';
import type { Reply } from '../types';
import { editsKey } from './fields';
import { folderOf, mailIn, shown } from './list';
import { applyGiven, checkListed, type Given, readGiven, recipientsIn } from './write';

export function patchMessage(context: Context): Reply {
  const { account, shared } = context;
  const mail = mailIn(context);
  checkMatch(context, mail);
  const given = readGiven(bodyObject(context.body), isDraft(mail), context.caller.scopes);
  checkListed(account.mailbox, given.categories ?? [], shared.unsettled);
  if (recipientsIn(given) > 0) context.violation('recipients');
  const changed = applyGiven(account.mailbox, mail, given);
  return { status: 200, body: shown(context, readQuery(context.params, []))(changed) };
}

/** A message in a folder, or in Drafts where the path names none. It is a draft unless its flags say otherwise. */
export async function postMessage(context: Context): Promise<Reply> {
  const { account, shared } = context;
  const folder = storedFolder(folderOf(context) ?? 'drafts');
  const given = readGiven(bodyObject(context.body), true, context.caller.scopes);
  checkListed(account.mailbox, given.categories ?? [], shared.unsettled);
  if (recipientsIn(given) > 0) context.violation('recipients');
  const { [messageFlags]: flags, ...extended } = given.extended;
  const said = shared.unsettled.messageFlags === 'honoured' && flags !== undefined ? Number(flags) : 8;
  const mail = await account.mailbox.add({
    raw: await rawOf(context, given),
    at: shared.now(),
    folder,
    read: given.read ?? true,
    starred: given.fields.flag?.flagStatus === 'flagged',
    names: (given.categories ?? []).map((category) => ensureCategory(account.mailbox, category)),
    extras: { ...extended, 'graph:draft': (said & 8) !== 0, [editsKey]: given.fields },
  });
  return { status: 201, body: shown(context, readQuery(context.params, []))(mail) };
}

export function moveMessage(context: Context): Reply {
  const mail = mailIn(context);
  const folder = destination(context);
  const extras = { ...mail.extras, 'graph:draft': isDraft(mail) };
  const moved = context.account.mailbox.change(mail.uid, { folder, extras });
  return { status: 201, body: shown(context, readQuery(new URLSearchParams(), []))(moved) };
}

export async function copyMessage(context: Context): Promise<Reply> {
  const { mailbox } = context.account;
  const { raw, at, read, starred, names, thread, extras, ...mail } = mailIn(context);
  const draft = isDraft({ raw, at, read, starred, names, thread, extras, ...mail });
  const copy = await mailbox.add({
    raw,
    at,
    folder: destination(context),
    read,
    starred,
    names: [...names],
    extras: { ...extras, 'graph:draft': draft },
    thread,
  });
  return { status: 201, body: shown(context, readQuery(new URLSearchParams(), []))(copy) };
}

/** Moves to Deleted Items; what lies there already goes for good (the recoverable items are out of Graph's sight). */
export function deleteMessage(context: Context): Reply {
  const mail = mailIn(context);
  checkMatch(context, mail);
  if (mail.folder === 'trash') context.account.mailbox.remove(mail.uid);
  else {
    const extras = { ...mail.extras, 'graph:draft': isDraft(mail) };
    context.account.mailbox.change(mail.uid, { folder: 'trash', extras });
  }
  return { status: 204 };
}

/** Sends nothing: the workbench has no way out. Docket must never call these, so the ledger says that it did. */
export function refuseToSend(context: Context): Reply {
  context.violation('send');
  if (!context.caller.scopes.some((scope) => /^Mail\.Send/.test(scope))) throw new GraphError('ErrorAccessDenied');
  return { status: 202 };
}

/** A reply made through Graph would carry what Docket writes to a customer; it is made nowhere and noted. */
export function refuseToReply(context: Context): Reply {
  context.violation('reply');
  throw new GraphError('NotImplemented', { message: 'The workbench makes no replies.' });
}

export function rawMessage(context: Context): Reply {
  return { status: 200, text: mailIn(context).raw };
}

function destination({ account, body }: Context): Folder {
  const { destinationId } = bodyObject(body);
  if (typeof destinationId !== 'string') throw badBody('destinationId has to be a string.');
  return storedFolder(resolveFolder(account, destinationId));
}

function checkMatch({ account, headers, shared }: Context, mail: StoredMail): void {
  const wanted = headers['if-match'];
  if (wanted === undefined || wanted === '*' || shared.unsettled.ifMatch === 'ignored') return;
  const key = /^(?:W\/)?"(.*)"$/.exec(wanted)?.[1] ?? wanted;
  if (key !== changeKeyOf(account, mail)) throw new GraphError('ErrorIrresolvableConflict');
}

function rawOf({ account, shared }: Context, { fields, headers }: Given): Promise<string> {
  const own = { name: '', address: account.address };
  const isHtml = fields.body?.contentType === 'html';
  return composeMail({
    from: fields.from ?? own,
    to: fields.to ?? [],
    cc: fields.cc ?? [],
    subject: fields.subject ?? '',
    ...(isHtml ? { html: fields.body!.content } : { text: fields.body?.content ?? '' }),
    messageId: fields.messageId ?? `<${account.mailbox.head}.${shared.now()}@${account.address.split('@')[1]}>`,
    date: shared.now(),
    headers,
  });
}
