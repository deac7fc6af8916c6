/** A Gmail service with one account, its clock, and short ways to call it. */

import { createMailbox } from '../../mailbox/store';
import type { Mailbox } from '../../mailbox/types';
import { createGmail, type Gmail, type GmailOptions } from '..';

export const team = 'team@acme.example';
export const start = Date.UTC(2026, 10, 23, 9, 42);

export interface Reply {
  status: number;
  headers: Record<string, string>;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of every shape, and says which by what it expects
  json: any;
}

export interface World {
  gmail: Gmail;
  mailbox: Mailbox;
  clock: { now: number };
  token: string;
  call(verb: string, path: string, options?: CallOptions): Promise<Reply>;
  get(path: string, query?: Query): Promise<Reply>;
  post(path: string, body?: unknown, query?: Query): Promise<Reply>;
  /** Delivers from outside; answers the message's id. */
  receive(mail?: Partial<MailParts>, options?: { spam?: boolean; authenticationResults?: string }): Promise<string>;
  label(name: string): Promise<string>;
  labelsOf(id: string): Promise<string[]>;
}

type Query = Record<string, string | number | boolean | string[]>;

export interface CallOptions {
  query?: Query;
  body?: unknown;
  token?: string | null;
  headers?: Record<string, string>;
  user?: string;
}

export interface MailParts {
  from: string;
  to: string;
  subject: string;
  text: string;
  headers: string[];
}

export function world(options: Partial<GmailOptions> = {}): World {
  const clock = { now: start };
  const now = () => clock.now;
  const mailbox = createMailbox(team, { now });
  const mailboxes = new Map<string, Mailbox>([[team, mailbox]]);
  const gmail = createGmail({ mailboxes, now, ...options });
  const token = gmail.mintToken({
    user: team,
    scopes: ['https://www.googleapis.com/auth/gmail.modify', 'gmail.settings.basic'],
    livesMs: 365 * 86_400_000,
  });

  const call: World['call'] = async (verb, path, { query = {}, body, headers = {}, user = 'me', ...rest } = {}) => {
    const bearer = rest.token === undefined ? token : rest.token;
    const answer = await gmail.handle({
      method: verb,
      url: `https://gmail.googleapis.com/gmail/v1/users/${user}/${path}${search(query)}`,
      headers: {
        ...(bearer === null ? {} : { Authorization: `Bearer ${bearer}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? '' : Buffer.from(JSON.stringify(body)).toString('latin1'),
    });
    return { ...answer, json: answer.body === '' ? undefined : JSON.parse(answer.body) };
  };

  return {
    gmail,
    mailbox,
    clock,
    token,
    call,
    get: (path, query = {}) => call('GET', path, { query }),
    post: (path, body = {}, query = {}) => call('POST', path, { body, query }),
    receive: async (parts = {}, more = {}) => {
      const mail = await gmail.deliver({ user: team, raw: rawMail(parts), ...more });
      clock.now += 1000;
      return gmail.ids(team).message(mail.uid);
    },
    label: async (name) => (await call('POST', 'labels', { body: { name } })).json.id,
    labelsOf: async (id) => (await call('GET', `messages/${id}`, { query: { format: 'minimal' } })).json.labelIds ?? [],
  };
}

let messages = 0;

/** A plain mail from outside; `headers` come first, so a Message-ID given there is the one that counts. */
export function rawMail(parts: Partial<MailParts> = {}): string {
  messages += 1;
  const {
    from = 'Cleo <cleo@customer.example>',
    to = team,
    subject = 'Printer',
    text = 'It smokes.',
    headers = [],
  } = parts;
  const id = headers.some((line) => /^message-id:/i.test(line)) ? [] : [`Message-ID: <m${messages}@test.example>`];
  const lines = [...headers, ...id, `From: ${from}`, `To: ${to}`, `Subject: ${subject}`];
  lines.push('Content-Type: text/plain; charset=utf-8', '', text);
  return Buffer.from(lines.join('\r\n')).toString('latin1');
}

/** Headers that answer a mail. */
export function answering(messageId: string): string[] {
  return [`In-Reply-To: ${messageId}`, `References: ${messageId}`];
}

export function base64url(raw: string): string {
  return Buffer.from(raw, 'latin1').toString('base64url');
}

export function search(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => `${name}=${encodeURIComponent(String(one))}`),
  );
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}
