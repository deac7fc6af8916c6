/** What a route is given: the request taken apart, who asks, and the mailbox it is about. */
import type { EpochMs } from '../mailbox/types';
import type { Account } from './account';
import type { DeltaStore } from './delta-store';
import { badBody } from './errors';
import type { Violation } from './ledger';
import type { Pages } from './paging';
import type { Prefer } from './prefer';
import type { Caller } from './tokens';
import type { Unsettled } from './unsettled';

/** State all requests share. */
export interface Shared {
  now: () => EpochMs;
  unsettled: Unsettled;
  pages: Pages;
  deltas: DeltaStore;
  accounts: ReadonlyMap<string, Account>;
}

export interface Context {
  shared: Shared;
  account: Account;
  /** Whether the mailbox is the signed-in person's own. */
  own: boolean;
  caller: Caller;
  method: string;
  /** As sent, without the version: links are made from it. */
  path: string;
  params: URLSearchParams;
  prefer: Prefer;
  /** Names lower case. */
  headers: Readonly<Record<string, string>>;
  body: unknown;
  /** What the path's placeholders stand for. */
  at: Readonly<Record<string, string>>;
  /** Notes for the ledger that this request did what Docket must never do. */
  violation(what: Violation): void;
}

/** The body as an object. Throws 400. */
export function bodyObject(body: unknown): Record<string, unknown> {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) throw badBody('A JSON object was expected.');
  return body as Record<string, unknown>;
}
