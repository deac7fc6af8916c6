/**
 * A team on a hub, in domain words: the team's mailbox with the hub on it, and members who sit in their own mailboxes with
 * the agents' add-on. Everything below Google's services is the workbench's strict emulation, everything above is built.
 */
import {
  actionEvent,
  createRuntime,
  createState,
  createWebApp,
  type Execution,
  type FetchAnswer,
  type FetchRequest,
  homepageEvent,
  type IdForm,
  messageEvent,
  type Runtime,
  type State,
} from '../../emulators/apps-script';
import { createGmail, fetchFrom, type Gmail } from '../../emulators/gmail';
import { createIdentity, type Identity } from '../../emulators/identity';
import { composeMail } from '../../emulators/mailbox/compose';
import { createMailbox } from '../../emulators/mailbox/store';
import type { Mailbox } from '../../emulators/mailbox/types';
import { monday, team } from './gmail-world';
import { type Build, type BundleOptions, client, deployment, hubBundle } from './hub-bundle';
import { watchSending } from './sent';

export { client };

const minute = 60_000;

export interface HubOptions extends BundleOptions {
  /** Which add-on the members use. */
  agents?: Build;
  /** How Gmail's events name what is open; decimal if absent. */
  eventIds?: IdForm;
  /** Minutes until Gmail's search knows a message; none if absent. */
  searchLag?: number;
  /** Scopes an account has granted; undefined: all. */
  granted?: (user: string) => readonly string[] | undefined;
  /** Why Google lets nobody make a trigger. */
  noTriggers?: string;
  /** Seen before anybody answers. */
  intercept?: (request: FetchRequest) => FetchAnswer | undefined;
}

export interface Answer {
  v: number;
  id: string;
  ok: boolean;
  view?: {
    title: string;
    sections: { id: string; rows: Record<string, unknown>[] }[];
    marks?: object[];
    notice?: { text: string };
  };
  error?: { code: string; data: object; retryAfterMs?: number };
}

export interface HubWorld {
  gmail: Gmail;
  /** What a person of the test pressed to send; after the test nothing else may have been. */
  pressed: string[];
  identity: Identity;
  /** The team's mailbox. */
  mailbox: Mailbox;
  /** A member's own mailbox, by handle. */
  own(handle: string): Mailbox;
  now(): number;
  pass(minutes: number): void;
  /** A customer writes to the team, and every member's mailbox gets a copy. The team's id of the conversation. */
  customerWrites(mail?: {
    from?: { name: string; address: string };
    subject?: string;
    text?: string;
    in?: string;
    messageId?: string;
  }): Promise<string>;
  /** A member answers from their own mailbox; `copy`: with the team's address in Cc. The Message-ID. */
  answersFromOwn(handle: string, conversation: string, copy?: boolean, to?: string): Promise<string>;
  /** The team's copy as it lies in a member's own mailbox. */
  copyOf(handle: string, conversation: string): { thread: string; message: string };
  setUp(): Promise<Execution>;
  sweep(): Promise<Execution>;
  /** The hub's owner runs a function from the editor. */
  byHand(name: string): Promise<Execution>;
  /** A member opens their own copy in Gmail. */
  open(handle: string, conversation: string): Promise<Execution>;
  /** The same by Gmail's own ids of the copy. */
  openCopy(handle: string, thread: string, message: string): Promise<Execution>;
  /** From a list on a card, by the team's id. */
  openFromList(handle: string, conversation: string, parameters?: Record<string, string>): Promise<Execution>;
  /** What a member sent from their own mailbox reaches the team's after all. */
  copyArrives(handle: string, conversation: string): Promise<void>;
  home(handle: string): Promise<Execution>;
  /** Any function of the agents' add-on, as a card or Gmail's menu would call it. */
  run(handle: string, name: string, parameters?: Record<string, string>): Promise<Execution>;
  /** A member's own check-up, from the card of their copy. */
  checkUp(handle: string, conversation: string): Promise<Execution>;
  act(handle: string, conversation: string, command: Record<string, unknown>, nonce?: string): Promise<Execution>;
  /** One POST at the hub as anybody could send it; what the redirect leads to. */
  post(body: string | object): Promise<Answer>;
  /** The hub's address opened in a browser, by anybody. */
  get(): Promise<string>;
  token(handle: string): string;
  messageId(conversation: string): string;
  hubExecutions: Execution[];
  hubState: State;
  labels(conversation: string): string[];
  /** User labels on a member's own copy. */
  ownLabels(handle: string, conversation: string): string[];
  /** The team's filters, as Gmail keeps them; may be taken away by hand. */
  filters: { id: string }[];
  forgetCaches(): void;
  close(): Promise<void>;
}

const addressOf = (handle: string) => `${handle}@fernhill.example`;

