/**
 * Gmail's REST API over the workbench's mailboxes: a plain function from request to answer, with no sockets. It refuses
 * what Gmail refuses, so that whatever runs against it needs no second look on a real account but for the points listed
 * as unverified.
 */
import type { EpochMs, Mailbox, StoredMail } from '../mailbox/types';
import { type Delivery, deliver, fileSent, type SentMail } from './arrivals';
import { lowerCased, runBatch, seeded } from './batch';
import { unitsOf, unitsPerMinute } from './data/units';
import { forbidden, GmailError, notFound } from './errors';
import { type Fault, Faults, strikeAfter, strikeBefore } from './faults';
import { contentOf } from './http/content';
import { pick, readFields } from './http/fields';
import { readParams } from './http/params';
import { parseUrl } from './http/url';
import { type Ids, idsOf } from './ids';
import { Quota } from './quota';
import { isRefused, matchRoute } from './routes';
import { checkOwn, permit, type TokenOptions, Tokens } from './tokens';
import type { Account, Call, Filter, GmailAnswer, GmailRequest, LedgerEntry, MatchedRoute, Unverified } from './types';
import { atOnce, type Work, whenDone } from './work';

export interface GmailOptions {
  /** By address in lower case. Asked at every call, so a mailbox may be replaced. */
  mailboxes: { get(address: string): Mailbox | undefined };
  now: () => EpochMs;
  /** How long history is kept; a week if absent. */
  historyKeptMs?: number;
  /** Units a user may spend in a minute; 6,000 if absent. */
  unitsPerMinute?: number;
  /** Requests of one user that may run at once; no limit if absent. */
  atOnce?: number;
  /** Of the orders in which a batch is run and answered. */
  seed?: number;
  unverified?: Partial<Unverified>;
  /** How long a search (`q`) does not know a message yet; none if absent. Asked at every call. */
  searchLagMs?: () => number;
  /** Where filters are written down; absent: nowhere. */
  settings?: { load(user: string): Filter[]; save(user: string, filters: readonly Filter[]): void };
  /** Told of every call when it is over, with the request as it came. */
  onCall?: (entry: LedgerEntry, request: GmailRequest) => void;
}

export interface Gmail {
  /** Rejects with `NoAnswer` where a time-out was injected; any other rejection is a fault of this service. */
  handle(request: GmailRequest): Promise<GmailAnswer>;
  /** The same at once, for callers that cannot wait; throws where a mail to be inserted needs the parser. */
  handleNow(request: GmailRequest): GmailAnswer;
  mintToken(options: TokenOptions): string;
  /** The token an add-on is given for the message it is open on (`X-Goog-Gmail-Access-Token`). */
  mintMessageToken(user: string, messageId: string): string;
  revoke(token: string): void;
  readonly ledger: readonly LedgerEntry[];
  /** Methods called so far that send or draft mail, in their order; clearing the ledger does not take them away. */
  readonly sent: readonly string[];
  clearLedger(): void;
  inject(fault: Fault): void;
  clearFaults(): void;
  deliver(mail: Delivery): Promise<StoredMail>;
  fileSent(mail: SentMail): Promise<StoredMail>;
  /** Makes every history id but the newest too old. */
  forgetHistory(user: string): void;
  ids(user: string): Ids;
  /** The thread of a message, for Google's services beside the API; null: there is no such message. */
  threadOf(user: string, messageId: string): string | null;
}

const uploadParams = ['uploadType'] as const;
const week = 7 * 86_400_000;

export function createGmail(options: GmailOptions): Gmail {
  return new Service(options);
}

/** What is known of a call so far; the ledger gets it whatever becomes of the call. */
interface Progress {
  user: string;
  units: number;
}

class Service implements Gmail {
  private readonly entries: LedgerEntry[] = [];
  readonly sent: string[] = [];
  private readonly tokens = new Tokens();
  private readonly faults = new Faults();
  private readonly quota: Quota;
  private readonly random: () => number;
  /** By mailbox, so that one which takes another's place begins with nothing kept. */
  private readonly accounts = new WeakMap<Mailbox, Account>();
  private readonly unverified: Unverified;
  private calls = 0;
  private trips = 0;

  constructor(private readonly options: GmailOptions) {
    this.quota = new Quota(options.unitsPerMinute ?? unitsPerMinute, options.atOnce ?? Number.POSITIVE_INFINITY);
    this.random = seeded(options.seed ?? 1);
    this.unverified = { threadMismatch: 'own-thread', headerWords: 'decoded', ...options.unverified };
  }

  get ledger(): readonly LedgerEntry[] {
    return this.entries;
  }

  handle(request: GmailRequest): Promise<GmailAnswer> {
    return whenDone(this.served(request));
  }

  handleNow(request: GmailRequest): GmailAnswer {
    return atOnce(this.served(request));
  }

  mintToken(options: TokenOptions): string {
    return this.tokens.mint(options, this.options.now());
  }

  mintMessageToken(user: string, messageId: string): string {
    return this.tokens.mintForMessage(user, messageId, this.options.now());
  }

  revoke(token: string): void {
    this.tokens.revoke(token);
  }

  clearLedger(): void {
    this.entries.length = 0;
  }

  inject(fault: Fault): void {
    this.faults.inject(fault, this.calls);
  }

  clearFaults(): void {
    this.faults.clear();
  }

  deliver(mail: Delivery): Promise<StoredMail> {
    return deliver(this.account(mail.user), mail, this.options.now());
  }

  fileSent(mail: SentMail): Promise<StoredMail> {
    return fileSent(this.account(mail.user), mail, this.options.now());
  }

  forgetHistory(user: string): void {
    const account = this.account(user);
    account.forgotten = account.mailbox.head;
  }

