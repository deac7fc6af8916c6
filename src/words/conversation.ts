/** A conversation as a mailbox gives it. */

import type { Entry } from './entry';
import type { MailDigest } from './mail-digest';
import type { Address, EpochMs } from './values';

/** One message of a conversation. Text fields come from strangers and are only ever shown as text. */
export interface Message {
  /** The host's own id. */
  id: string;
  /** The host's time (Gmail internalDate, Outlook receivedDateTime or sentDateTime), never the Date header. */
  at: EpochMs;
  from: Address;
  to: Address[];
  cc: Address[];
  /** Only where the mailbox keeps it, which for mail it received it never does. */
  bcc?: Address[];
  subject: string;
  /** Where the host itself files it. `sent` is the only proof that mail is outbound. */
  filed: 'received' | 'sent' | 'draft' | 'spam' | 'trash';
  inInbox: boolean;
  unread: boolean;
  /** Every label or category name on this message, foreign ones included. */
  names: string[];
  /** Headers by lower-case name, first value each; at least those in `mail/headers.ts`. */
  headers: Record<string, string>;
  /** The whole text, or its beginning: a host's snippet. */
  text: string;
  /** `text` is a beginning, and what follows it is not known; see `Request` `bodies`. */
  textIsCut?: true;
  /** A file, or a picture between the words. */
  hasAttachment: boolean;
  /**
   * Content types of the mail and its parts at any depth, lower case, in order; not of files, nor of what lies within an
   * attached mail. Absent: the host does not tell.
   */
  parts?: string[];
  /** Text of a calendar part (RFC 5545). */
  calendar?: string;
  /** What a delivery or disposition report says. */
  report?: DeliveryReport;
}

/** What a mail server reports of a mail sent earlier (RFC 3464, RFC 8098). */
export interface DeliveryReport {
  recipients: {
    /** Lower case; empty where it cannot be read. */
    address: string;
    action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded' | 'other';
  }[];
  /** The mail reported about, see `mail/link.ts`. */
  link?: string;
}

/** A journal item the mailbox holds but nobody can read. Never dropped, never repaired by guessing. */
export interface BrokenEntry {
  id: string;
  at: EpochMs;
  reason: string;
}

/** All a decision needs to know of one conversation, read in one go. */
export interface Snapshot {
  conversation: string;
  /** Oldest first by time, then id. */
  messages: Message[];
  entries: Entry[];
  broken: BrokenEntry[];
  /** Docket's names the mailbox can put on a message now; a mark outside it cannot be set. */
  names: string[];
  /** Opaque: what `apply` compares to learn whether somebody wrote in between. */
  version: string;
  /**
   * Beginning of the id of the entry the board's row names as done: such an entry was not cut off. Null: there is a board
   * and it has no row, as after a closing. Absent: nobody knows.
   */
  done?: string | null;
  /** Names the mailbox lost and got back, and when: messages that carried them had to do without until they are written again. */
  madeAgain?: Readonly<Record<string, EpochMs>>;
  /** Since when the board lists it for mail that came to light; absent: it does not, or nobody knows. */
  cameToLight?: EpochMs;
}

/** The little a list shows of a conversation. */
export interface Headline {
  conversation: string;
  subject: string;
  /** Who wrote first. */
  from: Address;
  /** Host's time of the newest message. */
  at: EpochMs;
  names: string[];
  /** All mail of the conversation: what was received or sent, without drafts, spam and trash. */
  mail: MailDigest;
}

/**
 * Whether the host itself vouches for the domain a mail claims to come from (RFC 8601). Only the topmost
 * Authentication-Results is read: hosts put theirs on top, and whatever stands below it may have come with the mail.
 */

/** What the host's adapter knows about its own headers. */
export interface Authentication {
  /** How the host calls itself in the header, `mx.google.com`; absent: not compared, some hosts give no name. */
  authservId?: string;
  /** A header only the host can set, and the value by which it marks mail from within the organisation. */
  internal?: { header: string; value: string };
}
