/**
 * What goes into and comes out of the Apps Script runtime. All of it is plain data but the callbacks by which the caller
 * answers requests and mints tokens.
 */
import type { State } from './services/state';

/** The parsed appsscript.json; `check/appsscript.schema.json` says its exact shape. */
export interface Manifest {
  timeZone: string;
  runtimeVersion: 'V8';
  exceptionLogging?: 'STACKDRIVER' | 'NONE';
  oauthScopes: string[];
  urlFetchWhitelist?: string[];
  addOns?: {
    common: {
      name: string;
      logoUrl: string;
      layoutProperties?: { primaryColor?: string; secondaryColor?: string };
      useLocaleFromApp?: boolean;
      homepageTrigger?: { runFunction: string; enabled?: boolean };
      universalActions?: ({ label: string; openLink: string } | { label: string; runFunction: string })[];
      openLinkUrlPrefixes?: string[];
    };
    gmail?: {
      homepageTrigger?: { runFunction: string; enabled?: boolean };
      contextualTriggers?: { unconditional: Record<string, never>; onTriggerFunction: string }[];
      composeTrigger?: { draftAccess?: 'NONE' | 'METADATA'; selectActions: { text: string; runFunction: string }[] };
    };
  };
  webapp?: {
    access: 'MYSELF' | 'DOMAIN' | 'ANYONE' | 'ANYONE_ANONYMOUS';
    executeAs: 'USER_ACCESSING' | 'USER_DEPLOYING';
  };
}

/** One request of UrlFetchApp as the caller sees it. */
export interface FetchRequest {
  url: string;
  /** Upper case. */
  method: string;
  /** By lower-case name. */
  headers: Record<string, string>;
  /** The bytes, one character per byte; empty when there is no payload. */
  body: string;
  /** The same bytes read as UTF-8. */
  text: string;
  /** The effective user of the execution. */
  user: string;
  /** The execution's virtual moment when the request leaves, epoch milliseconds. */
  at: number;
  /** Which execution asks, as in `Execution.id`. */
  execution: number;
}

/**
 * The answer. A string body is sent as UTF-8. `latencyMs` overrides the runtime's for this request. `{ kill: true }` ends
 * the execution at once, as when Google stops a script between two calls. Null: no such host.
 */
export type FetchAnswer =
  | { status: number; headers?: Record<string, string | string[]>; body?: string | Uint8Array; latencyMs?: number }
  | { timeout: true; latencyMs?: number }
  | { kill: true }
  | null;

export type FetchHandler = (request: FetchRequest) => FetchAnswer | Promise<FetchAnswer>;

export interface GmailAppSource {
  /** The message with this id of the API in the user's mailbox; null: there is none. */
  message(user: string, id: string): { id: string; threadId: string } | null;
  /** Any of these scopes lets a script read by it; default the whole mailbox's, the only one documented. */
  scopes?: readonly string[];
}

