/**
 * Microsoft Graph over mailboxes of the workbench: as strict as the documentation, with a ledger of every request and
 * faults wherever they are wanted. No sockets: a plain handler, for a server and for a browser's routes alike.
 */
import type { EpochMs, StoredMail } from '../mailbox/types';
import { type Account, openAccount } from './account';
import { batchBody, type Part, readBatch, runBatch } from './batch';
import type { Context, Shared } from './context';
import { DeltaStore } from './delta-store';
import { checkProfileAccess, Directory } from './directory';
import { badBody, badRequest, GraphError, NoAnswer, replyOf } from './errors';
import { type Fault, Faults, type InjectedFault } from './faults';
import { guidOf } from './ids';
import { Ledger, type LedgerRow } from './ledger';
import { type Arriving, fileMail } from './mail/arrive';
import { fileSent, type Sending, type Sent } from './mail/sent';
import { Pages, serviceRoot } from './paging';
import { readPrefer } from './prefer';
import { readQuery } from './query';
import { findRoutes } from './routes';
import { Throttle, usualLimits } from './throttle';
import { type Caller, checkMailAccess, Tokens } from './tokens';
import type { GraphOptions, GraphRequest, GraphResponse, Reply, TokenSpec } from './types';
import { unsettledDefaults } from './unsettled';
import { type Address, type Envelope, readAddress, responseOf } from './wire';

export interface Graph {
  /** Answers a request. Rejects with `NoAnswer` where a fault says that the client gets none. */
  handle(request: GraphRequest): Promise<GraphResponse>;
  mintToken(spec: TokenSpec): string;
  readonly ledger: Ledger;
  inject(fault: Fault): InjectedFault;
  /** Mail from outside, into the mailbox of that address. */
  deliver(mail: Arriving & { to: string }): Promise<StoredMail>;
  /** Mail an agent sent with Outlook. */
  fileSent(mail: Sending): Promise<Sent>;
  /** The mailbox with its ids and history, for hosts that show the same items. Throws for an unknown address. */
  account(address: string): Account;
  /** Lets every delta token expire. */
  expireDeltas(): void;
}

export function createGraph(options: GraphOptions): Graph {
  return new Service(options);
}

/** One request on its way through the service. */
interface Passing {
  method: string;
  address: Address;
  headers: Readonly<Record<string, string>>;
  body: unknown;
  bytes: number;
  row: LedgerRow;
}

class Service implements Graph {
  readonly ledger = new Ledger();
  private readonly accounts: ReadonlyMap<string, Account>;
  private readonly directory: Directory;
  private readonly faults = new Faults();
  private readonly tokens = new Tokens();
  private readonly throttle: Throttle;
  private readonly shared: Shared;
  private readonly limits;

  constructor(private readonly options: GraphOptions) {
    const settings = new Map(Object.entries(options.settings ?? {}).map(([at, value]) => [at.toLowerCase(), value]));
    this.accounts = new Map(options.mailboxes.map((one) => [one.address, openAccount(one, settings.get(one.address))]));
    this.directory = new Directory(options.directory, [...this.accounts.keys()]);
    this.limits = { ...usualLimits, ...options.limits };
    this.throttle = new Throttle(this.limits, options.now);
    this.shared = {
      now: options.now,
      unsettled: { ...unsettledDefaults, ...options.unsettled },
      pages: new Pages(this.limits.tokens),
      deltas: new DeltaStore(this.limits.tokens),
      accounts: this.accounts,
    };
  }

  mintToken(spec: TokenSpec): string {
    return this.tokens.mint(spec);
  }

  inject(fault: Fault): InjectedFault {
    return this.faults.inject(fault);
  }

  deliver({ to, ...mail }: Arriving & { to: string }): Promise<StoredMail> {
    const outside = (from: string) => !this.directory.knows(from);
    const isApart = this.shared.unsettled.repliesFromElsewhere === 'apart';
    return fileMail(this.account(to), mail, isApart ? outside : undefined);
  }

