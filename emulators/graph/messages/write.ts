/** What a request body may set on a message, checked value by value. A PATCH either takes effect whole or not at all. */
import type { Mailbox, StoredMail } from '../../mailbox/types';
import { categoryLength, isListed, replaceCategories } from '../categories';
import { badBody, GraphError } from '../errors';
import { isDraft, readExtended } from '../extended';
import type { Unsettled } from '../unsettled';
import { editsKey, editsOf, type Fields, type FollowUp, type Person } from './fields';
import { isProperty } from './show';

export interface Given {
  fields: Partial<Fields>;
  read?: boolean;
  categories?: string[];
  extended: Record<string, string>;
  /** Custom headers, for new messages only. */
  headers: Record<string, string>;
}

type Reader = (value: unknown, given: Given) => void;

/** Always updatable. Source: the reference page "Update message". */
const always: Readonly<Record<string, Reader>> = {
  categories: (value, given) => {
    given.categories = readCategories(value);
  },
  isRead: (value, given) => {
    given.read = readFlag('isRead', value);
  },
  flag: (value, given) => {
    given.fields.flag = readFollowUp(value);
  },
  importance: (value, given) => {
    given.fields.importance = oneOf<Fields['importance']>('importance', value, ['low', 'normal', 'high']);
  },
  inferenceClassification: (value, given) => {
    given.fields.inferenceClassification = oneOf<Fields['inferenceClassification']>('inferenceClassification', value, [
      'focused',
      'other',
    ]);
  },
  isReadReceiptRequested: (value, given) => {
    given.fields.readReceipt = readFlag('isReadReceiptRequested', value);
  },
  isDeliveryReceiptRequested: (value, given) => {
    given.fields.deliveryReceipt = readFlag('isDeliveryReceiptRequested', value);
  },
  singleValueExtendedProperties: (value, given) => {
    given.extended = readExtended(value);
  },
};

/** Updatable while the message is a draft. */
const draftOnly: Readonly<Record<string, Reader>> = {
  subject: (value, given) => {
    given.fields.subject = readString('subject', value);
  },
  body: (value, given) => {
    given.fields.body = readBody(value);
  },
  from: (value, given) => {
    given.fields.from = readPerson(value);
  },
  sender: (value, given) => {
    given.fields.sender = readPerson(value);
  },
  toRecipients: (value, given) => {
    given.fields.to = readPeople('toRecipients', value);
  },
  ccRecipients: (value, given) => {
    given.fields.cc = readPeople('ccRecipients', value);
  },
  bccRecipients: (value, given) => {
    given.fields.bcc = readPeople('bccRecipients', value);
  },
  replyTo: (value, given) => {
    given.fields.replyTo = readPeople('replyTo', value);
  },
  internetMessageId: (value, given) => {
    given.fields.messageId = readString('internetMessageId', value);
  },
  internetMessageHeaders: (value, given) => {
    given.headers = readHeaders(value);
  },
};

/**
 * What of a message that is no draft only an application with a scope of its own may change, from 31 December 2026 on.
 * Source: Microsoft 365 developer blog, "Mail-Advanced" permissions.
 */
const advancedOnly = ['subject', 'body', 'toRecipients', 'ccRecipients', 'bccRecipients'];
const advancedScope = /^Mail-Advanced\.ReadWrite/;

/**
 * Reads the body of a POST (`draft` true) or PATCH. Throws 400 with the first thing that is wrong, 403 where `scopes` do
 * not suffice.
 */
export function readGiven(body: Record<string, unknown>, draft: boolean, scopes: readonly string[]): Given {
  const given: Given = { fields: {}, extended: {}, headers: {} };
  for (const [name, value] of Object.entries(body)) {
    if (name.startsWith('@odata.')) continue;
    if (Object.hasOwn(always, name)) always[name]!(value, given);
    else if (Object.hasOwn(draftOnly, name)) {
      if (!draft && !advancedOnly.includes(name)) {
        throw new GraphError('ErrorInvalidPropertySet', { message: `'${name}' can be set on drafts only.` });
      }
      if (!draft && !scopes.some((scope) => advancedScope.test(scope))) {
        throw new GraphError('ErrorAccessDenied', {
          message: `'${name}' of sent or received mail needs Mail-Advanced.`,
        });
      }
      draftOnly[name]!(value, given);
    } else if (isProperty(name)) {
      throw new GraphError('ErrorInvalidPropertySet', { message: `'${name}' is read-only.` });
    } else throw badBody(`The property '${name}' does not exist on type 'microsoft.graph.message'.`);
  }
  return given;
}

