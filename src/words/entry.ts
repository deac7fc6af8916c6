import type { ClosingFacts } from './closing-facts';
import type { EpochMs, Handle } from './values';

/** Who wrote an entry: a member, or Docket itself when the sweep folds an arrival. */
export type Author = Handle | 'docket';

/**
 * One command, or one observation, beside a conversation. Append-only: an entry is never changed, only followed by
 * another.
 */
export interface Entry {
  /** Chosen before the first attempt, so that a retry cannot double it. `[a-z0-9]{8,40}`. */
  id: string;
  /** The host's time of the stored item, never the writer's clock; 0 until it has been written. */
  at: EpochMs;
  kind: string;
  by: Author;
  /** `verified`: the host said who it is; `stated`: the person picked a name. */
  sure: 'verified' | 'stated';
  conversation: string;
  data: EntryData;
  /** Docket's marks this command put on and took off, relative to the state it found. */
  set: string[];
  removed: string[];
  /** Id of the message a note is about; absent: the conversation. */
  about?: string;
  /** Id of the entry this one takes back. */
  undoes?: string;
}

/** Names put on and names taken off, each sorted. */
export interface NameChange {
  set: string[];
  removed: string[];
}

/** A tie to another conversation. */
export interface EntryLink {
  /** The other conversation's id. */
  other: string;
  as: string;
  /** Where it carries a clock along: since when the customer has waited, and by which policy. */
  since?: EpochMs;
  policy?: string;
}

export interface EntryData {
  /** A note's text, or the reason given with a command. */
  text?: string;
  /** Members asked in the note, or the one a conversation is escalated to. */
  asks?: Handle[];
  /** End of a snooze; with an escalation, by when the customer was promised something. */
  until?: EpochMs;
  /** What was tried before a conversation was escalated, and what the customer was promised. */
  tried?: string;
  promised?: string;
  /** Marks the writer found that no earlier entry explains: somebody put them on or took them off by hand. */
  found?: NameChange;
  /** What mail that arrived since the last entry changed; written together with this entry. */
  folded?: NameChange;
  /** The newest message the writer had seen on their screen, `[at, id]`. */
  upTo?: [EpochMs, string];
  /**
   * Keys of the messages its writer was the first to have seen, without anything between them. Absent: written before entries
   * said so, and everything up to `upTo` counts as seen.
   */
  saw?: string;
  /** Keys of those among them that turned up later than their time says, and the moment from which they can have been there. */
  late?: [EpochMs, string];
  /** The newest message whose consequences this entry wrote, where that is later than `upTo`. Anything newer is an arrival. */
  sorted?: [EpochMs, string];
  /** Where marks stand on one message: the one that carries them; absent: the one `upTo` names. */
  on?: string;
  /** A reply the writer's own mailbox holds and the team's may not: when it was sent, and its Message-ID. */
  reply?: [EpochMs, string];
  /** With a reply: the addresses outside the team it went to; absent: nobody reported them. With `returned`: who has not got it. */
  to?: string[];
  /** A mail server's report that lies in the conversation `link` names: when it came, and the Message-ID of the mail it returns. */
  returned?: [EpochMs, string];
  /** Digest of what was asked where a command crossed a wire: the same id with another wish is another command. */
  commandDigest?: string;
  /**
   * In what Docket writes by itself: id of the entry that was the last when it looked, empty for none. Behind another one it
   * does not count: whoever wrote that one has seen to the same mail and time.
   */
  after?: string;
  /** Whether the command took the conversation out of the inbox or returned it. */
  inbox?: 'in' | 'out';
  /** Only in a conversation's first entry that could know it: the customer's first mail. */
  began?: EpochMs;
  /** Only where this entry closes the conversation: its facts for reports. */
  closing?: ClosingFacts;
  /**
   * Ids of earlier entries whose beginning or reopening never was, as far as reports go: a mail said to be automatic had
   * brought it about; or the entry that said so, once it is taken back.
   */
  withdraws?: string[];
  /** Only in a tidying up: what it changed on which messages, so that it can be taken back to the letter. */
  was?: (NameChange & { messages: string[] })[];
  /** Id of the closing that this entry ended. */
  reopens?: string;
  /** Id of the entry meant. */
  of?: string;
  due?: EpochMs;
  /** The task's words. */
  task?: string;
  link?: EntryLink;
  score?: { n: number; of: number };
  /** Of a survey or a notice. */
  token?: string;
  rule?: { name: string; v: number };
  template?: { id: string; v: number; lang: string };
  call?: { way: 'in' | 'out'; with: string; minutes: number };
  fact?: { key: string; value: string };
}
