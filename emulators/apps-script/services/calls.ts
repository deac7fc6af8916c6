/**
 * What scripts may ask of the host, by name. Every argument was type-checked on the script's side; sizes, scopes and
 * quotas are checked here.
 */
import type { Clock } from '../clock';
import { idOf } from '../event-ids';
import { type Allowance, limits } from '../limits';
import type { CallRecord, FetchRecord, LogRecord, RuntimeOptions } from '../types';
import { checkRequest, type Fetched, type ScriptRequest, send } from './fetcher';
import { Refused } from './refused';
import type { State } from './state';
import type { Schedule } from './triggers';

/** One running execution as the services see it. */
export interface Caller {
  readonly id: number;
  readonly clock: Clock;
  readonly user: string;
  readonly activeUser: string;
  readonly options: RuntimeOptions;
  readonly state: State;
  readonly fetches: FetchRecord[];
  readonly calls: CallRecord[];
  readonly logs: LogRecord[];
  /** Ends the execution; its script never runs again. */
  kill(): void;
  /** The same, and Google asks the user for these scopes. */
  askConsent(scopes: readonly string[]): void;
}

type Handler = (caller: Caller, args: never) => unknown;

const emailScope = 'https://www.googleapis.com/auth/userinfo.email';
const fetchScope = 'https://www.googleapis.com/auth/script.external_request';
const triggerScope = 'https://www.googleapis.com/auth/script.scriptapp';

export const handlers: Record<string, Handler> = {
  'fetch.all': fetchAll,

  'properties.get': (caller, [store, key]: [string, string]) => {
    spend(caller, 'properties');
    return caller.state.properties.get(storeOf(caller, store), key);
  },
  'properties.all': (caller, [store]: [string]) => {
    spend(caller, 'properties');
    return caller.state.properties.all(storeOf(caller, store));
  },
  'properties.set': (caller, [store, values, others]: [string, Record<string, string>, boolean]) => {
    spend(caller, 'properties', Object.keys(values).length);
    caller.state.properties.set(storeOf(caller, store), values, others);
  },
  'properties.delete': (caller, [store, key]: [string, string]) => {
    spend(caller, 'properties');
    caller.state.properties.delete(storeOf(caller, store), key);
  },
  'properties.clear': (caller, [store]: [string]) => {
    spend(caller, 'properties');
    caller.state.properties.clear(storeOf(caller, store));
  },

  'cache.get': (caller, [store, keys]: [string, string[]]) =>
    caller.state.cache.get(storeOf(caller, store), keys, caller.clock.now()),
  'cache.put': (caller, [store, values, seconds]: [string, Record<string, string>, number]) =>
    caller.state.cache.put(storeOf(caller, store), values, seconds, caller.clock.now()),
  'cache.remove': (caller, [store, keys]: [string, string[]]) =>
    caller.state.cache.remove(storeOf(caller, store), keys),

  'lock.acquire': (caller, [lock, timeoutMs]: [string, number]) =>
    caller.state.locks.acquire(storeOf(caller, lock), caller.clock, timeoutMs),
  'lock.release': (caller, [lock]: [string]) => caller.state.locks.release(storeOf(caller, lock), caller.clock),
  'lock.holds': (caller, [lock]: [string]) => caller.state.locks.holds(storeOf(caller, lock), caller.clock),

  'session.active': (caller) => (hasScope(caller, emailScope) ? caller.activeUser : ''),
  'session.effective': (caller) => (hasScope(caller, emailScope) ? caller.user : ''),

  'gmail.message': (caller, [named]: [string]) => {
    const { gmailApp } = caller.options;
    if (!gmailApp) throw new Refused('GmailApp.getMessageById is not in this runtime.');
    const { scopes = ['https://mail.google.com/'] } = gmailApp;
    if (!scopes.some((scope) => hasScope(caller, scope))) needScope(caller, scopes[0]!, 'GmailApp.getMessageById');
    const found = gmailApp.message(caller.user, idOf(named));
    if (!found) throw new Refused(`Invalid argument: ${named}`);
    return found;
  },

  'script.token': (caller) => caller.options.token?.(caller.user, grantedTo(caller)) ?? `token of ${caller.user}`,
  'script.identity': (caller) =>
    hasScope(caller, 'openid') ? (caller.options.identityToken?.(caller.user) ?? null) : null,
  'script.requireScopes': (caller, [scopes]: [string[] | null]) => {
    const missing = missingOf(caller, scopes ?? caller.options.manifest.oauthScopes);
    if (missing.length > 0) caller.askConsent(missing);
  },
  'script.missing': (caller, [scopes]: [string[] | null]) =>
    missingOf(caller, scopes ?? caller.options.manifest.oauthScopes),
  'script.triggers': (caller) => {
    needScope(caller, triggerScope, 'ScriptApp.getProjectTriggers');
    return caller.state.triggers.of(caller.user);
  },
  'script.newTrigger': (caller, [handler, schedule]: [string, Schedule]) => {
    needScope(caller, triggerScope, 'ScriptApp.newTrigger');
    if (caller.options.noTriggers) throw new Refused(caller.options.noTriggers);
    if (caller.options.manifest.addOns && 'every' in schedule && schedule.every < 3_600_000)
      throw new Refused('Add-on time-based triggers can run at most once per hour.');
    return caller.state.triggers.create(caller.user, handler, schedule, caller.clock.now());
  },
  'script.deleteTrigger': (caller, [id]: [string]) => {
    needScope(caller, triggerScope, 'ScriptApp.deleteTrigger');
    caller.state.triggers.delete(caller.user, id);
  },

  sleep: (caller, [ms]: [number]) => {
    if (ms > limits.sleepMs)
      throw new Refused(`Argument out of range: sleep of ${ms} ms; at most 300,000 are allowed.`);
    caller.clock.advance(ms);
  },
};

