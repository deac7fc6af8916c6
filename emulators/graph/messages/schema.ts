/** What `$filter` and `$orderby` may say about messages. Source: facts on Graph's message queries; the rest is refused. */
import type { StoredMail } from '../../mailbox/types';
import type { Account } from '../account';
import { categoriesOf } from '../categories';
import { badRequest, GraphError } from '../errors';
import { canonicalId, extendedValue, isDraft } from '../extended';
import {
  type Compiled,
  compareValues,
  type Field,
  invalidNode,
  isStringTest,
  type Lambda,
  type Schema,
  testString,
} from '../filter/compile';
import type { Comparison, Node, Operand } from '../filter/parse';
import type { Unsettled } from '../unsettled';
import { fieldsOf, hasAttachments, sentAt } from './fields';

const equality: readonly Comparison[] = ['eq', 'ne'];
const order: readonly Comparison[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'];
const text = ['eq', 'ne', 'startswith', 'contains'] as const;

type Mails = Field<StoredMail>;

/** `own` tells the signed-in person's mailbox from a shared one. */
export function messageSchema(account: Account, unsettled: Unsettled, own: boolean): Schema<StoredMail> {
  const { mailbox, ids } = account;
  const date = (get: (mail: StoredMail) => number): Mails => ({ type: 'date', ops: order, get });
  const flag = (get: (mail: StoredMail) => boolean): Mails => ({ type: 'boolean', ops: equality, get });
  const string = (get: (mail: StoredMail) => string): Mails => ({ type: 'string', ops: text, get });
  const changeTime =
    unsettled.changeTimes === 'served' ? date : (get: Mails['get']): Mails => ({ type: 'date', ops: [], get });
  const seconds = (at: number) => Math.floor(at / 1000) * 1000;
  return {
    fields: {
      subject: string((mail) => fieldsOf(account, mail).subject),
      'from/emailAddress/address': string((mail) => fieldsOf(account, mail).from.address),
      'sender/emailAddress/address': string((mail) => fieldsOf(account, mail).sender.address),
      internetMessageId: {
        type: 'string',
        ops: ['eq'],
        exact: true,
        get: (mail) => fieldsOf(account, mail).messageId,
        narrow: (id) => mailbox.findByMessageId(id),
      },
      conversationId: {
        type: 'string',
        ops: ['eq'],
        exact: true,
        get: (mail) => ids.conversation(mail.thread),
        narrow: (id) => mailbox.thread(ids.findConversation(id) ?? 0),
      },
      importance: { type: 'string', ops: equality, get: (mail) => fieldsOf(account, mail).importance },
      'flag/flagStatus': { type: 'string', ops: equality, get: (mail) => fieldsOf(account, mail).flag.flagStatus },
      receivedDateTime: date((mail) => seconds(mail.at)),
      sentDateTime: date((mail) => seconds(sentAt(account, mail))),
      lastModifiedDateTime: changeTime((mail) => seconds(account.history.changedAt(mail.uid) ?? mail.at)),
      createdDateTime: changeTime((mail) => seconds(mail.at)),
      isRead: flag((mail) => mail.read),
      isDraft: flag(isDraft),
      hasAttachments: flag((mail) => hasAttachments(mailbox.parsed(mail.uid))),
    },
    lambdas: { categories: categories(account, unsettled), singleValueExtendedProperties: extended(unsettled, own) },
  };
}

/** Only `c eq '…'`: a prefix cannot be asked for. */
function categories({ mailbox }: Account, { categoryCase }: Unsettled): Lambda<StoredMail> {
  const same = categoryCase === 'ignored' ? (a: string, b: string) => a.toLowerCase() === b.toLowerCase() : Object.is;
  return (variable, body) => {
    if (body.is !== 'compare' || body.op !== 'eq' || !isPath(body.left, variable) || body.right.is !== 'value') {
      throw invalidNode();
    }
    const { value } = body.right.value;
    if (typeof value !== 'string') throw badRequest('A category is compared with a string.');
    return {
      test: (mail) => categoriesOf(mailbox, mail).some((name) => same(name, value)),
      names: [],
      narrow: () => {
        const spellings = mailbox.names().filter(({ name }) => same(name, value));
        return [...new Set(spellings.flatMap(({ id }) => mailbox.withName(id)))];
      },
    };
  };
}

/** `ep/id eq '…' and <one comparison of ep/value>`, in this order. */
function extended(unsettled: Unsettled, own: boolean): Lambda<StoredMail> {
  return (variable, body) => {
    if (!own && unsettled.sharedExtendedFilter === 'refused') throw invalidNode();
    if (body.is !== 'and' || body.left.is !== 'compare' || body.left.op !== 'eq') throw invalidNode();
    const { left, right } = body.left;
    if (!isPath(left, `${variable}/id`) || right.is !== 'value' || right.value.type !== 'string') throw invalidNode();
    const id = canonicalId(right.value.value);
    if (id === null) throw badRequest(`The property id '${right.value.value}' is not valid.`);
    const accepts = valueTest(body.right, `${variable}/value`, id.split(' ')[0]!);
    return {
      test: (mail) => {
        const value = extendedValue(mail, id);
        return value !== undefined && accepts(value);
      },
      names: [],
      narrow: () => null,
    } satisfies Compiled<StoredMail>;
  };
}

function valueTest(node: Node, path: string, type: string): (value: string) => boolean {
  if (node.is === 'test') {
    const { what } = node;
    if (what.is !== 'call' || !isStringTest(what.name) || what.name === 'endswith' || type !== 'String') {
      throw invalidNode();
    }
    const [of, part] = what.of;
    if (what.of.length !== 2 || !of || !isPath(of, path) || part?.is !== 'value') throw invalidNode();
    const { name } = what;
    const wanted = part.value.value;
    if (typeof wanted !== 'string') throw invalidNode();
    return (value) => testString(name, value, wanted);
  }
  if (node.is !== 'compare' || node.right.is !== 'value') throw invalidNode();
  const { op, left, right } = node;
  const numeric = left.is === 'call' && left.name === 'cast' && left.of[0] !== undefined && isPath(left.of[0], path);
  if (!numeric && !isPath(left, path)) throw invalidNode();
  if (right.value.type === 'null') {
    if (op !== 'ne') throw invalidNode();
    return () => true;
  }
  if (numeric || ['Integer', 'Long', 'Double'].includes(type)) {
    const wanted = Number(right.value.value);
    return (value) => compareValues(op, Number(value), wanted, true);
  }
  if (op !== 'eq' && op !== 'ne') throw new GraphError('ErrorInvalidUrlQueryFilter');
  const wanted = String(right.value.value);
  return (value) => compareValues(op, value, wanted, false);
}

function isPath(operand: Operand, path: string): boolean {
  return operand.is === 'path' && operand.path === path;
}
