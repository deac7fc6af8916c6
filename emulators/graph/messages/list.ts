/** Reading messages: one, a page of many, and how many. */
import type { StoredMail } from '../../mailbox/types';
import { mailOf } from '../account';
import type { Context } from '../context';
import { badRequest, GraphError } from '../errors';
import { type Compiled, compile, type Plain } from '../filter/compile';
import { resolveFolder } from '../folders';
import type { AnyFolder } from '../ids';
import { serviceRoot } from '../paging';
import { type Query, readQuery } from '../query';
import type { Reply } from '../types';
import { messageSchema } from './schema';
import { checkSelect, showMessage } from './show';

/** Outlook's page when the client names none. */
const usualPage = 10;

export function getMessage(context: Context): Reply {
  const query = readQuery(context.params, []);
  if (query.filter || query.orderby.length > 0) throw badRequest('One message can be neither filtered nor ordered.');
  const mail = mailIn(context);
  return { status: 200, body: { '@odata.context': contextUrl(context, '/$entity'), ...shown(context, query)(mail) } };
}

export function listMessages(context: Context): Reply {
  const { shared, path } = context;
  const resumed = shared.pages.resume(path, context.params);
  const params = resumed?.params ?? context.params;
  const query = readQuery(params, []);
  const skip = resumed?.skip ?? query.skip;
  const size = query.top ?? (context.prefer.pageSize || usualPage);
  const found = select(context, query);
  const show = shown(context, query);
  const body: Record<string, unknown> = { '@odata.context': contextUrl(context, '') };
  if (query.count) body['@odata.count'] = found.length;
  body.value = found.slice(skip, skip + size).map(show);
  if (found.length > skip + size) body['@odata.nextLink'] = shared.pages.next(path, params, skip + size);
  return { status: 200, body };
}

/** `/$count`: a bare number as text. */
export function countMessages(context: Context): Reply {
  const query = readQuery(context.params, []);
  return { status: 200, text: String(matching(context, query).length) };
}

/** The message of the path, in the folder of the path where there is one. */
export function mailIn(context: Context): StoredMail {
  const mail = mailOf(context.account, context.at.message!);
  const folder = folderOf(context);
  if (folder && mail.folder !== folder) throw new GraphError('ErrorItemNotFound');
  return mail;
}

export function folderOf({ account, at }: Context): AnyFolder | null {
  return at.folder === undefined ? null : resolveFolder(account, at.folder);
}

/** How one message is shown for this request. */
export function shown({ account, prefer, shared }: Context, query: Query) {
  if (query.select) checkSelect(query.select);
  const show = { account, prefer, unsettled: shared.unsettled, select: query.select, extended: query.extended };
  return (mail: StoredMail) => showMessage(mail, show);
}

/** All messages a query is about, in the order of the answer. */
function select(context: Context, query: Query): StoredMail[] {
  const { unsettled } = context.shared;
  const scrambled = query.filter !== null && unsettled.filteredOrder === 'scrambled';
  return ordered(
    matching(context, query),
    query,
    messageSchema(context.account, unsettled, context.own).fields,
    scrambled,
  );
}

function matching(context: Context, query: Query): StoredMail[] {
  const { account, shared, own } = context;
  const filter = query.filter ? compile(query.filter, messageSchema(account, shared.unsettled, own)) : null;
  if (filter) checkOrder(filter, query);
  const folder = folderOf(context);
  const pool = filter?.narrow() ?? account.mailbox.all();
  return pool.filter((mail) => (!folder || mail.folder === folder) && (!filter || filter.test(mail)));
}

/** What `$orderby` names has to stand first in `$filter`, in the same order. Source: user-list-messages. */
function checkOrder(filter: Compiled<StoredMail>, { orderby }: Query): void {
  const first = [...new Set(filter.names)].slice(0, orderby.length);
  if (orderby.some(({ property }, index) => first[index] !== property)) throw new GraphError('InefficientFilter');
}

function ordered(
  mails: StoredMail[],
  { orderby }: Query,
  fields: Readonly<Record<string, { get(mail: StoredMail): Plain; ops: readonly string[] }>>,
  scrambled: boolean,
): StoredMail[] {
  const newestFirst = (a: StoredMail, b: StoredMail) => b.at - a.at || b.uid - a.uid;
  if (orderby.length === 0) {
    // Nobody promises an order for a filtered list; a client that needs one has to sort.
    return scrambled ? mails.sort((a, b) => mixed(a.uid) - mixed(b.uid)) : mails.sort(newestFirst);
  }
  const keys = orderby.map(({ property, descending }) => {
    const field = fields[property];
    if (!field) throw badRequest(`Could not order by '${property}'.`);
    if (field.ops.length === 0) throw new GraphError('InefficientFilter');
    return { get: field.get, sign: descending ? -1 : 1 };
  });
  return mails.sort((a, b) => {
    for (const { get, sign } of keys) {
      const [x, y] = [get(a) ?? '', get(b) ?? ''];
      if (x !== y) return x < y ? -sign : sign;
    }
    return newestFirst(a, b);
  });
}

/** Far from the order of uids, and the same for every page. */
function mixed(uid: number): number {
  return Math.imul(uid, 0x9e3779b1) >>> 0;
}

function contextUrl({ account }: Context, tail: string): string {
  return `${serviceRoot}/$metadata#users('${encodeURIComponent(account.address)}')/messages${tail}`;
}
