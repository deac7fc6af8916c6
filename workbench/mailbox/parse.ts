/** Raw mail to what the hosts show. Mail comes from strangers: nothing in it makes this throw. */
import PostalMime, { type Address, addressParser, decodeWords, type Email } from 'postal-mime';
import { textOfHtml } from './html-text';
import type { EpochMs, ParsedMail } from './types';

/** Bytes of a raw mail as kept in the store, one character per byte. */
export function bytesOf(raw: string): Uint8Array {
  return Buffer.from(raw, 'latin1');
}

/** The store's form of a mail's bytes: one character per byte. */
export function rawOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Reads a mail as well as it can be read; what is missing or broken is empty. Never rejects. */
export async function parseMail(raw: string): Promise<ParsedMail> {
  try {
    const email = await PostalMime.parse(bytesOf(raw), { forceRfc822Attachments: true });
    return fromEmail(email);
  } catch {
    return fromHeadersAlone(raw);
  }
}

/** Every header of a raw mail in order, names as written, values unfolded and still encoded. */
export function headersOf(raw: string): { name: string; value: string }[] {
  const headers: { name: string; value: string }[] = [];
  for (const line of raw.slice(0, endOfHeaders(raw)).split(/\r?\n/)) {
    const last = headers[headers.length - 1];
    if (/^[ \t]/.test(line) && last) {
      last.value = `${last.value} ${line.trim()}`.trim();
      continue;
    }
    const field = /^([!-9;-~]+)[ \t]*:(.*)$/s.exec(line);
    if (field) headers.push({ name: field[1]!, value: field[2]!.trim() });
  }
  return headers;
}

/** `<id>` tokens of a Message-ID, In-Reply-To or References value, comments and line folds left out. */
export function messageIdsIn(value: string): string[] {
  return [...value.matchAll(/<\s*([^<>]+?)\s*>/g)].map((found) => `<${found[1]!.replace(/\s+/g, '')}>`);
}

/** A Date header's instant, null where it cannot be read. */
export function dateOf(value: string | undefined): EpochMs | null {
  if (!value) return null;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : at;
}

function fromEmail(email: Email): ParsedMail {
  const html = email.html ?? null;
  return {
    messageId: firstId(email.messageId),
    inReplyTo: firstId(email.inReplyTo),
    references: messageIdsIn(email.references ?? ''),
    subject: oneLine(email.subject ?? ''),
    from: mailboxes([email.from])[0] ?? { name: '', address: '' },
    to: mailboxes(email.to),
    cc: mailboxes(email.cc),
    date: dateOf(email.date),
    headers: email.headers.map((header) => ({ name: header.originalKey, value: header.value })),
    text: email.text ?? (html === null ? '' : textOfHtml(html)),
    html,
    attachments: email.attachments.map(({ filename, mimeType, content }) => ({
      filename: filename ?? '',
      mimeType,
      size: typeof content === 'string' ? content.length : content.byteLength,
    })),
  };
}

/** For mail whose parts defy the parser (nesting bombs, absurd header sizes): headers, and the rest as text. */
function fromHeadersAlone(raw: string): ParsedMail {
  const headers = headersOf(raw);
  const value = (name: string) => headers.find((header) => header.name.toLowerCase() === name)?.value ?? '';
  return {
    messageId: firstId(value('message-id')),
    inReplyTo: firstId(value('in-reply-to')),
    references: messageIdsIn(value('references')),
    subject: oneLine(decodeWords(value('subject'))),
    from: mailboxes(addressParser(value('from')))[0] ?? { name: '', address: '' },
    to: mailboxes(addressParser(value('to'))),
    cc: mailboxes(addressParser(value('cc'))),
    date: dateOf(value('date')),
    headers,
    text: raw.slice(endOfHeaders(raw)).replace(/^(\r?\n)+/, ''),
    html: null,
    attachments: [],
  };
}

/** Offset of the empty line that ends the headers; the whole mail where there is none. */
function endOfHeaders(raw: string): number {
  if (/^\r?\n/.test(raw)) return 0;
  const blank = /\r?\n\r?\n/.exec(raw);
  return blank ? blank.index : raw.length;
}

function firstId(value: string | undefined): string {
  return messageIdsIn(value ?? '')[0] ?? (value ?? '').trim().split(/\s/)[0]!;
}

/** Groups are unwrapped; an entry without an address is kept if it has a name. */
function mailboxes(addresses: readonly (Address | undefined)[] | undefined): { name: string; address: string }[] {
  return (addresses ?? []).flatMap((entry) => {
    if (!entry) return [];
    if (entry.group) return mailboxes(entry.group);
    const name = oneLine(entry.name);
    const address = (entry.address ?? '').trim().toLowerCase();
    return name || address ? [{ name, address }] : [];
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
