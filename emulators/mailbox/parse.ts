/** Raw mail to what the hosts show. Mail comes from strangers: nothing in it makes this throw. */
import PostalMime, { type Address, addressParser, decodeWords, type Email } from 'postal-mime';
import { textOfHtml } from './html-text';
import type { EpochMs, ParsedMail } from './types';

type Headers = ParsedMail['headers'];

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with the control characters.
const otherThanAscii = /[^\x00-\x7f]/;

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
  const plain = parsePlain(raw);
  if (plain) return plain;
  const headers = headersOf(raw);
  try {
    return fromEmail(await PostalMime.parse(bytesOf(raw), { forceRfc822Attachments: true }), headers);
  } catch {
    // Nesting bombs and absurd header sizes: the headers, and all the rest as text.
    return fromHeadersAndText(raw, headers);
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
  const ids = [...value.matchAll(/<([^<>]+)>/g)].map((found) => found[1]!.replace(/\s+/g, ''));
  return ids.filter((id) => id !== '').map((id) => `<${id}>`);
}

/** A Date header's instant, null where it cannot be read. */
export function dateOf(value: string | undefined): EpochMs | null {
  if (!value) return null;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : at;
}

function fromEmail(email: Email, headers: Headers): ParsedMail {
  const html = email.html ?? null;
  const people = (name: string) => allOf(headers, name).flatMap((value) => mailboxesIn(inUtf8(value)));
  return {
    messageId: firstId(email.messageId),
    inReplyTo: firstId(email.inReplyTo),
    references: messageIdsIn(email.references ?? ''),
    subject: oneLine(email.subject ?? ''),
    from: people('from')[0] ?? { name: '', address: '' },
    to: people('to'),
    cc: people('cc'),
    date: dateOf(email.date),
    headers: email.headers.map((header) => ({ name: header.originalKey, value: header.value })),
    text: email.text ?? (html === null ? '' : textOfHtml(html)),
    html,
    attachments: email.attachments.map(({ filename, mimeType, content, contentId, disposition, related }) => ({
      filename: filename ?? '',
      mimeType,
      inline: Boolean(contentId) && (related === true || disposition === 'inline'),
      size: typeof content === 'string' ? content.length : content.byteLength,
    })),
  };
}

/**
 * One text part in ASCII bytes, as it is or in base64: so little to decode that the parser finds nothing else. It takes a
 * third of a millisecond for every mail, which a large mailbox does not have. Null: the parser is needed.
 */
export function parsePlain(raw: string): ParsedMail | null {
  const headers = headersOf(raw);
  const isText =
    !otherThanAscii.test(raw) &&
    allOf(headers, 'content-type').every((type) => /^text\/plain(; *charset="?(us-ascii|utf-8)"?)?$/i.test(type)) &&
    allOf(headers, 'content-disposition').length === 0;
  if (!isText) return null;
  const encodings = allOf(headers, 'content-transfer-encoding');
  if (encodings.every((encoding) => /^[78]bit$/i.test(encoding))) return fromHeadersAndText(raw, headers);
  const body = raw.slice(endOfHeaders(raw)).replace(/\s+/g, '');
  const isBase64 = encodings.length === 1 && /^base64$/i.test(encodings[0]!) && wholeBase64.test(body);
  return isBase64 ? { ...fromHeadersAndText(raw, headers), text: Buffer.from(body, 'base64').toString('utf8') } : null;
}

const wholeBase64 = /^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

function fromHeadersAndText(raw: string, headers: Headers): ParsedMail {
  const first = (name: string) => allOf(headers, name)[0] ?? '';
  const people = (name: string) => allOf(headers, name).flatMap(mailboxesIn);
  return {
    messageId: firstId(decodeWords(first('message-id'))),
    inReplyTo: firstId(decodeWords(first('in-reply-to'))),
    references: messageIdsIn(decodeWords(first('references'))),
    subject: oneLine(decodeWords(first('subject'))),
    from: people('from')[0] ?? { name: '', address: '' },
    to: people('to'),
    cc: people('cc'),
    date: dateOf(first('date')),
    headers,
    text: raw
      .slice(endOfHeaders(raw))
      .replace(/^\r?\n(\r?\n)?/, '')
      .replace(/\r\n/g, '\n'),
    html: null,
    attachments: [],
  };
}

function allOf(headers: Headers, name: string): string[] {
  return headers.filter((header) => header.name.toLowerCase() === name).map(({ value }) => value);
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

/** Encoded words, as many as follow each other: their words are told apart by no space. */
const encodedWords = /=\?[^?\s]+\?[bq]\?[^?\s]*\?=(?:[ \t]+=\?[^?\s]+\?[bq]\?[^?\s]*\?=)*/gi;

/** Who an address header names. What is encoded is a name, whatever stands in it: a comma of its own parts no addresses. */
function mailboxesIn(value: string): { name: string; address: string }[] {
  const parts = value.split(/("(?:[^"\\]|\\.)*")/);
  const plain = parts.map((part, index) => {
    const isQuoted = index % 2 === 1;
    return part.replace(encodedWords, (words) => {
      const text = decodeWords(words).replace(/["\\]/g, '\\$&');
      return isQuoted ? text : `"${text}"`;
    });
  });
  return mailboxes(addressParser(plain.join('')));
}

/** A header's bytes as UTF-8, where they are; the header as it stands, one character a byte, where they are not. */
function inUtf8(value: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value, 'latin1'));
  } catch {
    return value;
  }
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