/** Requests of one fetchAll leave together and take as long as the slowest. */
async function fetchAll(caller: Caller, [requests]: [ScriptRequest[]]): Promise<unknown> {
  const { options, clock } = caller;
  if (options.manifest.oauthScopes.includes(fetchScope)) needScope(caller, fetchScope, 'UrlFetchApp.fetch');
  for (const request of requests) checkRequest(request, options.manifest);
  const left = clock.elapsed;
  const latency = options.latencyMs ?? 120;
  const fetched: Fetched[] = await Promise.all(
    requests.map((request) =>
      send(request, {
        handler: options.fetch,
        manifest: options.manifest,
        latency: typeof latency === 'number' ? () => latency : latency,
        user: caller.user,
        execution: caller.id,
        at: clock.now(),
        spend: () => spend(caller, 'urlfetch'),
        record: (entry) => caller.fetches.push({ ...entry, at: left }),
      }),
    ),
  );
  clock.advance(Math.max(0, ...fetched.map((one) => one.ms)));
  if (fetched.some((one) => one.kill)) return caller.kill();
  return fetched.map((one) => {
    if (one.kill || !one.response) throw new Refused(one.kill ? '' : (one.refused ?? ''));
    return one.response;
  });
}

function spend(caller: Caller, what: Allowance, amount = 1): void {
  caller.state.quotas.spend(caller.user, what, amount, caller.options.plan ?? 'consumer', caller.clock.now());
}

/** `script` is everybody's; `user` is the effective user's own. */
function storeOf(caller: Caller, store: string): string {
  return store === 'user' ? `user ${caller.user}` : store;
}

/** What the manifest names and the user has not unticked. */
function grantedTo({ options, user }: Caller): readonly string[] {
  const { oauthScopes } = options.manifest;
  const granted = options.granted?.(user);
  return granted ? oauthScopes.filter((scope) => granted.includes(scope)) : oauthScopes;
}

/** @returns those not granted. A script may only ask for what its manifest names. */
function missingOf(caller: Caller, scopes: readonly string[]): string[] {
  const unknown = scopes.find((scope) => !caller.options.manifest.oauthScopes.includes(scope));
  if (unknown !== undefined) throw new Refused(`The script does not request the scope ${unknown}.`);
  return scopes.filter((scope) => !hasScope(caller, scope));
}

function hasScope(caller: Caller, scope: string): boolean {
  return grantedTo(caller).includes(scope);
}

function needScope(caller: Caller, scope: string, method: string): void {
  if (!hasScope(caller, scope))
    throw new Refused(`Specified permissions are not sufficient to call ${method}. Required permissions: ${scope}`);
}
