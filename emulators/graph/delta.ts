/**
 * Changes of one folder, round by round: pages with `@odata.nextLink`, then an `@odata.deltaLink` that begins the next
 * round. The first round shows what is there; a message that went is `{ id, "@removed" }` under the id it had.
 */
import type { StoredMail } from '../mailbox/types';
import type { Context } from './context';
import type { Round } from './delta-store';
import { badRequest, GraphError } from './errors';
import { compile } from './filter/compile';
import type { Node } from './filter/parse';
import { folderOf, shown } from './messages/list';
import { messageSchema } from './messages/schema';
import { serviceRoot } from './paging';
import { type Query, readQuery } from './query';
import type { Reply } from './types';

/** With a filter a first round shows no more than this. Source: delta-query-messages. */
const filteredMost = 5000;
const usualPage = 10;

export function deltaMessages(context: Context): Reply {
  const { params, shared } = context;
  const token = params.get('$skiptoken') ?? params.get('$deltatoken');
  if (token === null) return answer(context, begin(context, params, null));
  if ([...params.keys()].length !== 1) throw badRequest('A delta link has to be used as it is.');
  const round = shared.deltas.find(token);
  if (round.mailbox !== context.account.address || round.folder !== folderOf(context)) {
    throw badRequest('The token belongs to another folder.');
  }
  if (shared.unsettled.deltaLinks === 'personal' && round.user !== context.caller.user) {
    throw new GraphError('SyncStateNotFound');
  }
  if (params.has('$skiptoken')) return answer(context, round);
  return answer(context, begin(context, new URLSearchParams(round.params), round));
}

function begin(context: Context, params: URLSearchParams, last: Round | null): Round {
  const { account, prefer } = context;
  const query = readQuery(params, ['changeType']);
  const filter = checkDelta(query);
  const test = filter ? compile(filter, messageSchema(account, context.shared.unsettled, context.own)).test : null;
  const round: Round = {
    mailbox: account.address,
    folder: folderOf(context)!,
    user: context.caller.user,
    params: params.toString(),
    immutable: last?.immutable ?? prefer.immutable,
    since: last?.until ?? null,
    until: account.mailbox.head,
    left: [],
  };
  if (round.since === null) {
    const there = account.mailbox.all().filter((mail) => mail.folder === round.folder && (!test || test(mail)));
    return { ...round, left: there.slice(0, filter ? filteredMost : undefined).map((mail) => mail.uid) };
  }
  const touched = new Set<number>();
  for (const record of account.mailbox.changes(round.since)) if ('uid' in record) touched.add(record.uid);
  return { ...round, left: [...touched].filter((uid) => isTold(context, round, query, test, uid)) };
}

function isTold(
  { account, shared }: Context,
  round: Round,
  query: Query,
  test: ((mail: StoredMail) => boolean) | null,
  uid: number,
): boolean {
  const mail = account.mailbox.get(uid);
  const here = mail?.folder === round.folder;
  const wasHere = account.history.folderAt(uid, round.since!) === round.folder;
  const kind = query.plain.changeType;
  if (here) return (!kind || kind === (wasHere ? 'updated' : 'created')) && (!test || test(mail));
  if (!wasHere || (kind && kind !== 'deleted')) return false;
  return mail === undefined || shared.unsettled.movedAway === 'removed';
}

function answer(context: Context, round: Round): Reply {
  const { account, prefer, shared, path } = context;
  const query = readQuery(new URLSearchParams(round.params), ['changeType']);
  const size = query.top ?? (prefer.pageSize || usualPage);
  const show = shown(context, query);
  const value = round.left.slice(0, size).flatMap((uid) => {
    const mail = account.mailbox.get(uid);
    if (mail?.folder === round.folder) return [show(mail)];
    // Gone between two pages of a first round: it was never shown, so nothing is to be taken back.
    return round.since === null ? [] : [removed(context, round, uid)];
  });
  const left = round.left.slice(size);
  const token = shared.deltas.keep({ ...round, left });
  const link = `${serviceRoot}${path}?${left.length > 0 ? '%24skiptoken' : '%24deltatoken'}=${token}`;
  const body: Record<string, unknown> = {
    '@odata.context': `${serviceRoot}/$metadata#Collection(message)`,
    value,
    [left.length > 0 ? '@odata.nextLink' : '@odata.deltaLink']: link,
  };
  return { status: 200, body };
}

function removed({ account, prefer }: Context, round: Round, uid: number) {
  const { ids, history } = account;
  const id = prefer.immutable ? ids.message(uid, true) : ids.messageAfter(uid, history.moves(uid, round.since!));
  return { '@removed': { reason: 'deleted' }, id };
}

/** Only `receivedDateTime ge|gt …`, ordered by nothing else than `receivedDateTime desc`. */
function checkDelta({ filter, orderby, skip, count, plain }: Query): Node | null {
  if (skip > 0 || count) throw badRequest('A delta query can be neither counted nor skipped into.');
  const kinds = ['created', 'updated', 'deleted'];
  if (plain.changeType !== undefined && !kinds.includes(plain.changeType)) throw badRequest('Invalid changeType.');
  const [first] = orderby;
  if (first && (orderby.length > 1 || first.property !== 'receivedDateTime' || !first.descending)) {
    throw badRequest('A delta query can be ordered by receivedDateTime desc only.');
  }
  if (!filter) return null;
  const simple = filter.is === 'compare' && (filter.op === 'ge' || filter.op === 'gt') && filter.left.is === 'path';
  if (!simple || (filter.left as { path: string }).path !== 'receivedDateTime') {
    throw new GraphError('ErrorInvalidUrlQueryFilter');
  }
  return filter;
}
