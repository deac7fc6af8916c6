/** Mail folders: the well-known ones, and those that were made. */
import type { Folder } from '../mailbox/types';
import type { Account } from './account';
import { bodyObject, type Context } from './context';
import { badBody, badRequest, GraphError } from './errors';
import { compile, type Schema } from './filter/compile';
import type { AnyFolder } from './ids';
import { readBoolean, readQuery } from './query';
import type { Reply } from './types';

/** Well-known names and what an English mailbox calls them. Source: the reference page of the mailFolder resource. */
const wellKnown: readonly { folder: AnyFolder; key: string; name: string }[] = [
  { folder: 'archive', key: 'archive', name: 'Archive' },
  { folder: 'history', key: 'conversationhistory', name: 'Conversation History' },
  { folder: 'trash', key: 'deleteditems', name: 'Deleted Items' },
  { folder: 'drafts', key: 'drafts', name: 'Drafts' },
  { folder: 'inbox', key: 'inbox', name: 'Inbox' },
  { folder: 'spam', key: 'junkemail', name: 'Junk Email' },
  { folder: 'outbox', key: 'outbox', name: 'Outbox' },
  { folder: 'sent', key: 'sentitems', name: 'Sent Items' },
];

interface Shown {
  folder: AnyFolder;
  name: string;
  parent: AnyFolder;
  hidden: boolean;
}

const fields = [
  'id',
  'displayName',
  'parentFolderId',
  'childFolderCount',
  'unreadItemCount',
  'totalItemCount',
  'isHidden',
];

const schema: Schema<Shown> = {
  fields: {
    displayName: { type: 'string', ops: ['eq', 'ne', 'startswith', 'contains'], get: (folder) => folder.name },
    isHidden: { type: 'boolean', ops: ['eq', 'ne'], get: (folder) => folder.hidden },
  },
  lambdas: {},
};

/** The folder a path or body names: an id, or a well-known name in any case. Throws 404 or 400. */
export function resolveFolder(account: Account, id: string): AnyFolder {
  const key = id.toLowerCase();
  if (key === 'msgfolderroot') return 'root';
  const known = wellKnown.find((one) => one.key === key)?.folder;
  const found =
    known ??
    account.ids.findFolder(
      id,
      account.mailbox.folders().map((folder) => folder.id),
    );
  if (found) return found;
  throw new GraphError(id.startsWith('AAMk') ? 'ErrorItemNotFound' : 'ErrorInvalidIdMalformed');
}

/** The folder as the store has it. Nothing can be put into the others. */
export function storedFolder(folder: AnyFolder): Folder {
  if (folder === 'root' || folder === 'outbox' || folder === 'history') {
    throw new GraphError('ErrorAccessDenied', { message: 'Nothing can be filed in this folder.' });
  }
  return folder;
}

export function listFolders(context: Context): Reply {
  const { account, shared, path } = context;
  const resumed = shared.pages.resume(path, context.params);
  const params = resumed?.params ?? context.params;
  const query = readQuery(params, ['includeHiddenFolders']);
  if (query.orderby.length > 0) throw badRequest('Folders cannot be ordered here.');
  const hidden = readBoolean('includeHiddenFolders', query.plain.includeHiddenFolders);
  const parent = context.at.folder === undefined ? 'root' : resolveFolder(account, context.at.folder);
  const filter = query.filter ? compile(query.filter, schema) : null;
  const found = allFolders(account)
    .filter((one) => one.parent === parent && (hidden || !one.hidden))
    .filter((one) => !filter || filter.test(one));
  const skip = resumed?.skip ?? query.skip;
  const size = query.top ?? 10;
  const body: Record<string, unknown> = query.count ? { '@odata.count': found.length } : {};
  body.value = found.slice(skip, skip + size).map((one) => show(account, one, query.select));
  if (found.length > skip + size) body['@odata.nextLink'] = shared.pages.next(path, params, skip + size);
  return { status: 200, body };
}

export function getFolder(context: Context): Reply {
  const { account } = context;
  const folder = resolveFolder(account, context.at.folder!);
  const one = folder === 'root' ? root : allFolders(account).find((each) => each.folder === folder);
  if (!one) throw new GraphError('ErrorItemNotFound');
  return { status: 200, body: show(account, one, readQuery(context.params, ['includeHiddenFolders']).select) };
}

/** `isHidden` can be said here and never changed afterwards. */
export function postFolder(context: Context): Reply {
  const { account, shared } = context;
  const { displayName, isHidden = false, ...rest } = bodyObject(context.body);
  if (typeof displayName !== 'string' || displayName === '') throw badBody('displayName has to be a string.');
  if (typeof isHidden !== 'boolean') throw badBody('isHidden has to be true or false.');
  const unknown = Object.keys(rest).find((name) => !name.startsWith('@odata.'));
  if (unknown) throw badBody(`The property '${unknown}' cannot be set on a new folder.`);
  const parent = context.at.folder === undefined ? 'root' : resolveFolder(account, context.at.folder);
  const same = (one: Shown) => one.parent === parent && one.name.toLowerCase() === displayName.toLowerCase();
  if (shared.unsettled.sameFolderName === 'refused' && allFolders(account).some(same)) {
    throw new GraphError('ErrorFolderExists');
  }
  const made = makeFolder(account, displayName, parent, isHidden);
  return { status: 201, body: show(account, made, null) };
}

function makeFolder(account: Account, name: string, parent: AnyFolder, hidden: boolean): Shown {
  const { mailbox } = account;
  // The store knows each name once, whoever its parent is; what is shown is the attribute.
  const taken = new Set(mailbox.folders().map((folder) => folder.name));
  let stored = name;
  for (let count = 2; taken.has(stored); count++) stored = `${name} (${count})`;
  const made = mailbox.makeFolder(stored, { hidden, attributes: { displayName: name, parent } });
  return { folder: `custom:${made.id}`, name, parent, hidden };
}

const root: Shown = { folder: 'root', name: 'Top of Information Store', parent: 'root', hidden: false };

function allFolders({ mailbox }: Account): Shown[] {
  const made = mailbox.folders().map(({ id, name, hidden, attributes }): Shown => {
    const { displayName, parent } = attributes as { displayName?: string; parent?: AnyFolder };
    return { folder: `custom:${id}`, name: displayName ?? name, parent: parent ?? 'root', hidden };
  });
  const fixed = wellKnown.map(({ folder, name }): Shown => ({ folder, name, parent: 'root', hidden: false }));
  return [...fixed, ...made];
}

function show(account: Account, { folder, name, parent, hidden }: Shown, select: readonly string[] | null) {
  const unknown = select?.find((one) => !fields.includes(one));
  if (unknown !== undefined) throw badRequest(`Could not find a property named '${unknown}' on type 'mailFolder'.`);
  const within = account.mailbox.all().filter((mail) => mail.folder === folder);
  const all: Record<string, unknown> = {
    id: account.ids.folder(folder),
    displayName: name,
    parentFolderId: account.ids.folder(parent),
    childFolderCount: allFolders(account).filter((one) => one.parent === folder && one.folder !== folder).length,
    unreadItemCount: within.filter((mail) => !mail.read).length,
    totalItemCount: within.length,
    isHidden: hidden,
  };
  return select ? Object.fromEntries(['id', ...select].map((key) => [key, all[key]])) : all;
}
