/** A message of Docket's own in the team's mailbox: under the hidden label, from and to nobody. */
import { type Call, path } from './client';
import { docketLabel } from './labels';

/** Every address of such a message; `.invalid` is reserved so that nothing can ever be delivered to it (RFC 2606). */
export const nowhere = 'notes.invalid';

export interface StoredMessage {
  /** ASCII, of Docket's own making: no text from mail or people. */
  from: string;
  subject: string;
  /** Local part of the Message-ID, `[a-z0-9]`. */
  id: string;
  text: string;
  labelId: string;
  /** A further word before `@notes.invalid` in To, by which a search finds it. */
  alsoTo?: string;
  /** A file beside the text; its name is of Docket's own making. */
  file?: { name: string; type: string; text: string };
  /** Joins this thread, referring to a message in it. */
  joins?: { threadId: string; messageId: string };
}

export function storeCall({ from, subject, id, text, labelId, alsoTo, file, joins }: StoredMessage): Call {
  const raw = [
    `From: ${from} <${from}@${nowhere}>`,
    `To: docket@${nowhere}${alsoTo ? `, ${alsoTo}@${nowhere}` : ''}`,
    `Subject: ${subject}`,
    `Message-ID: <${id}@${nowhere}>`,
    ...(joins ? [`References: ${joins.messageId}`, `In-Reply-To: ${joins.messageId}`] : []),
    'MIME-Version: 1.0',
    ...(file ? withFile(text, file) : textPart(text, 'text/plain')),
  ].join('\r\n');
  return {
    method: 'post',
    path: path('messages', { fields: 'id,threadId' }),
    under: docketLabel,
    body: {
      raw: Utilities.base64EncodeWebSafe(raw),
      labelIds: [labelId],
      ...(joins ? { threadId: joins.threadId } : {}),
    },
  };
}

const textPart = (text: string, type: string, ...headers: string[]): string[] => [
  `Content-Type: ${type}; charset=UTF-8`,
  'Content-Transfer-Encoding: base64',
  ...headers,
  '',
  Utilities.base64Encode(text, Utilities.Charset.UTF_8).replace(/.{76}/g, '$&\r\n'),
];

/** No base64 line begins with two hyphens, so any boundary will do. */
const boundary = 'docket-parts';

const withFile = (text: string, { name, type, text: content }: NonNullable<StoredMessage['file']>): string[] => [
  `Content-Type: multipart/mixed; boundary=${boundary}`,
  '',
  `--${boundary}`,
  ...textPart(text, 'text/plain'),
  `--${boundary}`,
  ...textPart(content, type, `Content-Disposition: attachment; filename="${name}"`),
  `--${boundary}--`,
];