export function recipientsIn(given: Given): number {
  const { to = [], cc = [], bcc = [] } = given.fields;
  return to.length + cc.length + bcc.length;
}

/** Refused, where the tenant is so, before anything is written. */
export function checkListed(mailbox: Mailbox, categories: readonly string[], unsettled: Unsettled): void {
  if (unsettled.unlistedCategories === 'accepted') return;
  for (const category of categories) {
    const listed = mailbox.names().some((name) => isListed(name) && name.name === category);
    if (!listed) {
      throw new GraphError('ErrorInvalidRequest', { message: `The category '${category}' is not in the master list.` });
    }
  }
}

/** Writes what was given in one change of the store. */
export function applyGiven(mailbox: Mailbox, mail: StoredMail, given: Given): StoredMail {
  const edits = { ...editsOf(mail), ...given.fields };
  const extras = { ...mail.extras, ...given.extended, 'graph:draft': isDraft(mail) };
  return mailbox.change(mail.uid, {
    ...(given.read === undefined ? {} : { read: given.read }),
    ...(given.fields.flag ? { starred: given.fields.flag.flagStatus === 'flagged' } : {}),
    ...(given.categories ? replaceCategories(mailbox, mail, given.categories) : {}),
    extras: Object.keys(edits).length > 0 ? { ...extras, [editsKey]: edits } : extras,
  });
}

function readCategories(value: unknown): string[] {
  if (!Array.isArray(value)) throw badBody('categories has to be an array of strings.');
  for (const one of value as unknown[]) {
    if (typeof one !== 'string') throw badBody('categories has to be an array of strings.');
    if (one.length === 0 || one.length > categoryLength) {
      throw new GraphError('ErrorInvalidRequest', { message: 'A category has 1 to 255 characters.' });
    }
  }
  return [...new Set(value as string[])];
}

function readFollowUp(value: unknown): FollowUp {
  if (value === null || typeof value !== 'object') throw badBody('flag has to be an object.');
  const flag = value as Partial<FollowUp>;
  return { ...flag, flagStatus: oneOf('flagStatus', flag.flagStatus, ['notFlagged', 'flagged', 'complete']) };
}

function readBody(value: unknown): Fields['body'] {
  const { contentType, content } = (value ?? {}) as Record<string, unknown>;
  const type = typeof contentType === 'string' ? contentType.toLowerCase() : contentType;
  return {
    contentType: oneOf('contentType', type ?? 'text', ['text', 'html']),
    content: readString('content', content),
  };
}

function readPeople(name: string, value: unknown): Person[] {
  if (!Array.isArray(value)) throw badBody(`${name} has to be an array.`);
  return (value as unknown[]).map(readPerson);
}

function readPerson(value: unknown): Person {
  const email = ((value ?? {}) as { emailAddress?: { name?: unknown; address?: unknown } }).emailAddress;
  if (typeof email?.address !== 'string') throw badBody('A recipient has an emailAddress with an address.');
  return { name: typeof email.name === 'string' ? email.name : '', address: email.address.toLowerCase() };
}

function readHeaders(value: unknown): Record<string, string> {
  if (!Array.isArray(value)) throw badBody('internetMessageHeaders has to be an array.');
  const headers: Record<string, string> = {};
  for (const one of value as { name?: unknown; value?: unknown }[]) {
    const name = readString('name', one?.name);
    if (!/^x-/i.test(name)) {
      throw new GraphError('ErrorInvalidRequest', { message: `The header '${name}' does not begin with 'x-'.` });
    }
    headers[name] = readString('value', one.value);
  }
  return headers;
}

function readFlag(name: string, value: unknown): boolean {
  if (typeof value !== 'boolean') throw badBody(`${name} has to be true or false.`);
  return value;
}

function readString(name: string, value: unknown): string {
  if (typeof value !== 'string') throw badBody(`${name} has to be a string.`);
  return value;
}

function oneOf<T extends string>(name: string, value: unknown, known: readonly T[]): T {
  if (!known.includes(value as T)) throw badBody(`'${String(value)}' is no value of ${name}.`);
  return value as T;
}
