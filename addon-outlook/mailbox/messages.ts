import { isAddress } from '../../src/mail/addresses/is-address';
import { textOfHtml } from '../../src/mail/html-text';
import type { Message } from '../../src/words/conversation';
import type { Body } from '../../src/words/ports';
import type { Address } from '../../src/words/values';
import { readHeaders } from './exchange';
import type { Places } from './session';
import { timeOf, type WireMessage, type WirePerson } from './wire';

/** What `messageOf` reads; bodies stay where they are. */
export const messageFields =
  'id,conversationId,parentFolderId,createdDateTime,receivedDateTime,sentDateTime,subject,bodyPreview,categories,from,sender,toRecipients,ccRecipients,bccRecipients,hasAttachments,isRead,isDraft,internetMessageId,internetMessageHeaders';

export function messageOf(wire: WireMessage, places: Places): Message {
  const hidden = (wire.bccRecipients ?? []).map(addressOf);
  return {
    id: wire.id,
    at: timeOf(wire.receivedDateTime ?? wire.sentDateTime ?? wire.createdDateTime),
    from: addressOf(wire.from ?? wire.sender),
    to: (wire.toRecipients ?? []).map(addressOf),
    cc: (wire.ccRecipients ?? []).map(addressOf),
    ...(hidden.length > 0 ? { bcc: hidden } : {}),
    subject: wire.subject ?? '',
    filed: filedAs(wire, places),
    inInbox: wire.parentFolderId === places.inbox,
    unread: wire.isRead === false,
    names: wire.categories ?? [],
    headers: headersOf(wire),
    ...textOf(wire),
  };
}

/** What `bodyOf` reads. */
export const bodyFields = 'id,body,hasAttachments';

export function bodyOf(wire: WireMessage): Body {
  const { text, hasAttachment } = textOf(wire);
  return { id: wire.id, text, hasAttachment };
}

/** `hasAttachments` says nothing of pictures between the words: only the HTML tells of them. */
function textOf({ body, bodyPreview = '', hasAttachments = false }: WireMessage) {
  if (!body) return { text: bodyPreview, textIsCut: true as const, hasAttachment: hasAttachments };
  if (body.contentType.toLowerCase() !== 'html') return { text: body.content, hasAttachment: hasAttachments };
  const { text, hasPicture } = textOfHtml(body.content);
  return { text, hasAttachment: hasAttachments || hasPicture };
}

/** Mail that counts: received or sent, and none of Docket's own items. */
export const isMail = (message: WireMessage, places: Places): boolean =>
  !isOwn(message, places) && ['received', 'sent'].includes(filedAs(message, places));

export const isOwn = ({ parentFolderId }: WireMessage, { docket }: Places): boolean =>
  docket !== null && parentFolderId === docket;

export function filedAs({ parentFolderId, isDraft }: WireMessage, places: Places): Message['filed'] {
  if (parentFolderId === places.trash) return 'trash';
  if (parentFolderId === places.spam) return 'spam';
  // Moving a draft elsewhere does not send it.
  if (isDraft === true || parentFolderId === places.drafts) return 'draft';
  return parentFolderId === places.sent ? 'sent' : 'received';
}

export function addressOf(person: WirePerson | undefined): Address {
  const name = person?.emailAddress?.name ?? '';
  const address = (person?.emailAddress?.address ?? '').trim().toLowerCase();
  if (isAddress(address)) return { name: name.toLowerCase() === address ? '' : name, address };
  // Exchange's directory names are no addresses.
  return { name: name || address, address: '' };
}

/** The topmost header of a name is the host's own; what came with the mail stands below. */
function headersOf({
  internetMessageHeaders = [],
  internetMessageId,
  sender,
  sentDateTime,
}: WireMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const { name, value } of internetMessageHeaders) {
    const key = name.toLowerCase();
    if (readHeaders.includes(key) && !(key in headers)) headers[key] = value;
  }
  // Copies in Sent Items carry no transport headers.
  headers['message-id'] ??= internetMessageId ?? '';
  headers.date ??= sentDateTime ?? '';
  headers.sender ??= addressOf(sender).address;
  return headers;
}
