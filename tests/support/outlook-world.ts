/**
 * A team's mailbox on Exchange with Docket's Outlook add-on at it, in domain words: customers write, members reply from
 * Outlook and act from their own panes. What stands below is the strict Graph service of the workbench.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fetch } from '../../addon-outlook/mailbox/client';
import { createGraphInbox, type GraphInbox } from '../../addon-outlook/mailbox/inbox';
import type { MasterList } from '../../addon-outlook/mailbox/master-list';
import type { TokenProvider } from '../../addon-outlook/office/identity';
import type { Draft } from '../../addon-outlook/office/office';
import {
  conversationIdIn,
  createGraph,
  ewsForm,
  type Graph,
  type GraphOptions,
  type LedgerRow,
  type Unsettled,
} from '../../emulators/graph';
import type { Letter } from '../../emulators/mailbox/compose';
import { createMailbox } from '../../emulators/mailbox/store';
import type { Mailbox } from '../../emulators/mailbox/types';
import type { CommandData, Outcome } from '../../src/words/inbox';
import { zones } from '../unit/config/seed';
import { watchSending } from './sent';
import { inEnglish } from './words';

export const team = 'support@fernhill.example';
/** Monday, 23 November 2026, 10:42 in Berlin. */
export const monday = Date.parse('2026-11-23T09:42:00Z');
const minute = 60_000;
const members = ['alice', 'bob', 'femi', 'dana', 'carol'];

export const configuration = readFileSync(join(process.cwd(), 'docket.config.json'), 'utf8');

export interface OutlookMail {
  from: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  attachments: Letter['attachments'];
  /** Answers in this conversation. */
  in: string;
  headers: Record<string, string>;
  /** Categories that came with the mail. */
  categories: string[];
}

export interface OutlookWorld {
  graph: Graph;
  /** What a person of the test pressed to send; after the test nothing else may have been. */
  pressed: string[];
  mailbox: Mailbox;
  now(): number;
  pass(minutes: number): void;
  customerWrites(mail?: Partial<OutlookMail>): Promise<string>;
  /** A member answers in Outlook as the team; the copy lies in the team's Sent Items. */
  reply(conversation: string, by?: string, text?: string): Promise<void>;
  /** What Outlook says of an answer a member is writing in this conversation: it lies in the member's own mailbox. */
  draft(conversation: string, by?: string): { conversationId: string; inReplyTo: string };
  /** The pane of a member. */
  inbox(by: string): GraphInbox;
  /** A pane opened anew, which knows nothing. */
  reload(by: string): GraphInbox;
  open(conversation: string, by: string): Promise<Outcome>;
  act(conversation: string, by: string, command: CommandData): Promise<Outcome>;
  home(by: string): Promise<Outcome>;
  sweep(by?: string): Promise<void>;
  /** Categories on every message of a conversation, oldest first, sorted. */
  categories(conversation: string): string[][];
  /** Categories by hand, as in Outlook itself, on the message at this place; default: the newest. */
  categorise(conversation: string, change: { add?: string[]; remove?: string[] }, at?: number): void;
  /** Folders of a conversation's messages, oldest first. */
  folders(conversation: string): string[];
  /** Docket's items about a conversation, oldest first, as text. */
  journal(): string[];
  /** What was asked since the last `graph.ledger.clear()`: whole requests, a batch being one. */
  requests(): LedgerRow[];
  /** The last token given to a member is refused from now on. */
  expire(by: string): void;
  tokens(by: string): TokenProvider;
}

export interface WorldOptions {
  unsettled?: Partial<Unsettled>;
  limits?: GraphOptions['limits'];
  masterList?: MasterList | null;
  /** Members without access to the team mailbox. */
  without?: string[];
  setUp?: boolean;
  configuration?: string;
  /** The moment the world begins. Default: a Monday morning. */
  begin?: number;
  /** Who goes next among requests and waits that are under way at once. Default: everything goes as it comes. */
  traffic?: Traffic;
  /** The answer every pane stands beside. */
  answering?(): Draft | null;
  /** How far the clocks of some members' devices are off, in milliseconds. */
  clockOff?: Readonly<Record<string, number>>;
  /** The ids of a pane's entries; panes are numbered in the order they are opened. */
  newId?(by: string, pane: number): string;
}

export interface Traffic {
  /** The moment it is; whoever moves it on changes this. */
  clock: { now: number };
  /** Ends when a request may be answered. */
  turn(): Promise<void>;
  sleep(ms: number): Promise<void>;
  random(): number;
}

