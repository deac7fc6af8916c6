/** The shapes that cross the border of the Graph service: requests, answers, the directory and the options. */
import type { EpochMs, Mailbox } from '../mailbox/types';
import type { Unsettled } from './unsettled';

/** One HTTP request. `url` is absolute or begins with `/v1.0/`; `body` is JSON text or the value itself. */
export interface GraphRequest {
  method: string;
  url: string;
  headers?: Readonly<Record<string, string | undefined>>;
  body?: unknown;
}

/** One HTTP answer. Header names are lower case; `body` is what goes over the wire, empty where there is none. */
export interface GraphResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Somebody who can sign in, or a shared mailbox, which is a user nobody signs in as. */
export interface DirectoryUser {
  address: string;
  name: string;
  /** The object id; derived from the address where absent. */
  oid?: string;
  /** Addresses of the mailboxes this person has been given full access to, their own aside. */
  opens?: readonly string[];
}

/** What an administrator can set on a mailbox, as far as mail of the team is concerned. */
export interface MailboxSettings {
  /** `MessageCopyForSentAsEnabled`: mail sent as this mailbox is copied to its own Sent Items. Default false. */
  copySentAs?: boolean;
  /** `MessageCopyForSendOnBehalfEnabled`, likewise for mail sent on behalf. Default false. */
  copySentOnBehalf?: boolean;
}

export interface GraphOptions {
  /** The mailboxes of the tenant; each is known by its own address. */
  mailboxes: readonly Mailbox[];
  directory: readonly DirectoryUser[];
  now: () => EpochMs;
  settings?: Readonly<Record<string, MailboxSettings>>;
  /** `Set-TransportConfig ClearCategories`, true unless said otherwise: mail loses its categories on its way out. */
  clearCategories?: boolean;
  limits?: Partial<Limits>;
  unsettled?: Partial<Unsettled>;
  /** How long a request takes; it counts as running meanwhile. Absent: one turn of the event loop. */
  latency?: (request: { method: string; url: string }) => Promise<void>;
}

/** What a bearer token says. `user` null: an application with its own permissions and no signed-in person. */
export interface TokenSpec {
  user: string | null;
  scopes: readonly string[];
  expiresAt: EpochMs;
  /** The application; throttling is counted per application and mailbox. Default `docket`. */
  app?: string;
}

/** What a route answers; `text` is used where the body is not JSON. */
export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
  text?: string;
}

export interface Limits {
  /** Requests within a window. */
  requests: number;
  windowMs: number;
  concurrent: number;
  /** Seconds to wait after one request too many at once. */
  concurrentRetryAfter: number;
  /** Bytes a mailbox takes in within five minutes. */
  uploadBytes: number;
  /** Delta and page tokens kept; the oldest are forgotten. */
  tokens: number;
  /** Characters of an address outside a batch. The real limit is not documented. */
  url: number;
}