export interface RuntimeOptions {
  /** One plain script file. */
  code: string;
  manifest: Manifest;
  /** Answers every UrlFetchApp request; nothing else does. */
  fetch: FetchHandler;
  /** The moment an execution begins, epoch milliseconds. Asked once per execution. */
  now: () => number;
  /** Virtual milliseconds one request takes; default 120. */
  latencyMs?: number | ((request: FetchRequest) => number);
  /** Virtual milliseconds one call of another Google service (properties, cache, lock, triggers) takes; default 0. */
  serviceMs?: number;
  /** Mints what ScriptApp.getOAuthToken answers. Default: a readable placeholder. */
  token?: (user: string, scopes: readonly string[]) => string | Promise<string>;
  /** Mints what ScriptApp.getIdentityToken answers. Default: null. */
  identityToken?: (user: string) => string | null | Promise<string | null>;
  /** The scopes a user has not unticked when they were asked; undefined: all the manifest names. */
  granted?: (user: string) => readonly string[] | undefined;
  /** Why no trigger can be made; whether every deployment may make some is not documented. Absent: they can. */
  noTriggers?: string;
  /** What GmailApp knows; absent: using it throws and says so. */
  gmailApp?: GmailAppSource;
  /** Properties, cache, locks, triggers and daily counters; share one among runtimes of the same script. */
  state?: State;
  /** Which table of daily quotas applies; default consumer. */
  plan?: 'consumer' | 'workspace';
  locale?: string;
  scriptId?: string;
  /** Real milliseconds of computing after which an execution is stopped; default 30,000. */
  cpuMs?: number;
  /** Leaves Intl in the scripts' reach; whether Apps Script has it is unverified, so it is absent by default. */
  intl?: boolean;
  /** Makes Math.random and Utilities.getUuid repeatable. */
  seed?: number;
  /** Executions one user may have at once; default 30. */
  simultaneous?: number;
  /**
   * So many workers stay ready, each with one context for all its executions: about twice as quick, for loops of
   * thousands. Google gives every execution a context of its own, so only a script that keeps nothing between two
   * executions may run this way. Absent: two workers, and a fresh context each time.
   */
  warmWorkers?: number;
  /** Where this project's sources are, to build the worker from; default the working directory. */
  root?: string;
}

/** How a function is started, which decides its time limit and what it has to return. */
export type EntryKind =
  /** Homepage or contextual trigger: Card or Card[]. */
  | 'card'
  /** An Action's callback: ActionResponse. */
  | 'action'
  /** A universal action: UniversalActionResponse. */
  | 'universal'
  /** A text input's suggestions: SuggestionsResponse. */
  | 'suggestions'
  /** A time trigger, or a run by hand from the editor: anything. */
  | 'trigger'
  /** doGet or doPost: TextOutput. */
  | 'web';

export interface RunOptions {
  /** The effective user's address. */
  user: string;
  /** The active user's address where it differs: blank for an anonymous caller of a web app. */
  activeUser?: string;
  /** Default: as the manifest names the function; doGet and doPost are web; everything else is an action. */
  as?: EntryKind;
  /** When it begins, epoch milliseconds; default the runtime's `now()`. */
  at?: number;
  /** Ends the execution, uncatchably, when it has run for so many virtual milliseconds. */
  killAfterMs?: number;
}

export interface FetchRecord {
  method: string;
  url: string;
  /** 0 when nobody answered. */
  status: number;
  /** Virtual milliseconds. */
  ms: number;
  /** Virtual milliseconds from the execution's start. */
  at: number;
}

export interface CallRecord {
  /** As in `properties.set`. */
  call: string;
  at: number;
}

export interface LogRecord {
  level: 'debug' | 'info' | 'warn' | 'error';
  text: string;
  at: number;
}

export interface ExecutionError {
  /** `Exception` for what Google's services throw, else the script's own error name. */
  name: string;
  message: string;
  stack?: string;
  /** The script was stopped from outside; it could neither catch this nor run a `finally`. */
  ended?: 'deadline' | 'cpu' | 'killed' | 'memory' | 'consent';
}

/** What a function gave back, as the JSON Google's client would get. */
export interface Result {
  /** `card`: cards of google.apps.card.v1. */
  cards?: unknown[];
  /** `action` and `universal`. */
  renderActions?: unknown;
  stateChanged?: boolean;
  /** `suggestions`. */
  autoComplete?: unknown;
  /** `web`. */
  content?: string;
  mimeType?: string;
  /** `trigger`: the returned value where it is JSON. */
  value?: unknown;
}

export interface Execution {
  id: number;
  function: string;
  as: EntryKind;
  user: string;
  /** Epoch milliseconds on the virtual clock. */
  startedAt: number;
  ok: boolean;
  result?: Result;
  error?: ExecutionError;
  fetches: FetchRecord[];
  calls: CallRecord[];
  logs: LogRecord[];
  virtualMs: number;
  realMs: number;
  /** Promises still pending at the end; whatever waits for them never happens. */
  unsettled: number;
}
