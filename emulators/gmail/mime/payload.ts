/** A message's `payload`, as `format=full` and `format=metadata` show it. */
import { decodeWords, rawWords, textOfBytes } from '../../mailbox/charset';
import { headersOf } from '../../mailbox/parse';
import type { Unverified } from '../types';
import { type MimePart, mimeTree } from './tree';

export interface PayloadHeader {
  name: string;
  value: string;
}

export interface Payload {
  partId?: string;
  mimeType: string;
  filename?: string;
  headers: PayloadHeader[];
  body?: { size: number; data?: string; attachmentId?: string };
  parts?: Payload[];
}

/** Bodies above this many bytes are fetched on their own, as files are. */
const inlineAtMost = 100_000;

export function fullPayload(uid: number, raw: string, words: Unverified['headerWords']): Payload {
  return payloadOf(uid, mimeTree(raw), '', words);
}

/** @param only header names in any case; absent: all */
export function headerPayload(raw: string, words: Unverified['headerWords'], only?: readonly string[]): Payload {
  const wanted = only && new Set(only.map((name) => name.toLowerCase()));
  const headers = headersOf(raw).filter((header) => !wanted || wanted.has(header.name.toLowerCase()));
  return { mimeType: mimeTypeOf(raw), headers: shown(headers, words) };
}

/** A body that `fullPayload` left out, by the id it gave; undefined when the mail has no such part. */
export function attachment(uid: number, raw: string, id: string): Buffer | undefined {
  const find = (part: MimePart, partId: string): Buffer | undefined => {
    if (attachmentIdOf(uid, partId) === id) return part.body;
    for (const [index, inner] of part.parts.entries()) {
      const found = find(inner, partId === '' ? `${index}` : `${partId}.${index}`);
      if (found) return found;
    }
    return undefined;
  };
  return find(mimeTree(raw), '');
}

/** base64url as Gmail writes it, with padding. */
export function base64url(bytes: Buffer): string {
  return bytes.toString('base64').replace(/\+/g, '-').replace(/\//g, '_');
}

function payloadOf(uid: number, part: MimePart, partId: string, words: Unverified['headerWords']): Payload {
  const { mimeType, filename, headers } = part;
  const parts = part.parts.map((inner, index) =>
    payloadOf(uid, inner, partId === '' ? `${index}` : `${partId}.${index}`, words),
  );
  const body = part.parts.length > 0 ? { size: 0 } : bodyOf(uid, part, partId);
  return { partId, mimeType, filename, headers: shown(headers, words), body, ...(parts.length > 0 && { parts }) };
}

function bodyOf(uid: number, part: MimePart, partId: string): NonNullable<Payload['body']> {
  const bytes = part.mimeType.startsWith('text/') && part.filename === '' ? inUtf8(part) : part.body;
  const size = bytes.length;
  if (part.filename !== '' || size > inlineAtMost) return { attachmentId: attachmentIdOf(uid, partId), size };
  return size === 0 ? { size } : { size, data: base64url(bytes) };
}

function inUtf8(part: MimePart): Buffer {
  return Buffer.from(textOfBytes(part.body, part.charset), 'utf8');
}

function attachmentIdOf(uid: number, partId: string): string {
  return `ANG${Buffer.from(`${uid}/${partId}`).toString('base64url')}`;
}

function mimeTypeOf(raw: string): string {
  const type = headersOf(raw).find((header) => header.name.toLowerCase() === 'content-type')?.value ?? '';
  return /^\s*([\w.+-]+\/[\w.+-]+)/.exec(type)?.[1]?.toLowerCase() ?? 'text/plain';
}

function shown(headers: MimePart['headers'], words: Unverified['headerWords']): PayloadHeader[] {
  return headers.map(({ name, value }) => ({ name, value: words === 'decoded' ? textOf(value) : value }));
}

/** Header bytes as text: encoded words decoded, bytes that stand as they are read as what they look like. */
const textOf = (value: string): string => decodeWords(rawWords(value, undefined));
