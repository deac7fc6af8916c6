/** A small tenant: a team mailbox, two people who may open it, and one who may not. */

import { composeMail } from '../../mailbox/compose';
import { createMailbox } from '../../mailbox/store';
import type { Folder, Mailbox, StoredMail } from '../../mailbox/types';
import { createGraph, type Graph, type GraphOptions } from '..';

export const team = 'support@acme.example';
export const alice = 'alice@acme.example';
export const bob = 'bob@acme.example';
export const mallory = 'mallory@acme.example';

export const usualScopes = ['User.Read', 'Mail.ReadWrite', 'Mail.ReadWrite.Shared', 'MailboxSettings.ReadWrite'];

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Json;
}

// biome-ignore lint/suspicious/noExplicitAny: the tests look into Graph's JSON at will; a wrong look fails the test.
export type Json = any;

export interface Ask {
  body?: unknown;
  headers?: Record<string, string>;
  token?: string;
}

export interface World {
  graph: Graph;
  clock: { now: number };
  team: Mailbox;
  alice: Mailbox;
  token: string;
  /** Sends a request as Alice unless another token is given. */
  ask(method: string, path: string, options?: Ask): Promise<Answer>;
  get(path: string, options?: Ask): Promise<Answer>;
  /** Puts a mail into the team's mailbox. */
  mail(
    subject: string,
    options?: { at?: number; folder?: Folder; from?: string; text?: string; html?: string },
  ): Promise<StoredMail>;
  id(mail: StoredMail): string;
  as(user: string | null, scopes?: readonly string[], app?: string): string;
}

export const start = Date.UTC(2026, 10, 2, 9, 0, 0, 250);
export const shared = `/users/${team}`;

export function createWorld(options: Partial<GraphOptions> = {}): World {
  const clock = { now: start };
  const now = () => clock.now;
  const [ours, own, bobs] = [team, alice, bob].map((address) => createMailbox(address, { now }));
  const graph = createGraph({
    mailboxes: [ours!, own!, bobs!],
    directory: [
      { address: alice, name: 'Alice Able', opens: [team] },
      { address: bob, name: 'Bob Best', opens: [team] },
      { address: mallory, name: 'Mallory' },
      { address: team, name: 'Acme Support' },
    ],
    now,
    ...options,
  });
  const as = (user: string | null, scopes = usualScopes, app?: string) =>
    graph.mintToken({ user, scopes, expiresAt: start + 3_600_000, app });
  const token = as(alice);
  const ask: World['ask'] = async (method, path, { body, headers = {}, token: other = token } = {}) => {
    const answer = await graph.handle({
      method,
      url: path.startsWith('https:') ? path : `https://graph.microsoft.com/v1.0${path}`,
      headers: {
        Authorization: `Bearer ${other}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const isJson = answer.headers['content-type']?.startsWith('application/json');
    return { ...answer, body: isJson ? JSON.parse(answer.body) : answer.body };
  };
  return {
    graph,
    clock,
    team: ours!,
    alice: own!,
    token,
    as,
    ask,
    get: (path, asked) => ask('GET', path, asked),
    async mail(
      subject,
      { at = clock.now, folder = 'inbox', from = 'carl@customer.example', text = 'Hello.', html } = {},
    ) {
      const raw = await composeMail({
        from: { name: 'Carl', address: from },
        to: [{ name: '', address: team }],
        subject,
        text,
        html,
        date: at,
      });
      return ours!.add({ raw, at, folder });
    },
    id: (mail) => graph.account(team).ids.message(mail.uid, false),
  };
}

/** `path?$option=value&…`, encoded. */
export function query(path: string, options: Record<string, string>): string {
  return `${path}?${Object.entries(options)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;
}

/** The codes of a refusal, for comparisons in one line. */
export function refusal({ status, body }: Answer): [number, string] {
  return [status, body.error!.code as string];
}

export function subjects(answer: Answer): string[] {
  return [...answer.body.value!].map((mail) => mail.subject as string);
}
