/**
 * A team's Gmail account with the built add-on on it, in domain words: customers write, members reply and act. What
 * stands below is the strict service and runtime of the workbench.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createRuntime,
  createState,
  type EntryKind,
  type Execution,
  type FetchAnswer,
  type FetchRequest,
  type IdForm,
  inEvent,
  type State,
} from '../../emulators/apps-script';
import { createGmail, fetchFrom, type Gmail, type GmailOptions } from '../../emulators/gmail';
import { composeMail, type Letter } from '../../emulators/mailbox/compose';
import type { MailboxState } from '../../emulators/mailbox/state';
import { createMailbox, openMailbox } from '../../emulators/mailbox/store';
import type { Mailbox } from '../../emulators/mailbox/types';
import { type Bundle, builtGmail } from './bundle';
import { watchSending } from './sent';

export const team = 'support@fernhill.example';
/** Monday, 23 November 2026, 10:42 in Berlin. */
export const monday = Date.parse('2026-11-23T09:42:00Z');
const minute = 60_000;

export interface GmailWorld {
  gmail: Gmail;
  /** What a person of the test pressed to send; after the test nothing else may have been. */
  pressed: string[];
  mailbox: Mailbox;
  now(): number;
  pass(minutes: number): void;
  /** A customer's first mail or, with `to`, their answer; returns the conversation's id. */
  customerWrites(mail?: Partial<CustomerMail>): Promise<string>;
  /** Somebody answers in Gmail's own window from the team's address, or from their own. */
  reply(conversation: string, text?: string, from?: string): Promise<void>;
  setUp(): Promise<Execution>;
  home(by?: string): Promise<Execution>;
  open(conversation: string, by?: string): Promise<Execution>;
  /** `extra`: further parameters of the button. */
  act(
    conversation: string,
    by: string | null,
    command: Record<string, unknown>,
    extra?: Record<string, string>,
  ): Promise<Execution>;
  sweep(): Promise<Execution>;
  run(name: string, event: unknown, as?: EntryKind): Promise<Execution>;
  /** As set-up leaves the labels, without its first pass over the inbox. */
  setUpQuietly(): Promise<void>;
  /** Names of the user labels on every message of a conversation, one sorted list a message. */
  labels(conversation: string): string[][];
  /** Labels by hand, as in Gmail's own window. */
  label(conversation: string, change: { add?: string[]; remove?: string[] }): void;
  /** Ends the next execution after so many virtual milliseconds, wherever it is. */
  killNext(afterMs: number): void;
  /** Everything Google may forget at any moment is forgotten. */
  forgetCaches(): void;
  /** All there is now, for worlds that go on from here: see `from`. */
  saved(): SavedWorld;
  close(): Promise<void>;
}

export interface CustomerMail {
  from: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  attachments: Letter['attachments'];
  /** Answers in this conversation. */
  in: string;
  headers: Record<string, string>;
}

/** The mailbox, the script's state and the time. Worlds that go on from it see nothing of one another. */
export interface SavedWorld {
  mailbox: MailboxState;
  script: State;
  now: number;
}

export interface WorldOptions {
  /** Goes on from another world instead of beginning anew. */
  from?: SavedWorld;
  /** Who the account says is active; the shared address itself says nothing. */
  activeUser?: string;
  bundle?: Bundle;
  now?: number;
  /** How Gmail treats what it does not document. */
  unverified?: GmailOptions['unverified'];
  /** Minutes until Gmail's search knows a message; none if absent. */
  searchLag?: number;
  /** Scopes the account has granted; undefined: all. */
  granted?: () => readonly string[] | undefined;
  /** Why Google lets nobody make a trigger. */
  noTriggers?: string;
  /** How Gmail's events name what is open; decimal if absent. */
  eventIds?: IdForm;
  /** Scopes by which GmailApp reads; the whole mailbox's alone if absent. */
  gmailAppScopes?: readonly string[];
  /** See the runtime's option. */
  warmWorkers?: number;
  /** Virtual milliseconds one request takes. */
  latencyMs?: () => number;
  /** Seen before Gmail answers; may end or fail the request. */
  intercept?: (request: FetchRequest) => { kill: true } | { timeout: true } | undefined;
  /** Stands between the add-on and Gmail: decides when, and whether, `serve` is asked. */
  around?: (request: FetchRequest, serve: Serve) => Promise<FetchAnswer>;
  /** Properties, cache and locks other than fresh ones. */
  state?: State;
  /** Virtual milliseconds a call of properties, cache or lock takes; none if absent. */
  serviceMs?: number;
  /** How long a letter takes to come or to be written; a minute if absent. */
  letterMs?: number;
}

