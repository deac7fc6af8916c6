/** The parts of a mail as it was sent, for what hosts tell of too little: reports and answers to invitations. */

import type { DeliveryReport, Message } from '../words/conversation';
import { messageLink } from './link';
import { isDaemon, reportTypes } from './machine';

export type Structure = Required<Pick<Message, 'parts'>> & Pick<Message, 'calendar' | 'report'>;

/** So much of a mail is looked at; what a report says of itself stands before what it returns. Characters. */
export const structureChars = 200_000;
const deepest = 12;

interface Part {
  headers: Record<string, string>;
  type: string;
  /** Still encoded. */
  body: string;
}

/** @param raw the mail as it was sent, one character for each byte; a beginning will do */
export function structureOf(raw: string): Structure {
  const all = leaves(partOf(raw.slice(0, structureChars)), 0);
  const calendar = all.find(({ type }) => calendarTypes.includes(type));
  const report = reportIn(all);
  return {
    parts: all.filter((part) => !isFile(part)).map(({ type }) => type),
    ...(calendar ? { calendar: decoded(calendar) } : {}),
    ...(report ? { report } : {}),
  };
}

/** Whether what is known of a mail says that its parts have more to tell: it is a report, or carries a calendar. */
export function isTelling({ from, headers, parts = [] }: Pick<Message, 'from' | 'headers' | 'parts'>): boolean {
  const type = (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  return (
    [type, ...parts].some((one) => calendarTypes.includes(one) || reportTypes.includes(one)) || isDaemon(from, headers)
  );
}

export const calendarTypes: readonly string[] = ['text/calendar', 'application/ics'];

/** Every part with its containers, in order. What lies within an attached mail is that mail's. */
function leaves(part: Part, depth: number): Part[] {
  const boundary = parameter(part.headers['content-type'], 'boundary');
  if (!part.type.startsWith('multipart/') || boundary === '' || depth > deepest) return [part];
  return [part, ...partsIn(part.body, boundary).flatMap((inner) => leaves(partOf(inner), depth + 1))];
}

function partsIn(body: string, boundary: string): string[] {
  const parts: string[][] = [];
  for (const line of body.split('\n')) {
    const bare = line.trimEnd();
    if (bare === `--${boundary}--`) break;
    if (bare === `--${boundary}`) parts.push([]);
    else parts[parts.length - 1]?.push(line);
  }
  return parts.map((lines) => lines.join('\n'));
}

function partOf(raw: string): Part {
  const text = raw.replace(/\r\n/g, '\n');
  const blank = text.startsWith('\n') ? 0 : text.indexOf('\n\n');
  const head = blank < 0 ? text : text.slice(0, blank);
  const headers = fieldsIn(head);
  const type = (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase() || 'text/plain';
  return { headers, type, body: blank < 0 ? '' : text.slice(blank).replace(/^\n{1,2}/, '') };
}

/** Header fields by lower-case name, the first of each, unfolded. */
function fieldsIn(head: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const line of head.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== '' && !(name in fields)) fields[name] = line.slice(colon + 1).trim();
  }
  return fields;
}

function parameter(header: string | undefined, name: string): string {
  const [, ...parameters] = (header ?? '').split(';');
  const found = parameters.map((one) => one.trim()).find((one) => one.toLowerCase().startsWith(`${name}=`));
  return (found?.slice(name.length + 1) ?? '').trim().replace(/^"(.*)"$/, '$1');
}

const isFile = ({ headers }: Part): boolean =>
  parameter(headers['content-disposition'], 'filename') !== '' || parameter(headers['content-type'], 'name') !== '';

function decoded({ headers, body }: Part): string {
  switch ((headers['content-transfer-encoding'] ?? '').toLowerCase()) {
    case 'base64':
      return fromUtf8(fromBase64(body));
    case 'quoted-printable':
      return fromUtf8(
        body
          .replace(/=[ \t]*\n/g, '')
          .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      );
    default:
      return fromUtf8(body);
  }
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Neither host has a decoder the other has too. */
function fromBase64(text: string): string {
  let bits = 0;
  let held = 0;
  let bytes = '';
  for (const character of text) {
    const value = digits.indexOf(character);
    if (value < 0) continue;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += String.fromCharCode((held >> bits) & 0xff);
  }
  return bytes;
}

/** Bytes as text; what is no UTF-8 stays as it is. */
function fromUtf8(bytes: string): string {
  try {
    return decodeURIComponent(bytes.replace(/[%\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16)}`));
  } catch {
    return bytes;
  }
}

const statusTypes = reportTypes.filter((type) => type.endsWith('delivery-status'));
const dispositionTypes = reportTypes.filter((type) => type.endsWith('disposition-notification'));
const returnedTypes: readonly string[] = [
  'message/rfc822',
  'message/global',
  'text/rfc822-headers',
  'message/global-headers',
];

function reportIn(parts: readonly Part[]): DeliveryReport | null {
  const root = parts[0]!;
  const status = parts.find(({ type }) => statusTypes.includes(type));
  const disposition = parts.find(({ type }) => dispositionTypes.includes(type));
  const recipients = status ? statusesIn(decoded(status)) : disposition ? dispositionsIn(decoded(disposition)) : [];
  // A daemon without MIME puts the headers of what it returns below its words.
  const plain = root.type === 'text/plain' ? parts[0] : undefined;
  const returned = parts.find(({ type }) => returnedTypes.includes(type)) ?? plain;
  const original = disposition && fieldsIn(decoded(disposition))['original-message-id'];
  const link = messageLink(original ?? (returned ? idIn(decoded(returned)) : ''));
  if (!status && !disposition && (link === null || !plain)) return null;
  return { recipients, ...(link === null ? {} : { link }) };
}

const idIn = (text: string): string => /(?:^|\n)message-id:\s*(<[^<>\s]{1,300}>)/i.exec(text)?.[1] ?? '';

const addressIn = (field = ''): string =>
  field
    .slice(field.indexOf(';') + 1)
    .trim()
    .replace(/^<|>$/g, '')
    .toLowerCase();

/** One block for the mail server, then one for each recipient. */
function statusesIn(text: string): DeliveryReport['recipients'] {
  return text
    .replace(/\r\n/g, '\n')
    .split(/\n[ \t]*\n+/)
    .map(fieldsIn)
    .filter((fields) => fields['final-recipient'] !== undefined || fields['original-recipient'] !== undefined)
    .map((fields) => ({
      address: addressIn(fields['original-recipient'] ?? fields['final-recipient']),
      action: actionOf(fields.action),
    }));
}

const actions: readonly string[] = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'];

const actionOf = (value = ''): DeliveryReport['recipients'][number]['action'] => {
  const word = value
    .trim()
    .split(/[\s;(]/)[0]!
    .toLowerCase();
  return actions.includes(word) ? (word as 'failed') : 'other';
};

/** Refused by the recipient's own rules (RFC 5429) is told as deleted by itself; a person who deletes has had the mail. */
function dispositionsIn(text: string): DeliveryReport['recipients'] {
  const fields = fieldsIn(text);
  const disposition = (fields.disposition ?? '').toLowerCase().replace(/\s/g, '');
  const refused = disposition.startsWith('automatic-action/') && /;deleted(\/|$)/.test(disposition);
  return [{ address: addressIn(fields['final-recipient']), action: refused ? 'failed' : 'other' }];
}
