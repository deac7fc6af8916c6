/** A message as Gmail gives it, in the core's words. */
import { addressHeader } from '../../src/mail/addresses/header';
import { headerNames } from '../../src/mail/headers';
import { textOfHtml } from '../../src/mail/html-text';
import type { Message } from '../../src/words/conversation';
import type { Body } from '../../src/words/ports';
import type { Labels } from './labels';
import { addresses, author, bodyText, headerText, snippetText } from './text';
import type { WireHeader, WireMessage, WirePart } from './wire';

/** What `threads.get` has to return: everything `messageOf` reads and no body. */
export const threadFields =
  'id,historyId,messages(id,threadId,labelIds,snippet,internalDate,payload(mimeType,filename,headers,parts(mimeType,filename,parts(mimeType,filename,parts(mimeType,filename,parts(mimeType,filename))))))';

export function messageOf(wire: WireMessage, labels: Labels): Message {
  const ids = wire.labelIds ?? [];
  const headers = wire.payload?.headers ?? [];
  const hidden = addresses(headerValue(headers, 'bcc'));
  return {
    id: wire.id,
    at: Number(wire.internalDate ?? 0),
    from: author(headerValue(headers, 'from')),
    to: addresses(headerValue(headers, 'to')),
    cc: addresses(headerValue(headers, 'cc')),
    ...(hidden.length > 0 ? { bcc: hidden } : {}),
    subject: headerText(headerValue(headers, 'subject')),
    filed: filedAs(ids),
    inInbox: ids.includes('INBOX'),
    unread: ids.includes('UNREAD'),
    names: ids.map(labels.nameOf).filter((name): name is string => name !== undefined),
    headers: Object.fromEntries(
      headerNames.map((name) => [name, readable(headers, name)] as const).filter(([, value]) => value !== ''),
    ),
    text: snippetText(wire.snippet ?? ''),
    textIsCut: true,
    hasAttachment: wire.payload ? hasFile(wire.payload) : false,
    ...(wire.payload?.mimeType ? { parts: typesIn(wire.payload) } : {}),
  };
}

export function filedAs(ids: readonly string[]): Message['filed'] {
  if (ids.includes('TRASH')) return 'trash';
  if (ids.includes('SPAM')) return 'spam';
  if (ids.includes('DRAFT')) return 'draft';
  return ids.includes('SENT') ? 'sent' : 'received';
}

/** Names in these headers are shown to people; Gmail hands them over encoded. */
const namesPeople: readonly string[] = ['reply-to', 'x-original-from'];

function readable(headers: readonly WireHeader[], name: string): string {
  const value = headerValue(headers, name);
  return namesPeople.includes(name) ? addressHeader(addresses(value)) : value;
}

/** The topmost header of that name: what the host itself added stands above what came with the mail. */
export function headerValue(headers: readonly WireHeader[], name: string): string {
  return headers.find((header) => header.name.toLowerCase() === name)?.value ?? '';
}

/** What `messages.get` has to return for `bodyOf`. */
export const bodyFields =
  'id,payload(mimeType,filename,headers,body(data),parts(mimeType,filename,headers,body(data),parts(mimeType,filename,headers,body(data),parts(mimeType,filename,headers,body(data)))))';

/** The text as it was written, else what the HTML says; pictures between the words count as attachments. */
export function bodyOf(wire: WireMessage): Body {
  const plain = wire.payload && textPart(wire.payload, 'text/plain');
  const html = wire.payload && textPart(wire.payload, 'text/html');
  const read = html === undefined ? { text: '', hasPicture: false } : textOfHtml(html);
  return {
    id: wire.id,
    // A very long text comes as an attachment of its own, and is none here.
    text: plain || read.text,
    hasAttachment: read.hasPicture || (wire.payload ? hasFile(wire.payload) : false),
  };
}

/** The first part of that kind that is no file. */
function textPart(part: WirePart, mimeType: string): string | undefined {
  if (part.mimeType === mimeType && !part.filename) return bodyText(part.body?.data ?? '');
  for (const inner of part.parts ?? []) {
    const found = textPart(inner, mimeType);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A file, or a picture between the words, which need not have a name. */
const hasFile = (part: WirePart): boolean =>
  Boolean(part.filename) || /^image\//i.test(part.mimeType ?? '') || (part.parts ?? []).some(hasFile);

/** The types of a mail and its parts; not of files, nor of what lies within an attached mail. */
function typesIn({ mimeType = '', filename, parts = [] }: WirePart): string[] {
  if (filename) return [];
  const type = mimeType.toLowerCase();
  return [type, ...(type.startsWith('message/') ? [] : parts.flatMap(typesIn))];
}
