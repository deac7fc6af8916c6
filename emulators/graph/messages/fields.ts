/**
 * The fields of a message as Graph tells them: from the mail's own text, or, on what was made or edited through Graph,
 * from what was written there.
 */
import type { EpochMs, ParsedMail, StoredMail } from '../../mailbox/types';
import type { Account } from '../account';
import { isDraft } from '../extended';

export interface Person {
  name: string;
  address: string;
}

export interface ItemBody {
  contentType: 'text' | 'html';
  content: string;
}

export interface FollowUp {
  flagStatus: 'notFlagged' | 'flagged' | 'complete';
  [detail: string]: unknown;
}

export interface Fields {
  subject: string;
  body: ItemBody;
  from: Person;
  sender: Person;
  to: Person[];
  cc: Person[];
  bcc: Person[];
  replyTo: Person[];
  messageId: string;
  importance: 'low' | 'normal' | 'high';
  flag: FollowUp;
  inferenceClassification: 'focused' | 'other';
  readReceipt: boolean;
  deliveryReceipt: boolean;
}

/** The reference page of the message resource: "This property doesn't include inline attachments". */
export const hasAttachments = ({ attachments }: ParsedMail): boolean => attachments.some(({ inline }) => !inline);

/** The extra under which edits are kept, a part of `Fields`. */
export const editsKey = 'graph:edits';

export function editsOf(mail: StoredMail): Partial<Fields> {
  return (mail.extras[editsKey] ?? {}) as Partial<Fields>;
}

export function fieldsOf(account: Account, mail: StoredMail): Fields {
  const parsed = account.mailbox.parsed(mail.uid);
  const header = (name: string) => parsed.headers.find((one) => one.name.toLowerCase() === name)?.value;
  const sender = header('sender');
  return {
    subject: parsed.subject,
    body: parsed.html === null ? { contentType: 'text', content: parsed.text } : htmlBody(parsed.html),
    from: parsed.from,
    sender: sender === undefined ? parsed.from : bareAddress(sender),
    to: parsed.to,
    cc: parsed.cc,
    bcc: [],
    replyTo: [],
    messageId: parsed.messageId,
    importance: importanceOf(header('importance')),
    flag: { flagStatus: mail.starred ? 'flagged' : 'notFlagged' },
    inferenceClassification: 'focused',
    readReceipt: false,
    deliveryReceipt: false,
    ...editsOf(mail),
  };
}

/** The server's moment of sending: what the Date header says, or for the own drafts the moment of saving. */
export function sentAt(account: Account, mail: StoredMail): EpochMs {
  return isDraft(mail) ? mail.at : (account.mailbox.parsed(mail.uid).date ?? mail.at);
}

/** Text of the body without markup, for previews and text bodies. */
export function plainText(account: Account, mail: StoredMail): string {
  const edited = editsOf(mail).body;
  if (!edited) return account.mailbox.parsed(mail.uid).text;
  return edited.contentType === 'text' ? edited.content : withoutMarkup(edited.content);
}

/** Rough, as a preview may be. */
export function withoutMarkup(html: string): string {
  return html
    .replace(/<(style|script|head)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<br\s*\/?>|<\/(p|div|tr|li)>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|nbsp|amp);/g, (_, name: string) => entities[name]!)
    .trim();
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ', amp: '&' };

function htmlBody(content: string): ItemBody {
  return { contentType: 'html', content };
}

function importanceOf(value: string | undefined): Fields['importance'] {
  const said = value?.toLowerCase();
  return said === 'high' || said === 'low' ? said : 'normal';
}

function bareAddress(value: string): Person {
  const found = /^(.*?)<([^<>]+)>\s*$/.exec(value);
  const name = (found?.[1] ?? '').trim().replace(/^"(.*)"$/, '$1');
  return { name, address: (found?.[2] ?? value).trim().toLowerCase() };
}
