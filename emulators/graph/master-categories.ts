/** `outlook/masterCategories`: the names and colours a mailbox offers. */
import type { StoredName } from '../mailbox/types';
import { categoryLength, isListed, listCategory, masterList, unlistCategory } from './categories';
import { bodyObject, type Context } from './context';
import { badBody, GraphError } from './errors';
import { guidOf } from './ids';
import { readQuery } from './query';
import type { Reply } from './types';

/** Lower case here, capitalised in Office.js. Source: the reference page of the outlookCategory resource. */
export const presets: readonly string[] = ['none', ...Array.from({ length: 25 }, (_, index) => `preset${index}`)];

export function listCategories(context: Context): Reply {
  checkAccess(context, false);
  const query = readQuery(context.params, []);
  const { mailbox } = context.account;
  const all = masterList(mailbox).map((name) => show(context, name));
  return { status: 200, body: { value: query.top === null ? all : all.slice(query.skip, query.skip + query.top) } };
}

export function getCategory(context: Context): Reply {
  checkAccess(context, false);
  return { status: 200, body: show(context, find(context)) };
}

export function postCategory(context: Context): Reply {
  checkAccess(context, true);
  const { displayName, color = 'none' } = bodyObject(context.body);
  if (typeof displayName !== 'string' || displayName === '' || displayName.length > categoryLength) {
    throw badBody('displayName has 1 to 255 characters.');
  }
  const made = listCategory(context.account.mailbox, displayName, readColor(color));
  if (!made) throw new GraphError('ErrorCategoryExists');
  return { status: 201, body: show(context, made) };
}

/** The colour alone: a name is there for good. */
export function patchCategory(context: Context): Reply {
  checkAccess(context, true);
  const name = find(context);
  const { color, displayName } = bodyObject(context.body);
  if (displayName !== undefined) {
    throw new GraphError('ErrorInvalidPropertySet', { message: 'displayName cannot be changed.' });
  }
  const attributes = { ...name.attributes, color: readColor(color) };
  return { status: 200, body: show(context, context.account.mailbox.changeName(name.id, { attributes })) };
}

export function deleteCategory(context: Context): Reply {
  checkAccess(context, true);
  unlistCategory(context.account.mailbox, find(context));
  return { status: 204 };
}

/**
 * There is no `.Shared` form of the mailbox settings' scopes: a signed-in person reaches the own list only, whatever
 * access they have to the other mailbox. An application with the permission reaches every list.
 */
function checkAccess({ caller, own, shared }: Context, writes: boolean): void {
  const enough = writes ? ['MailboxSettings.ReadWrite'] : ['MailboxSettings.Read', 'MailboxSettings.ReadWrite'];
  if (!caller.scopes.some((scope) => enough.includes(scope))) throw new GraphError('ErrorAccessDenied');
  if (caller.user === null || own) return;
  if (writes || shared.unsettled.sharedMasterList === 'refused') throw new GraphError('ErrorAccessDenied');
}

function find(context: Context): StoredName {
  const { mailbox } = context.account;
  const name = mailbox.names().find((one) => isListed(one) && idOf(context, one) === context.at.category);
  if (!name) throw new GraphError('ErrorItemNotFound');
  return name;
}

function show(context: Context, name: StoredName) {
  const { color } = name.attributes;
  // The Office host writes Preset0 where Graph says preset0.
  const preset = String(color).toLowerCase();
  return { id: idOf(context, name), displayName: name.name, color: presets.includes(preset) ? preset : 'none' };
}

function idOf({ account }: Context, name: StoredName): string {
  return guidOf(`${account.address} category ${name.id}`);
}

function readColor(color: unknown): string {
  if (typeof color !== 'string' || !presets.includes(color)) throw badBody(`'${String(color)}' is no category colour.`);
  return color;
}