  ids(user: string): Ids {
    return this.account(user).ids;
  }

  threadOf(user: string, messageId: string): string | null {
    const { mailbox, ids } = this.account(user);
    const uid = /^[0-9a-f]{16}$/.test(messageId) ? ids.uid(messageId) : undefined;
    const mail = uid === undefined ? undefined : mailbox.get(uid);
    return mail ? ids.message(mail.thread) : null;
  }

  private served(request: GmailRequest): Work<GmailAnswer> {
    if (/[^\0-\xff]/.test(request.body)) throw new TypeError('a body is bytes, one character each');
    this.trips += 1;
    const trip = this.trips;
    const path = parseUrl(request.url)?.segments.join('/');
    if (path !== 'batch/gmail/v1' || request.method !== 'POST') return this.one(request, trip);
    return this.recorded(request, trip, 'batch', () =>
      runBatch(request, this.random, (inner) => this.one({ ...inner, at: request.at }, trip)),
    );
  }

  private one(request: GmailRequest, trip: number): Work<GmailAnswer> {
    const matched = matchRoute(request.method, request.url);
    return this.recorded(request, trip, matched?.route.method ?? 'unknown', (progress) =>
      this.single(request, matched, progress),
    );
  }

  private *single(request: GmailRequest, matched: MatchedRoute | undefined, progress: Progress): Work<GmailAnswer> {
    if (!matched) throw notFound(`Gmail has no ${request.method} at this address.`);
    const result = yield* this.run(request, matched, progress);
    return result === undefined ? { status: 204, headers: {}, body: '' } : jsonAnswer(200, result);
  }

  /** Numbers a call, lets a fault strike it, turns what it throws into an answer, and writes it down. */
  private *recorded(
    request: GmailRequest,
    trip: number,
    method: string,
    work: (progress: Progress) => Work<GmailAnswer>,
  ): Work<GmailAnswer> {
    this.calls += 1;
    const { url } = request;
    const entry: LedgerEntry = {
      n: this.calls,
      trip,
      at: request.at ?? this.options.now(),
      user: '',
      method,
      units: 0,
      status: 0,
      url,
    };
    this.entries.push(entry);
    if (/^drafts\.|\.send$/.test(entry.method)) this.sent.push(entry.method);
    const fault = this.faults.take({ n: entry.n, method, request });
    const progress: Progress = { user: '', units: 0 };
    try {
      strikeBefore(fault, request);
      const answer = yield* work(progress);
      strikeAfter(fault, request);
      entry.status = answer.status;
      return answer;
    } catch (thrown) {
      if (!(thrown instanceof GmailError)) throw thrown;
      entry.status = thrown.parts.code;
      return jsonAnswer(thrown.parts.code, thrown.body(), thrown.parts.headers);
    } finally {
      Object.assign(entry, progress);
      this.options.onCall?.(entry, request);
    }
  }

  private *run(request: GmailRequest, matched: MatchedRoute, progress: Progress): Work<unknown> {
    const { route, path } = matched;
    const now = request.at ?? this.options.now();
    const headers = lowerCased(request.headers);
    const grant = this.tokens.grant(headers.authorization, now);
    progress.user = grant.user;
    if (isRefused(route.method)) return route.run({} as Call);
    const permission = permit(grant, route.method);
    checkOwn(grant, path.userId!);
    const account = this.account(grant.user);
    if (permission.openMessageOnly) {
      const open = this.tokens.openMessage(headers['x-goog-gmail-access-token'], grant.user, now);
      checkOpen(account, matched, open);
    }
    const units = unitsOf[route.method]!;
    this.quota.charge(grant.user, units, now);
    progress.units = units;
    const leave = this.quota.enter(grant.user);
    try {
      const params = readParams(matched.url.query, [
        ...(route.params ?? []),
        ...(matched.uploading ? uploadParams : []),
      ]);
      const mask = params.fields === undefined ? null : readFields(params.fields, route.answers);
      const call: Call = {
        account,
        path,
        params,
        ...contentOf(request, headers['content-type'] ?? '', matched, params.uploadType),
        now,
        metadataOnly: permission.metadataOnly,
        historyKeptMs: this.options.historyKeptMs ?? week,
        unverified: this.unverified,
        searchLagMs: this.options.searchLagMs?.() ?? 0,
        keepSettings: () => this.options.settings?.save(account.mailbox.address, account.filters),
      };
      return pick(yield route.run(call), mask);
    } finally {
      leave();
    }
  }

  private account(user: string): Account {
    const address = user.toLowerCase();
    const mailbox = this.options.mailboxes.get(address);
    if (!mailbox) throw forbidden(`There is no mailbox for ${address}`);
    let account = this.accounts.get(mailbox);
    if (!account) {
      account = { mailbox, ids: idsOf(address), filters: this.options.settings?.load(address) ?? [], forgotten: 0 };
      this.accounts.set(mailbox, account);
    }
    return account;
  }
}

/** Add-on scopes for one message reach that message and its thread, and only with the message's own token. */
function checkOpen({ mailbox, ids }: Account, { route, path }: MatchedRoute, open: string | undefined): void {
  if (open === undefined) throw forbidden('Missing access token for per-message authorization');
  const uid = ids.uid(open);
  const mail = uid === undefined ? undefined : mailbox.get(uid);
  const wanted = path.messageId ?? path.id;
  const reached = mail && (route.method === 'threads.get' ? ids.message(mail.thread) : open);
  if (reached !== wanted) throw forbidden('The access token is for another message');
}

function jsonAnswer(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): GmailAnswer {
  const ascii = JSON.stringify(value, null, 2).replace(
    /[^\0-\x7e]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return { status, headers: { 'Content-Type': 'application/json; charset=UTF-8', ...headers }, body: ascii };
}
