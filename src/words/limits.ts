/** What a mailbox can do, as data: the core never asks for a host's name. */

/** Why a mailbox cannot do something, as data; the view says it in words. */
export type GapReason =
  | 'one-message-only'
  | 'no-lists'
  | 'no-counts'
  | 'names-by-admin-only'
  | 'entry-space'
  | 'compose'
  | 'no-check-up'
  | 'set-at-the-team-mailbox';

/** What a mailbox can do. Differences between hosts are data; the core never asks for a host's name. */
export interface Limits {
  /** Whether one mark change covers all messages of a conversation, or each message carries its own. */
  scope: 'conversation' | 'message';
  /** Whether the journal grows without bound (items) or lives in one bag of `entryChars`. */
  journal: 'items' | 'bag';
  /** Characters one entry (items) or all entries together (bag) may take in text form. */
  entryChars: number;
  /** With so many messages a conversation takes no more, and mail that answers it begins another; absent: without end. */
  conversationHolds?: number;
  /** A reply can begin a conversation of its own, though it names the mail it answers. Absent: it joins that one's. */
  parts?: true;
  createNames: true | GapReason;
  counts: true | GapReason;
  lists: true | GapReason;
  /** Why the mailbox cannot take a conversation out of its inbox; absent: it can. */
  moves?: GapReason;
  undo: true | GapReason;
  /** Why there is no place for texts of the team's and for journals of no conversation; absent: there is. */
  shelf?: GapReason;
  /** Why nobody can tell what is new since a person last looked; absent: it is remembered. */
  visits?: GapReason;
  /**
   * Why a person has no settings here, such as a language of their own; `menu`: they are in the mail client's own menu of
   * the add-on. Absent: the way to them is on everybody's first screen.
   */
  settings?: 'menu' | GapReason;
  /** Why the mailbox cannot be looked over for what Docket relies on; absent: it can. */
  checkUp?: GapReason;
  /** The team's configuration can be changed from here. */
  configures?: true;
  /** The configuration is given as text, in the settings; absent: it comes with the build. */
  configuration?: 'text';
  /** Where a file for people goes: into the mailbox, or straight to the person. Absent: nowhere. */
  files?: 'stored' | 'download';
  /** The mail client has an address for everything that carries a mark. */
  linksMarks?: true;
}