  fileSent(mail: Sending): Promise<Sent> {
    return fileSent(this.accounts, mail, this.options.clearCategories ?? true);
  }

  account(address: string): Account {
    const account = this.accounts.get(address.toLowerCase());
    if (!account) throw new TypeError(`no mailbox ${address}`);
    return account;
  }

  expireDeltas(): void {
    this.shared.deltas.forget();
  }

  async handle(request: GraphRequest): Promise<GraphResponse> {
    const headers = lowerCase(request.headers ?? {});
    const method = request.method.toUpperCase();
    if (method === 'OPTIONS') return responseOf({ status: 200 }, this.envelope(this.requestId()));
    const address = readAddress(request.url);
    const row = this.open(method, address?.shown ?? request.url, headers.authorization);
    const text = typeof request.body === 'string' ? request.body : JSON.stringify(request.body ?? null);
    const reply = await this.answered(row, false, async () => {
      if (!address) throw badRequest(`Invalid version or address: ${request.url}`);
      if (request.url.length > this.limits.url) throw new GraphError('RequestUriTooLong');
      const body = readBody(request.body, headers);
      const passing = { method, address, headers, body, bytes: text.length, row };
      return address.path === '/$batch' ? this.batch(passing) : this.single(passing);
    });
    return responseOf(reply, this.envelope(this.requestId(row)));
  }

  private envelope(requestId: string): Envelope {
    const { now, unsettled } = this.shared;
    const exposed = [
      ...(unsettled.retryAfter === 'exposed' ? ['retry-after', 'preference-applied'] : []),
      ...(unsettled.date === 'exposed' ? ['date'] : []),
    ];
    return { requestId, now: now(), exposed };
  }

  private async batch({ method, headers, body, bytes, row }: Passing): Promise<Reply> {
    if (method !== 'POST') throw new GraphError('MethodNotAllowed');
    if (bytes > 4 * 1024 * 1024) throw new GraphError('RequestEntityTooLarge');
    this.tokens.check(headers.authorization, this.shared.now());
    const run = (part: Part) => this.part(part, headers.authorization ?? '', row.n);
    const replies = await runBatch(readBatch(body), run, this.shared.unsettled.batchOrder === 'as sent');
    return { status: 200, body: batchBody(replies) };
  }

  private part(part: Part, authorization: string, batch: number): Promise<Reply> {
    const headers: Record<string, string> = { authorization, ...lowerCase(part.headers) };
    const address = readAddress(`/v1.0${part.url}`);
    const row = this.open(part.method, address?.shown ?? part.url, headers.authorization, { batch, part: part.id });
    return this.answered(row, true, async () => {
      if (!address || address.path === '/$batch') throw badRequest(`Invalid address in a batch: ${part.url}`);
      if (part.body !== undefined && headers['content-type'] === undefined) {
        throw badRequest('A request of a batch that has a body needs the header Content-Type.');
      }
      const bytes = part.body === undefined ? 0 : JSON.stringify(part.body).length;
      return this.single({ method: part.method, address, headers, body: part.body, bytes, row });
    });
  }

  /** Faults, refusals and the ledger around one request. */
  private async answered(row: LedgerRow, part: boolean, run: () => Promise<Reply>): Promise<Reply> {
    const seen = { method: row.method, url: row.url, part };
    let reply: Reply;
    try {
      const fault = await this.faults.before(seen);
      if (fault) row.fault = fault.name;
      if (fault?.error) throw fault.error;
      // Nobody hears of a refusal either, when the line breaks before the answer.
      if (fault?.after) await run().catch(() => undefined);
      if (fault?.after) throw fault.after;
      reply = await run();
    } catch (thrown) {
      reply = this.refused(thrown, row, part);
    }
    row.status = reply.status;
    const code = (reply.body as { error?: { code?: string } } | undefined)?.error?.code;
    if (code !== undefined) row.code = code;
    this.faults.answered(seen);
    return reply;
  }