export async function outlookWorld(options: WorldOptions = {}): Promise<OutlookWorld> {
  const { traffic } = options;
  const clock = traffic?.clock ?? { now: options.begin ?? monday };
  let ids = 0;
  let letters = 0;
  const now = () => clock.now;
  const mailbox = createMailbox(team, { now });
  const address = (by: string) => `${by}@fernhill.example`;
  const graph = createGraph({
    mailboxes: [mailbox, ...members.map((by) => createMailbox(address(by), { now }))],
    directory: [
      ...members.map((by) => ({
        address: address(by),
        name: by,
        opens: options.without?.includes(by) ? [] : [team],
      })),
      { address: team, name: 'Support' },
    ],
    settings: { [team]: { copySentAs: true, copySentOnBehalf: true } },
    now,
    ...(traffic ? { latency: () => traffic.turn() } : {}),
    ...(options.unsettled ? { unsettled: options.unsettled } : {}),
    ...(options.limits ? { limits: options.limits } : {}),
  });
  const account = graph.account(team);
  const threadOf = (conversation: string) => account.ids.findConversation(conversation)!;
  const messagesOf = (conversation: string) =>
    [...mailbox.thread(threadOf(conversation))].sort((a, b) => a.at - b.at || a.uid - b.uid);
  const nameOf = (id: string) => mailbox.names().find((one) => one.id === id)!.name;
  const expired = new Set<string>();
  const panes = new Map<string, GraphInbox>();

  function tokensOf(by: string): TokenProvider {
    const mint = () =>
      graph.mintToken({
        user: address(by),
        scopes: ['User.Read', 'Mail.ReadWrite.Shared'],
        expiresAt: now() + 60 * minute,
      });
    let token = mint();
    let expiresAt = now() + 60 * minute;
    return {
      async token({ fresh = false } = {}) {
        if (fresh || now() > expiresAt - minute) {
          token = mint();
          expiresAt = now() + 60 * minute;
          expired.delete(by);
        }
        return expired.has(by) ? 'EwBexpired' : token;
      },
      account: async () => ({ address: address(by), name: by }),
    };
  }

  let opened = 0;
  function pane(by: string): GraphInbox {
    const number = opened++;
    return createGraphInbox({
      mailbox: team,
      tokens: tokensOf(by),
      zones,
      now: () => now() + (options.clockOff?.[by] ?? 0),
      // As unlike one another as random ids are, also in their first letters.
      ...(options.answering ? { answering: options.answering } : {}),
      newId: () => options.newId?.(by, number) ?? (BigInt(++ids) * 0x9e3779b97f4a7c15n).toString(36).slice(-10) + by,
      masterList: options.masterList ?? null,
      fetch: graphFetch(graph),
      sleep: async (ms) => {
        if (traffic) await traffic.sleep(ms);
        else clock.now += ms;
      },
      random: () => traffic?.random() ?? 0.5,
    });
  }

  function inbox(by: string): GraphInbox {
    const open = panes.get(by) ?? pane(by);
    panes.set(by, open);
    return open;
  }

  const world: OutlookWorld = {
    graph,
    pressed: watchSending(() => graph.ledger.sent),
    mailbox,
    now,
    pass(minutes) {
      clock.now += minutes * minute;
    },
    async customerWrites(mail = {}) {
      const last = mail.in === undefined ? undefined : messagesOf(mail.in).at(-1);
      const parsed = last && mailbox.parsed(last.uid);
      const stored = await graph.deliver({
        to: team,
        at: now(),
        categories: mail.categories ?? [],
        letter: {
          from: mail.from ?? { name: 'Mira Anders', address: 'mira@customer.example' },
          to: [{ name: '', address: team }],
          subject: mail.subject ?? (parsed ? `Re: ${parsed.subject.replace(/^Re: /, '')}` : 'Tent pole snapped'),
          text: mail.text ?? 'The pole broke on the first night. What now?',
          ...(mail.html === undefined ? {} : { html: mail.html }),
          ...(mail.attachments ? { attachments: mail.attachments } : {}),
          date: now(),
          // Two letters of the same words are two letters.
          messageId: `<letter-${++letters}@customer.example>`,
          ...(parsed ? { inReplyTo: parsed.messageId, references: [...parsed.references, parsed.messageId] } : {}),
          headers: { 'Authentication-Results': 'dmarc=pass header.from=customer.example', ...mail.headers },
        },
      });
      clock.now += minute;
      return account.ids.conversation(stored.thread);
    },
    async reply(conversation, by = 'alice', text = 'We are on it.') {
      // Nobody answers what they cannot see.
      const visible = messagesOf(conversation).filter(({ folder }) => folder !== 'spam' && folder !== 'trash');
      const parsed = mailbox.parsed(visible.at(-1)!.uid);
      await graph.fileSent({
        by: address(by),
        at: now(),
        onBehalf: true,
        letter: {
          from: { name: 'Support', address: team },
          to: [parsed.from],
          subject: `Re: ${parsed.subject.replace(/^Re: /, '')}`,
          text,
          date: now(),
          inReplyTo: parsed.messageId,
          references: [...parsed.references, parsed.messageId],
        },
      });
      clock.now += minute;
    },
    draft(conversation, by = 'alice') {
      const { messageId } = mailbox.parsed(messagesOf(conversation).at(-1)!.uid);
      return { conversationId: ewsForm(conversationIdIn(address(by), conversation)), inReplyTo: messageId };
    },
    inbox,
    reload(by) {
      panes.delete(by);
      return inbox(by);
    },
    open: (conversation, by) => inbox(by).open(conversation),
    async act(conversation, by, command) {
      const outcome = await inbox(by).act(conversation, command);
      // Exchange tells whole seconds; people are slower than that.
      clock.now += 1000;
      return outcome;
    },
    home: (by) => inbox(by).board({ list: 'home' }),
    async sweep(by = 'dana') {
      const { failures } = await inbox(by).sweep();
      if (failures.length > 0) throw new Error(`the pass failed: ${inEnglish(failures[0]!.failure).message}`);
      clock.now += 1000;
    },
    categories: (conversation) => messagesOf(conversation).map((mail) => mail.names.map(nameOf).sort()),
    categorise(conversation, { add = [], remove = [] }, at = -1) {
      const mail = messagesOf(conversation).at(at)!;
      const idOf = (name: string) =>
        (mailbox.names().find((one) => one.name === name) ?? mailbox.makeName(name, { unlisted: true })).id;
      mailbox.change(mail.uid, { addNames: add.map(idOf), removeNames: remove.map(idOf) });
    },
    folders: (conversation) => messagesOf(conversation).map(({ folder }) => folder),
    journal: () =>
      mailbox
        .all()
        .filter((mail) => Object.keys(mail.extras).some((key) => key.endsWith('Name DocketConversation')))
        .reverse()
        .map(({ uid, extras }) => {
          const edits = extras['graph:edits'] as { body?: { content: string } } | undefined;
          return edits?.body?.content ?? mailbox.parsed(uid).text;
        }),
    tokens: tokensOf,
    requests: () => graph.ledger.rows.filter(({ batch }) => batch === undefined),
    expire: (by) => {
      expired.add(by);
    },
  };
  if (options.setUp !== false) {
    const done = await inbox('dana').setUp(options.configuration ?? configuration);
    if (!done.ok) throw new Error(`set-up failed: ${done.error.code} ${inEnglish(done.error).message}`);
    clock.now += 1000;
  }
  return world;
}

