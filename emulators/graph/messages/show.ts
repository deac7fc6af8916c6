/** A message in Graph's JSON: one row per property, so that `$select` computes nothing it does not show. */
import type { StoredMail } from '../../mailbox/types';
import { type Account, changeKeyOf, etagOf } from '../account';
import { categoriesOf } from '../categories';
import { isoSeconds } from '../dates';
import { badRequest } from '../errors';
import { canonicalId, extendedValue, isDraft, normalisedId } from '../extended';
import { noise } from '../ids';
import type { Prefer } from '../prefer';
import type { Unsettled } from '../unsettled';
import { fieldsOf, hasAttachments, type ItemBody, type Person, plainText, sentAt } from './fields';

export interface Show {
  account: Account;
  prefer: Prefer;
  unsettled: Unsettled;
  /** Property names; null: all that come without being asked for. */
  select: readonly string[] | null;
  /** Ids of extended properties, as the client wrote them. */
  extended: readonly string[];
}

interface Property {
  /** Comes only when `$select` names it. */
  asked?: true;
  get(mail: StoredMail, show: Show): unknown;
}

/** Source: the reference page of the message resource. */
const properties: Readonly<Record<string, Property>> = {
  createdDateTime: { get: (mail) => isoSeconds(mail.at) },
  lastModifiedDateTime: {
    get: (mail, { account }) => isoSeconds(account.history.changedAt(mail.uid) ?? mail.at),
  },
  changeKey: { get: (mail, { account }) => changeKeyOf(account, mail) },
  categories: { get: (mail, { account }) => categoriesOf(account.mailbox, mail) },
  receivedDateTime: { get: (mail) => isoSeconds(mail.at) },
  sentDateTime: { get: (mail, { account }) => isoSeconds(sentAt(account, mail)) },
  hasAttachments: { get: (mail, { account }) => hasAttachments(account.mailbox.parsed(mail.uid)) },
  internetMessageId: { get: (mail, { account }) => fieldsOf(account, mail).messageId },
  subject: { get: (mail, { account }) => fieldsOf(account, mail).subject },
  bodyPreview: {
    get: (mail, { account }) =>
      plainText(account, mail).replace(/\r\n/g, '\n').trim().replace(/\n/g, '\r\n').slice(0, 255),
  },
  importance: { get: (mail, { account }) => fieldsOf(account, mail).importance },
  parentFolderId: { get: (mail, { account }) => account.ids.folder(mail.folder) },
  conversationId: { get: (mail, { account }) => account.ids.conversation(mail.thread) },
  conversationIndex: { get: (mail) => btoa(`\x01\x01${noise(`thread ${mail.thread}`, 20)}`) },
  isDeliveryReceiptRequested: { get: (mail, { account }) => fieldsOf(account, mail).deliveryReceipt },
  isReadReceiptRequested: { get: (mail, { account }) => fieldsOf(account, mail).readReceipt },
  isRead: { get: (mail) => mail.read },
  isDraft: { get: (mail) => isDraft(mail) },
  webLink: {
    get: (mail, { account }) =>
      `https://outlook.office365.com/owa/?ItemID=${encodeURIComponent(account.ids.message(mail.uid, false))}&exvsurl=1&viewmodel=ReadMessageItem`,
  },
  inferenceClassification: { get: (mail, { account }) => fieldsOf(account, mail).inferenceClassification },
  body: { get: (mail, show) => bodyAs(fieldsOf(show.account, mail).body, plainText(show.account, mail), show.prefer) },
  uniqueBody: {
    asked: true,
    get: (mail, show) => {
      const own = withoutQuotes(plainText(show.account, mail));
      return bodyAs({ contentType: 'text', content: own }, own, show.prefer);
    },
  },
  sender: { get: (mail, { account }) => recipient(fieldsOf(account, mail).sender) },
  from: { get: (mail, { account }) => recipient(fieldsOf(account, mail).from) },
  toRecipients: { get: (mail, { account }) => fieldsOf(account, mail).to.map(recipient) },
  ccRecipients: { get: (mail, { account }) => fieldsOf(account, mail).cc.map(recipient) },
  bccRecipients: { get: (mail, { account }) => fieldsOf(account, mail).bcc.map(recipient) },
  replyTo: { get: (mail, { account }) => fieldsOf(account, mail).replyTo.map(recipient) },
  flag: { get: (mail, { account }) => fieldsOf(account, mail).flag },
  internetMessageHeaders: {
    asked: true,
    get: (mail, { account }) => {
      // A draft has no transport headers.
      return isDraft(mail) ? undefined : account.mailbox.parsed(mail.uid).headers;
    },
  },
};

/** Names `$select` may use although they are no properties of their own. */
const selectable = new Set(['id', 'singleValueExtendedProperties', 'multiValueExtendedProperties', 'attachments']);

export function checkSelect(names: readonly string[]): void {
  for (const name of names) {
    if (!Object.hasOwn(properties, name) && !selectable.has(name)) {
      throw badRequest(`Could not find a property named '${name}' on type 'Microsoft.OutlookServices.Message'.`);
    }
  }
}

export function isProperty(name: string): boolean {
  return Object.hasOwn(properties, name) || selectable.has(name);
}

export function showMessage(mail: StoredMail, show: Show): Record<string, unknown> {
  const { account, select } = show;
  const shown: Record<string, unknown> = {
    ...(isMeetingResponse(mail) ? { '@odata.type': '#microsoft.graph.eventMessageResponse' } : {}),
    '@odata.etag': etagOf(account, mail),
    id: account.ids.message(mail.uid, show.prefer.immutable),
  };
  for (const [name, property] of Object.entries(properties)) {
    if (select ? !select.includes(name) : property.asked) continue;
    const value = property.get(mail, show);
    if (value !== undefined) shown[name] = value;
  }
  const extended = show.extended.flatMap((id) => extendedAs(mail, id, show.unsettled));
  // The member is absent, not empty, where a mail has none of what was asked for.
  if (extended.length > 0) shown.singleValueExtendedProperties = extended;
  return shown;
}

/** Exchange makes a meeting response of whatever carries an answer to an invitation. Unverified: documentation only. */
const isMeetingResponse = ({ raw }: StoredMail): boolean =>
  /^content-type:\s*text\/calendar\b/im.test(raw) && /^METHOD:(REPLY|COUNTER)\r?$/m.test(raw);

function extendedAs(mail: StoredMail, id: string, { extendedIds }: Unsettled) {
  const canonical = canonicalId(id);
  const value = canonical === null ? undefined : extendedValue(mail, canonical);
  return value === undefined ? [] : [{ id: extendedIds === 'normalised' ? normalisedId(canonical!) : id, value }];
}

/** Without a preference Graph answers in HTML, whatever the mail was written in. */
function bodyAs(body: ItemBody, text: string, prefer: Prefer): ItemBody {
  if (prefer.body === 'text') return { contentType: 'text', content: text };
  if (body.contentType === 'html') return body;
  const content = `<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><div class="PlainText">${escapeHtml(body.content).replace(/\r?\n/g, '<br>\r\n')}</div></body></html>`;
  return { contentType: 'html', content };
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** What this mail adds to the conversation: the lines above the first quotation. */
function withoutQuotes(text: string): string {
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((line) =>
    /^(>|-{3,} ?Original Message|_{10,}|(On|Am) .*(wrote|schrieb).*:\s*$|From: )/.test(line),
  );
  return (end < 0 ? lines : lines.slice(0, end)).join('\r\n').trim();
}

function recipient({ name, address }: Person) {
  return { emailAddress: { name: name || address, address } };
}