  private refused(thrown: unknown, row: LedgerRow, part: boolean): Reply {
    const { now, unsettled } = this.shared;
    const said = { now: now(), requestId: this.requestId(row), form: unsettled.retryAfterForm };
    if (thrown instanceof GraphError) return replyOf(thrown, said);
    if (!(thrown instanceof NoAnswer) || !part) throw thrown;
    return replyOf(new GraphError('GatewayTimeout'), said);
  }

  private async single({ method, address, headers, body, bytes, row }: Passing): Promise<Reply> {
    const caller = this.tokens.check(headers.authorization, this.shared.now());
    const { user, rest } = this.userOf(address, caller);
    const own = user.address.toLowerCase() === caller.user;
    if (rest.length === 0) return this.profile(method, user.address, own, caller, address.params);
    const routes = findRoutes(rest);
    if (routes.length === 0) throw badRequest(`Resource not found for the segment '${rest[rest.length - 1]}'.`);
    const route = routes.find((one) => one.method === method);
    if (!route) throw new GraphError('MethodNotAllowed');
    const account = this.accounts.get(user.address.toLowerCase());
    if (!account) throw new GraphError('MailboxNotEnabledForRESTAPI');
    const leave = this.throttle.enter(caller.app, account.address, method === 'GET' ? 0 : bytes);
    try {
      await this.delay(method, address.shown);
      // The token is looked at again: it can expire while the request waits.
      this.tokens.check(headers.authorization, this.shared.now());
      const opens = caller.user !== null && this.directory.opens(caller.user, account.address);
      const context: Context = {
        shared: this.shared,
        account,
        own,
        caller,
        method,
        path: address.path,
        params: address.params,
        prefer: readPrefer(headers.prefer),
        headers,
        body,
        at: route.at,
        violation: (what) => row.violations.push(what),
      };
      if (/\/(send|reply|replyAll|forward|sendMail)$/.test(address.path)) return await route.run(context);
      checkMailAccess(caller, route.need, own, opens);
      const reply = await route.run(context);
      const applied = context.prefer.applied.join(', ');
      return applied ? { ...reply, headers: { ...reply.headers, 'Preference-Applied': applied } } : reply;
    } finally {
      leave();
    }
  }

  private userOf({ segments }: Address, caller: Caller) {
    const [first, second] = segments;
    if (first === 'me') {
      if (caller.user === null) throw badRequest('/me request is only valid with delegated authentication flow.');
      return { user: this.directory.find(caller.user), rest: segments.slice(1) };
    }
    if (first !== 'users' || second === undefined) {
      throw badRequest(`Resource not found for the segment '${first ?? ''}'.`);
    }
    return { user: this.directory.find(second), rest: segments.slice(2) };
  }

  private profile(method: string, address: string, own: boolean, caller: Caller, params: URLSearchParams): Reply {
    if (method !== 'GET') throw new GraphError('MethodNotAllowed');
    checkProfileAccess(caller, own);
    const shown = this.directory.show(this.directory.find(address), readQuery(params, []).select);
    return { status: 200, body: { '@odata.context': `${serviceRoot}/$metadata#users/$entity`, ...shown } };
  }

  /** A request takes at least one turn, so that those sent together run together. */
  private async delay(method: string, url: string): Promise<void> {
    if (this.options.latency) await this.options.latency({ method, url });
    else await Promise.resolve();
  }

  private open(method: string, url: string, authorization: string | undefined, part?: Partial<LedgerRow>): LedgerRow {
    const caller = this.tokens.peek(authorization);
    const at: EpochMs = this.shared.now();
    return this.ledger.open({ at, method, url, user: caller?.user ?? null, app: caller?.app ?? null, ...part });
  }

  private requestId(row?: LedgerRow): string {
    return guidOf(`request ${row?.n ?? 0}`);
  }
}

function readBody(body: unknown, headers: Readonly<Record<string, string>>): unknown {
  if (body === undefined || body === null || body === '') return undefined;
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) {
    throw badBody('A body needs the header Content-Type: application/json.');
  }
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body);
  } catch {
    throw badBody('The body is not JSON.');
  }
}

function lowerCase(headers: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const lower: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) lower[name.toLowerCase()] = value;
  return lower;
}