export async function hubWorld(options: HubOptions = {}): Promise<HubWorld> {
  let now = monday;
  const clock = () => now;
  const mailboxes = new Map<string, Mailbox>();
  const mailboxAt = (address: string): Mailbox => mailboxes.get(address)!;
  for (const address of [team, ...['alice', 'bob', 'carol', 'dana'].map(addressOf)])
    mailboxes.set(address, createMailbox(address, { now: clock }));
  const mailbox = mailboxAt(team);
  const filters: { id: string }[] = [];
  const settings = { load: (user: string) => (user === team ? (filters as never[]) : []), save: () => undefined };
  const gmail = createGmail({
    mailboxes,
    now: clock,
    settings,
    searchLagMs: () => (options.searchLag ?? 0) * minute,
  });
  const identity = createIdentity({ now: clock });
  const hub = hubBundle('gmail-hub', options);
  const agent = hubBundle(options.agents ?? 'gmail-agent', options);
  const token = (user: string, scopes: readonly string[]) => gmail.mintToken({ user, scopes });
  const hubState = createState();
  const agentState = createState();

  async function fetch(request: FetchRequest): Promise<FetchAnswer> {
    const struck = options.intercept?.(request);
    if (struck !== undefined) return struck;
    return identity.answer(request) ?? (await webApp.answer(request)) ?? (await fetchFrom(gmail, request));
  }
  const { granted, noTriggers } = options;
  const limited = { ...(granted ? { granted } : {}), ...(noTriggers ? { noTriggers } : {}) };
  const hubRuntime = createRuntime({ ...hub, now: clock, state: hubState, token, fetch, ...limited });
  const webApp = createWebApp(hubRuntime, { manifest: hub.manifest, owner: team, deployment });
  const agentRuntime = createRuntime({
    ...agent,
    ...limited,
    now: clock,
    state: agentState,
    token,
    identityToken: (user) => identity.token(user, client),
    fetch,
  });
  const ids = gmail.ids(team);
  const visit = options.language ? { userLocale: options.language } : {};

  async function run(runtime: Runtime, user: string, name: string, event: unknown, as?: 'trigger' | 'card') {
    const execution = await runtime.run(name, event, { user, ...(as ? { as } : {}) });
    now = Math.max(now, execution.startedAt + execution.virtualMs);
    return execution;
  }

  const parsedOf = (conversation: string) => mailbox.parsed(mailbox.thread(ids.uid(conversation)!).at(-1)!.uid);

  function copyOf(handle: string, conversation: string) {
    const own = mailboxAt(addressOf(handle));
    const ownIds = gmail.ids(addressOf(handle));
    const wanted = mailbox.thread(ids.uid(conversation)!).map(({ uid }) => mailbox.parsed(uid).messageId);
    const mail = own.all().find(({ uid }) => wanted.includes(own.parsed(uid).messageId));
    if (!mail) throw new Error(`${handle} has no copy of this conversation`);
    const newest = own.thread(mail.thread).at(-1)!;
    return { thread: ownIds.message(mail.thread), message: ownIds.message(newest.uid) };
  }

  const messageOf = (handle: string, conversation: string) => {
    const { thread, message } = copyOf(handle, conversation);
    return {
      threadId: thread,
      messageId: message,
      accessToken: gmail.mintMessageToken(addressOf(handle), message),
      ...(options.eventIds ? { form: options.eventIds } : {}),
    };
  };

  /** A call at the hub's address as anybody could make it; the text behind the redirect. */
  async function throughRedirect(method: 'GET' | 'POST', sent: string): Promise<string> {
    const request = (url: string, how: string, text: string): FetchRequest => ({
      url,
      method: how,
      headers: text === '' ? {} : { 'content-type': 'application/json' },
      body: Buffer.from(text, 'utf8').toString('latin1'),
      text,
      user: 'anybody',
      at: now,
      execution: 0,
    });
    const first = await webApp.answer(request(webApp.url, method, sent));
    if (!first || !('status' in first) || first.status !== 302) throw new Error('the hub did not redirect');
    const answer = await webApp.answer(request(String(first.headers?.Location), 'GET', ''));
    if (!answer || !('status' in answer) || answer.status !== 200) throw new Error('the answer is not there');
    return String(answer.body);
  }

  return {
    gmail,
    pressed: watchSending(() => gmail.sent),
    identity,
    mailbox,
    own: (handle) => mailboxAt(addressOf(handle)),
    now: clock,
    pass: (minutes) => {
      now += minutes * minute;
    },
    async customerWrites(mail = {}) {
      const parsed = mail.in === undefined ? undefined : parsedOf(mail.in);
      const raw = await composeMail({
        from: mail.from ?? { name: 'Mira Anders', address: 'mira@customer.example' },
        to: [{ name: '', address: team }],
        subject: mail.subject ?? (parsed ? `Re: ${parsed.subject.replace(/^Re: /, '')}` : 'Tent pole snapped'),
        text: mail.text ?? 'The pole broke on the first night. What now?',
        date: now,
        ...(parsed ? { inReplyTo: parsed.messageId, references: [...parsed.references, parsed.messageId] } : {}),
        headers: mail.messageId ? { 'Message-ID': mail.messageId } : {},
      });
      const authenticationResults = 'dmarc=pass header.from=customer.example';
      const stored = await gmail.deliver({ user: team, raw, authenticationResults });
      for (const address of mailboxes.keys())
        if (address !== team) await gmail.deliver({ user: address, raw, authenticationResults });
      now += minute;
      return ids.message(stored.thread);
    },
    async answersFromOwn(handle, conversation, copy = false, to = 'mira@customer.example') {
      const user = addressOf(handle);
      const own = mailboxAt(user);
      const { thread } = copyOf(handle, conversation);
      const parsed = own.parsed(own.thread(gmail.ids(user).uid(thread)!).at(-1)!.uid);
      const raw = await composeMail({
        from: { name: handle, address: user },
        to: [{ name: '', address: to }],
        ...(copy ? { cc: [{ name: '', address: team }] } : {}),
        subject: `Re: ${parsed.subject.replace(/^Re: /, '')}`,
        text: 'A new pole is on its way.',
        date: now,
        inReplyTo: parsed.messageId,
        references: [...parsed.references, parsed.messageId],
      });
      const sent = await gmail.fileSent({ user, raw, threadId: thread });
      if (copy)
        await gmail.deliver({ user: team, raw, authenticationResults: 'dmarc=pass header.from=fernhill.example' });
      now += minute;
      return own.parsed(sent.uid).messageId;
    },
    copyOf,
    setUp: () => run(hubRuntime, team, 'setUp', null, 'trigger'),
    sweep: () => run(hubRuntime, team, 'sweepEveryFiveMinutes', null, 'trigger'),
    byHand: (name) => run(hubRuntime, team, name, null, 'trigger'),
    open: (handle, conversation) =>
      run(agentRuntime, addressOf(handle), 'openMessage', messageEvent(messageOf(handle, conversation), visit)),
    openCopy: (handle, threadId, messageId) => {
      const accessToken = gmail.mintMessageToken(addressOf(handle), messageId);
      return run(
        agentRuntime,
        addressOf(handle),
        'openMessage',
        messageEvent({ threadId, messageId, accessToken }, visit),
      );
    },
    openFromList: (handle, conversation, parameters = {}) =>
      run(
        agentRuntime,
        addressOf(handle),
        'onOpen',
        actionEvent({ parameters: { conversation, ...parameters } }, visit),
      ),
    async copyArrives(handle, conversation) {
      const own = mailboxAt(addressOf(handle));
      const { thread } = copyOf(handle, conversation);
      const mails = own.thread(gmail.ids(addressOf(handle)).uid(thread)!);
      const { raw } = mails.filter(({ folder }) => folder === 'sent').at(-1)!;
      await gmail.deliver({ user: team, raw, authenticationResults: 'dmarc=pass header.from=fernhill.example' });
    },
    checkUp: (handle, conversation) =>
      run(agentRuntime, addressOf(handle), 'showCheckUp', messageEvent(messageOf(handle, conversation), visit)),
    home: (handle) => run(agentRuntime, addressOf(handle), 'homepage', homepageEvent(visit)),
    run: (handle, name, parameters = {}) =>
      run(agentRuntime, addressOf(handle), name, actionEvent({ parameters }, visit)),
    act: (handle, conversation, { do: verb, next, replace, ...fields }, nonce) => {
      const command = { do: verb, ...(next ? { next: 'yes' } : {}), ...(replace ? { replace: 'yes' } : {}) };
      const inputs = Object.fromEntries(
        Object.entries(fields).map(([field, value]) => [field, { texts: ([] as unknown[]).concat(value).map(String) }]),
      );
      const parameters = {
        conversation,
        command: JSON.stringify(command),
        fields: Object.keys(fields).join(','),
        ...(nonce ? { nonce } : {}),
      };
      return run(agentRuntime, addressOf(handle), 'onAct', actionEvent({ parameters, inputs }, visit));
    },
    post: async (body) => {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return JSON.parse(await throughRedirect('POST', text)) as Answer;
    },
    get: () => throughRedirect('GET', ''),
    token: (handle) => identity.token(addressOf(handle), client),
    messageId: (conversation) => parsedOf(conversation).messageId,
    hubExecutions: webApp.executions,
    hubState,
    labels: (conversation) => {
      const names = new Map(mailbox.names().map(({ id, name }) => [id, name]));
      const all = mailbox.thread(ids.uid(conversation)!).flatMap((mail) => mail.names.map((id) => names.get(id)!));
      return [...new Set(all)].sort();
    },
    filters,
    ownLabels: (handle, conversation) => {
      const own = mailboxAt(addressOf(handle));
      const thread = gmail.ids(addressOf(handle)).uid(copyOf(handle, conversation).thread)!;
      const names = new Map(own.names().map(({ id, name }) => [id, name]));
      return [...new Set(own.thread(thread).flatMap((mail) => mail.names.map((id) => names.get(id)!)))].sort();
    },
    forgetCaches: () => {
      hubState.cache.forget();
      agentState.cache.forget();
    },
    close: async () => {
      await Promise.all([hubRuntime.close(), agentRuntime.close()]);
    },
  };
}
