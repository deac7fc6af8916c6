/** A message as Gmail gives it, in the core's words. */
import { headerNames } from '../../src/mail/headers';
import type { Message } from '../../src/words/conversation';
import type { Labels } from './labels';
import { addresses, author, headerText, snippetText } from './text';
import type { WireHeader, WireMessage, WirePart } from './wire';

/** What `threads.get` has to return: everything `messageOf` reads and no body. */
export const threadFields =
  'id,historyId,messages(id,threadId,labelIds,snippet,internalDate,payload(mimeType,filename,headers,parts(mimeType,filename,parts(mimeType,filename,parts(mimeType,filename,parts(mimeType,filename))))))';

export function messageOf(wire: WireMessage, labels: Labels): Message {
  const ids = wire.labelIds ?? [];
  const headers = wire.payload?.headers ?? [];
  return {
    id: wire.id,
    at: Number(wire.internalDate ?? 0),
    from: author(headerValue(headers, 'from')),
    to: addresses(headerValue(headers, 'to')),
    cc: addresses(headerValue(headers, 'cc')),
    subject: headerText(headerValue(headers, 'subject')),
    filed: filedAs(ids),
    inInbox: ids.includes('INBOX'),
    unread: ids.includes('UNREAD'),
    names: ids.map(labels.nameOf).filter((name): name is string => name !== undefined),
    headers: Object.fromEntries(
      headerNames.map((name) => [name, headerValue(headers, name)] as const).filter(([, value]) => value !== ''),
    ),
    text: snippetText(wire.snippet ?? ''),
    hasAttachment: wire.payload ? hasFile(wire.payload) : false,
    ...(wire.payload?.mimeType ? { parts: typesIn(wire.payload) } : {}),
  };
}

function filedAs(ids: readonly string[]): Message['filed'] {
  if (ids.includes('TRASH')) return 'trash';
  if (ids.includes('SPAM')) return 'spam';
  if (ids.includes('DRAFT')) return 'draft';
  return ids.includes('SENT') ? 'sent' : 'received';
}

/** The topmost header of that name: what the host itself added stands above what came with the mail. */
export function headerValue(headers: readonly WireHeader[], name: string): string {
  return headers.find((header) => header.name.toLowerCase() === name)?.value ?? '';
}

const hasFile = (part: WirePart): boolean => Boolean(part.filename) || (part.parts ?? []).some(hasFile);

/** The types of a mail and its parts; not of files, nor of what lies within an attached mail. */
function typesIn({ mimeType = '', filename, parts = [] }: WirePart): string[] {
  if (filename) return [];
  const type = mimeType.toLowerCase();
  return [type, ...(type.startsWith('message/') ? [] : parts.flatMap(typesIn))];
}