/** The service as the browser's `fetch` reaches it. */
/** As a page in a browser: what is not exposed to it is not there. */
const readableHeader = (headers: Readonly<Record<string, string>>, name: string): string | null =>
  headers['access-control-expose-headers']!.split(', ').includes(name) ? (headers[name] ?? null) : null;

export const graphFetch =
  (graph: Graph): Fetch =>
  async (url, { method, headers, body }) => {
    const response = await graph.handle({ method, url, headers, ...(body === undefined ? {} : { body }) });
    return {
      status: response.status,
      headers: { get: (name) => readableHeader(response.headers, name.toLowerCase()) },
      text: async () => response.body,
    };
  };

/** Everything a screen says, row by row. */
export function readable(outcome: Outcome): string {
  if (!outcome.ok) return `${outcome.error.code}: ${inEnglish(outcome.error).message}`;
  const { view } = outcome;
  const rows = view.sections.flatMap((section) => [
    section.heading ?? '',
    ...section.rows.map((row) => JSON.stringify(row)),
  ]);
  return [view.title, view.subtitle ?? '', view.notice?.text ?? '', ...rows].join('\n');
}

export const noticeOf = (outcome: Outcome): string =>
  outcome.ok ? (outcome.view.notice?.text ?? '') : `${outcome.error.code}: ${inEnglish(outcome.error).message}`;
