/** Writes the mail the workbench sends and receives: a customer's letter, a reply. */
import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { rawOf } from './parse';
import { withoutReplyPrefix } from './subject';
import type { EpochMs, ParsedMail } from './types';

export interface Correspondent {
  name: string;
  address: string;
}

export interface Letter {
  from: Correspondent;
  to: Correspondent[];
  cc?: Correspondent[];
  subject: string;
  text?: string;
  html?: string;
  /** With angle brackets. Absent: made from the content. Null: the mail has none. */
  messageId?: string | null;
  inReplyTo?: string;
  references?: string[];
  /** Absent or null: the mail has no Date header. */
  date?: EpochMs | null;
  /** Further headers, one line each, in order. */
  headers?: Record<string, string>;
  /** `contentId`, without brackets: a picture that the HTML shows as `cid:…`. */
  attachments?: { filename: string; mimeType: string; content: string | Uint8Array; contentId?: string }[];
}

/** A complete RFC 5322 message, one character per byte. The same letter gives the same bytes. */
export async function composeMail(letter: Letter): Promise<string> {
  const digest = createHash('sha256').update(JSON.stringify(letter)).digest('hex');
  const composer = new MailComposer({
    from: letter.from,
    to: letter.to,
    cc: letter.cc,
    subject: letter.subject,
    text: letter.text ?? (letter.html === undefined ? '' : undefined),
    html: letter.html,
    messageId: letter.messageId ?? `<${digest.slice(0, 24)}@${domainOf(letter.from.address)}>`,
    inReplyTo: letter.inReplyTo,
    references: letter.references?.join(' '),
    date: new Date(letter.date ?? 0),
    attachments: letter.attachments?.map(({ filename, mimeType, content, contentId }) => ({
      filename,
      contentType: mimeType,
      content: typeof content === 'string' ? content : Buffer.from(content),
      ...(contentId === undefined ? {} : { cid: contentId, contentDisposition: 'inline' as const }),
    })),
    baseBoundary: digest.slice(24, 48),
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const absent = [
    ...(letter.messageId === null ? ['message-id'] : []),
    ...(letter.date === undefined || letter.date === null ? ['date'] : []),
  ];
  const composed = withoutHeaders(rawOf(await composer.compile().build()), absent);
  return headerLines(letter.headers ?? {}) + composed;
}

/** What a reply to this mail carries: whom it goes to, its subject, and the chain that keeps the thread together. */
export function replyTo(mail: ParsedMail): Pick<Letter, 'to' | 'subject' | 'inReplyTo' | 'references'> {
  const subject = `Re: ${withoutReplyPrefix(mail.subject)}`.trim();
  if (!mail.messageId) return { to: [mail.from], subject };
  const before = mail.references.length > 0 ? mail.references : mail.inReplyTo ? [mail.inReplyTo] : [];
  return { to: [mail.from], subject, inReplyTo: mail.messageId, references: [...before, mail.messageId] };
}

/** Trace headers stand on top, as a receiving server puts them. */
function headerLines(headers: Record<string, string>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value.replace(/[\r\n]+/g, ' ')}\r\n`)
    .join('');
}

/** The library insists on a Date and a Message-ID; some mail in the world has neither. */
function withoutHeaders(raw: string, names: string[]): string {
  if (names.length === 0) return raw;
  const end = raw.indexOf('\r\n\r\n');
  const fields = raw.slice(0, end).split(/\r\n(?![ \t])/);
  const kept = fields.filter((field) => !names.includes(field.slice(0, field.indexOf(':')).toLowerCase()));
  return kept.join('\r\n') + raw.slice(end);
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1) || 'mail.invalid';
}