export type Serve = (request: FetchRequest) => Promise<FetchAnswer>;

export async function gmailWorld(options: WorldOptions = {}): Promise<GmailWorld> {
  const { code, manifest } = options.bundle ?? builtGmail();
  const { from } = options;
  let now = options.now ?? from?.now ?? monday;
  const ticking = { now: () => now };
  const mailbox = from ? await openMailbox(from.mailbox, ticking) : createMailbox(team, ticking);
  const gmail = createGmail({
    mailboxes: new Map([[team, mailbox]]),
    now: () => now,
    ...(options.unverified ? { unverified: options.unverified } : {}),
    searchLagMs: () => (options.searchLag ?? 0) * minute,
  });
  const state = options.state ?? from?.script.fork() ?? createState();
  const letterMs = options.letterMs ?? minute;
  const serve: Serve = (request) => fetchFrom(gmail, request);
  const runtime = createRuntime({
    code,
    manifest,
    now: () => now,
    state,
    ...(options.latencyMs ? { latencyMs: options.latencyMs } : {}),
    gmailApp: {
      message: (user, id) => {
        const threadId = gmail.threadOf(user, id);
        return threadId === null ? null : { id, threadId };
      },
      ...(options.gmailAppScopes ? { scopes: options.gmailAppScopes } : {}),
    },
    ...(options.granted ? { granted: options.granted } : {}),
    ...(options.noTriggers ? { noTriggers: options.noTriggers } : {}),
    token: (user, scopes) => gmail.mintToken({ user, scopes }),
    ...(options.warmWorkers === undefined ? {} : { warmWorkers: options.warmWorkers }),
    ...(options.serviceMs === undefined ? {} : { serviceMs: options.serviceMs }),
    fetch: async (request) => {
      const struck = options.intercept?.(request);
      return struck ?? (options.around ? options.around(request, serve) : serve(request));
    },
  });
  const ids = gmail.ids(team);
  const user = { user: team, ...(options.activeUser ? { activeUser: options.activeUser } : {}) };
  const messagesOf = (conversation: string) => mailbox.thread(ids.uid(conversation)!);

  const newestOf = (conversation: string) =>
    ids.message(messagesOf(conversation).at(-1)?.uid ?? ids.uid(conversation)!);

  let killNext = Number.POSITIVE_INFINITY;

  async function run(name: string, event: unknown, as?: EntryKind): Promise<Execution> {
    const killAfterMs = killNext;
    killNext = Number.POSITIVE_INFINITY;
    const execution = await runtime.run(name, event, { ...user, killAfterMs, ...(as ? { as } : {}) });
    now = Math.max(now, execution.startedAt + execution.virtualMs);
    return execution;
  }
  const event = (extra: { parameters?: Record<string, string>; formInputs?: Record<string, unknown> }) => ({
    commonEventObject: { hostApp: 'GMAIL', platform: 'WEB', userLocale: 'en', ...extra },
  });
  const asPerson = (by: string | undefined) => (by ? { by } : {}) as Record<string, string>;

  return {
    gmail,
    pressed: watchSending(() => gmail.sent),
    mailbox,
    now: () => now,
    pass: (minutes) => {
      now += minutes * minute;
    },
    async customerWrites(mail = {}) {
      const last = mail.in === undefined ? undefined : messagesOf(mail.in).at(-1);
      const parsed = last && mailbox.parsed(last.uid);
      const raw = await composeMail({
        from: mail.from ?? { name: 'Mira Anders', address: 'mira@customer.example' },
        to: [{ name: '', address: team }],
        subject: mail.subject ?? (parsed ? `Re: ${parsed.subject.replace(/^Re: /, '')}` : 'Tent pole snapped'),
        text: mail.text ?? 'The pole broke on the first night. What now?',
        ...(mail.html === undefined ? {} : { html: mail.html }),
        ...(mail.attachments ? { attachments: mail.attachments } : {}),
        date: now,
        ...(parsed ? { inReplyTo: parsed.messageId, references: [...parsed.references, parsed.messageId] } : {}),
        headers: mail.headers ?? {},
      });
      const stored = await gmail.deliver({
        user: team,
        raw,
        authenticationResults: 'dmarc=pass header.from=customer.example',
      });
      now += letterMs;
      return ids.message(stored.thread);
    },
    async reply(conversation, text = 'We are on it.', from = team) {
      // Nobody answers what they cannot see.
      const visible = messagesOf(conversation).filter(({ folder }) => folder !== 'spam' && folder !== 'trash');
      const parsed = mailbox.parsed(visible.at(-1)!.uid);
      const raw = await composeMail({
        from: { name: 'Support', address: from },
        to: [parsed.from],
        subject: `Re: ${parsed.subject.replace(/^Re: /, '')}`,
        text,
        date: now,
        inReplyTo: parsed.messageId,
        references: [...parsed.references, parsed.messageId],
      });
      await gmail.fileSent({ user: team, raw, threadId: conversation });
      now += letterMs;
    },
    setUp: () => run('onSetUp', event({})),
    async setUpQuietly() {
      await run('onSetUp', event({}));
      for (const [store, values] of Object.entries(state.properties.save())) {
        for (const key of Object.keys(values)) if (key.startsWith('board.')) state.properties.delete(store, key);
      }
    },
    home: (by) => run('homepage', event({ parameters: asPerson(by) })),
    open: (conversation, by) =>
      by
        ? run('onOpen', event({ parameters: { conversation, by } }))
        : run('openMessage', {
            ...event({}),
            gmail: {
              ...inEvent({ messageId: newestOf(conversation), threadId: conversation }, options.eventIds ?? 'decimal'),
              accessToken: 'x',
            },
          }),
    act: (conversation, by, { do: verb, next, replace, ...fields }, extra = {}) => {
      const command = { do: verb, ...(next ? { next: 'yes' } : {}), ...(replace ? { replace: 'yes' } : {}) };
      const formInputs = Object.fromEntries(
        Object.entries(fields).map(([field, value]) => [
          field,
          { stringInputs: { value: ([] as unknown[]).concat(value).map(String) } },
        ]),
      );
      const parameters = {
        conversation,
        command: JSON.stringify(command),
        fields: Object.keys(fields).join(','),
        ...(by ? { by } : {}),
        ...extra,
      };
      return run('onAct', event({ parameters, formInputs }));
    },
    sweep: () => runtime.run('sweepHourly', null, { ...user, as: 'trigger' }),
    run,
    labels: (conversation) => {
      const names = new Map(mailbox.names().map(({ id, name }) => [id, name]));
      return messagesOf(conversation).map((mail) => mail.names.map((id) => names.get(id)!).sort());
    },
    label(conversation, { add = [], remove = [] }) {
      const idsOf = (names: string[]) => names.map((name) => mailbox.names().find((label) => label.name === name)!.id);
      for (const { uid } of messagesOf(conversation))
        mailbox.change(uid, { addNames: idsOf(add), removeNames: idsOf(remove) });
    },
    killNext: (afterMs) => {
      killNext = afterMs;
    },
    forgetCaches: () => state.cache.forget(),
    saved: () => ({ mailbox: mailbox.state(), script: state.fork(), now }),
    close: () => runtime.close(),
  };
}

/** A folder of its own for a test that writes files. */
export const temporaryFolder = (name: string): string => mkdtempSync(join(tmpdir(), `docket-${name}-`));
