/**
 * The store below every host of the workbench: what a mail server keeps, in no vendor's words. Gmail's threads and
 * labels, Graph's conversations and categories, and what office.js sees are all read from and written to one of these.
 * It is strict about its own consistency and knows no vendor's rules; those live in the hosts.
 */

/** Integer milliseconds since the epoch. */
export type EpochMs = number;

/** One mail as stored. `raw` is the complete RFC 5322 source, one character per byte (latin-1). */
export interface StoredMail {
  /** Rises with every mail, never reused. Hosts derive their own ids from it. */
  readonly uid: number;
  /** The uid of the conversation's first mail. */
  readonly thread: number;
  readonly raw: string;
  /** When the server received or sent it. */
  readonly at: EpochMs;
  readonly folder: Folder;
  readonly read: boolean;
  readonly starred: boolean;
  /** Ids of the names (labels, categories) on it. */
  readonly names: readonly string[];
  /** Host-specific extras by key, JSON only (Graph's extended properties, Office.js custom properties …). */
  readonly extras: Readonly<Record<string, unknown>>;
  /** Rises with every change of this mail. */
  readonly change: number;
}

/** A system folder, or `custom:<id>` for one that was made. */
export type Folder = 'inbox' | 'archive' | 'sent' | 'drafts' | 'trash' | 'spam' | `custom:${string}`;

/** A label or category. */
export interface StoredName {
  readonly id: string;
  readonly name: string;
  /** Host-specific attributes, JSON only: colour, visibility. */
  readonly attributes: Readonly<Record<string, unknown>>;
}

export interface StoredFolder {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** What changed, in order; hosts build their history or delta answers from it. */
export type ChangeRecord = { readonly change: number; readonly at: EpochMs } & (
  | { readonly what: 'mail-added'; readonly uid: number; readonly thread: number }
  | { readonly what: 'mail-deleted'; readonly uid: number; readonly thread: number }
  | {
      readonly what: 'names-added' | 'names-removed';
      readonly uid: number;
      readonly thread: number;
      readonly names: readonly string[];
    }
  | {
      readonly what: 'mail-changed';
      readonly uid: number;
      readonly thread: number;
      readonly before: Pick<StoredMail, 'folder' | 'read' | 'starred'>;
    }
  | { readonly what: 'name-made' | 'name-changed' | 'name-removed'; readonly name: string }
);

/** The mail's headers and text, parsed once per uid and cached. Asynchronous parsing happens before a mail is added. */
export interface ParsedMail {
  messageId: string;
  inReplyTo: string;
  references: string[];
  subject: string;
  from: { name: string; address: string };
  to: { name: string; address: string }[];
  cc: { name: string; address: string }[];
  /** From the Date header, null where absent or unreadable. */
  date: EpochMs | null;
  /** All headers in order, names as written, values unfolded, still encoded. */
  headers: { name: string; value: string }[];
  text: string;
  html: string | null;
  /** `inline`: shown between the words, by its content id. */
  attachments: { filename: string; mimeType: string; size: number; inline: boolean }[];
}

export interface AddMail {
  raw: string;
  at: EpochMs;
  folder: Folder;
  read?: boolean;
  starred?: boolean;
  names?: string[];
  extras?: Record<string, unknown>;
  /** Joins this conversation; absent: a conversation of its own. Who decides is the host or the importer. */
  thread?: number;
}

/** One account's mailbox. All calls are synchronous but `add`, which parses the mail first. */
export interface Mailbox {
  /** The account's address, lower case. */
  readonly address: string;
  add(mail: AddMail): Promise<StoredMail>;
  /** As `add`, at once; null where the mail needs a parser, or others are being added. */
  addNow(mail: AddMail): StoredMail | null;
  /** Throws when the uid is unknown. */
  change(
    uid: number,
    to: Partial<Pick<StoredMail, 'folder' | 'read' | 'starred' | 'extras'>> & {
      addNames?: string[];
      removeNames?: string[];
    },
  ): StoredMail;
  /** Removes for good. */
  remove(uid: number): void;
  get(uid: number): StoredMail | undefined;
  parsed(uid: number): ParsedMail;
  /** Oldest first by time, then uid. */
  thread(thread: number): readonly StoredMail[];
  /** All mails, newest first by time. */
  all(): readonly StoredMail[];
  /** Mails that carry this name, newest first. */
  withName(id: string): readonly StoredMail[];
  findByMessageId(messageId: string): readonly StoredMail[];
  names(): readonly StoredName[];
  makeName(name: string, attributes?: Record<string, unknown>): StoredName;
  changeName(id: string, to: { name?: string; attributes?: Record<string, unknown> }): StoredName;
  /** Also takes it off every mail. */
  removeName(id: string): void;
  folders(): readonly StoredFolder[];
  makeFolder(name: string, options?: { hidden?: boolean; attributes?: Record<string, unknown> }): StoredFolder;
  /** The number of the newest change. */
  readonly head: number;
  /** Changes after `since`, oldest first. */
  changes(since: number): readonly ChangeRecord[];
  /** Called after every change. */
  onChange(listener: () => void): () => void;
}
