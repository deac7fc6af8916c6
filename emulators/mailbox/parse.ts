/** Raw mail to what the hosts show. Mail comes from strangers: nothing in it makes this throw. */
import PostalMime, { type Address, addressParser, type Email } from 'postal-mime';
import { decodeWords, mendedFor, rawWords } from './charset';
import { dateOf } from './date';
import { textOfHtml } from './html-text';
import type { ParsedMail } from './types';

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
    const email = await PostalMime.parse(bytesOf(raw), { forceRfc822Attachments: true });
    return fromEmail(email, wordsIn(headers, raw), mendedFor(raw));
  } catch {
    // Nesting bombs and absurd header sizes: the headers, and all the rest as text.
    return fromHeadersAndText(raw, wordsIn(headers, raw));
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

function fromEmail(email: Email, headers: Headers, mended: (text: string) => string): ParsedMail {
  const html = email.html === undefined ? null : mended(email.html);
  const text = mended(email.text ?? '');
  const people = (name: string) => allOf(headers, name).flatMap(mailboxesIn);
  return {
    messageId: firstId(email.messageId),
    inReplyTo: firstId(email.inReplyTo),
    references: messageIdsIn(email.references ?? ''),
    subject: oneLine(decodeWords(allOf(headers, 'subject')[0] ?? '')),
    from: people('from')[0] ?? { name: '', address: '' },
    to: people('to'),
    cc: people('cc'),
    date: dateIn(headers),
    headers,
    // Some programs put an empty text beside what they say in HTML.
    text: text.trim() === '' && html !== null ? textOfHtml(html) : text,
    html,
    attachments: email.attachments.map(({ filename, mimeType, content, contentId, disposition, related }) => ({
      filename: mended(filename ?? ''),
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
  const isAscii = allOf(headers, 'content-type').some((type) => /us-ascii/i.test(type));
  const isBase64 = !isAscii && encodings.length === 1 && /^base64$/i.test(encodings[0]!) && wholeBase64.test(body);
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
    date: dateIn(headers),
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

/** Headers with the bytes that stand in them as they are, which is not allowed but done, as words. */
function wordsIn(headers: Headers, raw: string): Headers {
  if (headers.every(({ value }) => !otherThanAscii.test(value))) return headers;
  const charset = /\bcharset\*?\s*=\s*["']?([\w.:+-]{1,40})/i.exec(raw)?.[1];
  return headers.map((header) =>
    otherThanAscii.test(header.value) ? { ...header, value: rawWords(header.value, charset) } : header,
  );
}

/** The first Date header that can be read. */
function dateIn(headers: Headers): ParsedMail['date'] {
  for (const value of allOf(headers, 'date')) {
    const at = dateOf(value);
    if (at !== null) return at;
  }
  return null;
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
