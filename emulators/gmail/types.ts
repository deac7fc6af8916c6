import type { EpochMs, Mailbox } from '../mailbox/types';
import type { Shape } from './data/shapes';
import type { Body, BodyShape, FilterAction, FilterCriteria } from './http/body';
import type { ParamName, Params } from './http/params';
import type { ParsedUrl } from './http/url';
import type { Ids } from './ids';

/** An HTTP request as bytes: no socket, no stream. */
export interface GmailRequest {
  method: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  /** One character per byte (latin-1). */
  body: string;
  /** When the request leaves; absent: now. A script's own clock may run ahead of the workbench's. */
  at?: EpochMs;
}

/** `body` is ASCII: JSON is written with `\u` escapes, so it reads the same as bytes and as text. */
export interface GmailAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** One call of one method, in a batch or on its own; the ledger keeps them in order of arrival. */
export interface LedgerEntry {
  /** Counts calls from 1; also what `inject({ when: n })` counts. */
  n: number;
  /** Calls of one HTTP request share it. */
  trip: number;
  at: EpochMs;
  /** Empty where no valid token said who. */
  user: string;
  /** e.g. `threads.get`; `batch` for the enclosing request; `unknown` for a path Gmail does not have. */
  method: string;
  units: number;
  /** 0 where no answer was given. */
  status: number;
  url: string;
}

/** How Gmail treats what it does not document, decided once here so that both ways can be tested. */
export interface Unverified {
  /** An insert whose threadId does not fit its References, In-Reply-To and Subject. */
  threadMismatch: 'own-thread' | 'refuse';
  /** Whether header values come with RFC 2047 words decoded. */
  headerWords: 'decoded' | 'encoded';
}

/** One user's side of the service. */
export interface Account {
  mailbox: Mailbox;
  ids: Ids;
  filters: Filter[];
  /** Changes up to this number have been forgotten, whatever their age. */
  forgotten: number;
}

/** What a method's code is given. */
export interface Call {
  account: Account;
  /** Path parameters by name. */
  path: Readonly<Record<string, string>>;
  params: Params;
  body: Body;
  /** The mail of an upload, as bytes; undefined where none was uploaded. */
  upload: string | undefined;
  now: EpochMs;
  /** The token may see headers and labels only. */
  metadataOnly: boolean;
  historyKeptMs: number;
  unverified: Unverified;
  /** What arrived or was stored so lately is in no search yet. */
  searchLagMs: number;
  /** Writes the account's settings down. */
  keepSettings(): void;
}

export interface Route {
  method: string;
  verb: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/gmail/v1/users/{userId}/`. */
  path: string;
  /** Also served below `/upload`. */
  upload?: true;
  params?: readonly ParamName[];
  body?: BodyShape;
  answers: Shape;
  run(call: Call): unknown;
}

export interface MatchedRoute {
  route: Route;
  path: Readonly<Record<string, string>>;
  /** Served below `/upload`. */
  uploading: boolean;
  url: ParsedUrl;
}

export interface Filter {
  id: string;
  criteria: FilterCriteria;
  action: FilterAction;
}
