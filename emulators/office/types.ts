/**
 * What Outlook on the web knows when it plays host to an add-in: the open item, the signed-in person, the mailbox
 * behind them. Words of Outlook, independent of the wire; the wire forms are made in `initial-data.ts` and `calls/`.
 */

/** Integer milliseconds since the epoch. */
export type EpochMs = number;

/** The manifest's four levels, lowest first. */
export const permissions = ['Restricted', 'ReadItem', 'ReadWriteItem', 'ReadWriteMailbox'] as const;
export type Permission = (typeof permissions)[number];

export interface OfficeAddress {
  name: string;
  address: string;
  /** How the directory sees it; absent: somebody outside. */
  kind?: 'other' | 'list' | 'user' | 'external';
}

export interface OfficeAttachment {
  id: string;
  name: string;
  size: number;
  kind: 'file' | 'item' | 'cloud';
  inline: boolean;
  contentType: string;
}

/** What `getSharedPropertiesAsync` tells of an item in somebody else's mailbox. */
export interface SharedProperties {
  owner: string;
  targetMailbox: string;
  targetRestUrl: string;
  /** Read 1, write 2, delete own 4, delete all 8, edit own 16, edit all 32. */
  delegatePermissions: number;
}

/** One item as Outlook opens it. Dates are the server's. */
export interface OfficeItem {
  /** EWS format: `/` and `+` occur. In compose the add-in sees it only after a save. */
  id: string;
  kind: 'message' | 'meeting-request' | 'appointment';
  mode: 'read' | 'compose';
  itemClass: string;
  subject: string;
  /** The subject without its prefixes. */
  normalizedSubject: string;
  conversationId: string;
  internetMessageId: string;
  from: OfficeAddress | null;
  sender: OfficeAddress | null;
  to: OfficeAddress[];
  cc: OfficeAddress[];
  bcc: OfficeAddress[];
  created: EpochMs;
  modified: EpochMs;
  isRead: boolean;
  attachments: OfficeAttachment[];
  body: { text: string; html: string };
  /** All internet headers as one string, `Name: value` a line. */
  headers: string;
  /** Present when the item lies in a mailbox or folder that is not the person's own. */
  shared?: SharedProperties;
  /** Compose only. */
  composeType?: 'newMail' | 'reply' | 'forward';
  /** Compose only: the Message-ID of the mail being answered; absent: none is. */
  inReplyTo?: string;
}

/** A collapsed conversation in the message list. */
export interface SelectedRow {
  /** Every message of it, newest first. */
  messages: readonly string[];
  /** The newest in the folder that is shown. */
  newestHere: string;
}

/** A category of a master list; colours `None`, `Preset0` … `Preset24`. */
export interface Category {
  displayName: string;
  color: string;
}

/** Who is signed in, as the library copies it once into `mailbox.userProfile`. */
export interface OfficeUser {
  displayName: string;
  emailAddress: string;
  timeZone: string;
  accountType: 'enterprise' | 'office365' | 'gmail' | 'outlookCom';
}

/** What a person or an add-in may change in a draft. */
export type DraftChange = Partial<Pick<OfficeItem, 'subject' | 'to' | 'cc' | 'bcc' | 'body' | 'attachments'>>;

/** `item`: the mailbox the open item lies in. `user`: the signed-in person's own. */
export type WhoseList = 'item' | 'user';

/**
 * The data below the host, declared here by its consumer. Storage only: Outlook's rules (which category may be added,
 * what an add-in may do) are the host's. A call that cannot be done rejects with `OfficeFault`; anything else that is
 * thrown reaches the add-in as 9042.
 */
export interface OfficeMailboxPort {
  /** Null: moved or deleted. */
  item(id: string): Promise<OfficeItem | null>;
  /** Names on the item, in order. */
  categories(id: string): Promise<string[]>;
  changeCategories(id: string, add: string[], remove: string[]): Promise<void>;
  masterList(whose: WhoseList): Promise<Category[]>;
  changeMasterList(whose: WhoseList, add: Category[], remove: string[]): Promise<void>;
  /** The add-in's bag on the item, a JSON object; `{}` when there is none. */
  customProperties(id: string, addIn: string): Promise<Record<string, unknown>>;
  saveCustomProperties(id: string, addIn: string, bag: Record<string, unknown>): Promise<void>;
  /** The person's settings of this add-in; every value is itself a JSON text. */
  roamingSettings(addIn: string): Promise<Record<string, string>>;
  saveRoamingSettings(addIn: string, settings: Record<string, string>): Promise<void>;
  changeDraft(id: string, change: DraftChange): Promise<void>;
}

/** An error with the code the add-in shall see (9044 InvalidCategory, 9049 ItemNotFound …). */
export class OfficeFault extends Error {
  readonly code: number;

  constructor(code: number, message = `Office error ${code}`) {
    super(message);
    this.name = 'OfficeFault';
    this.code = code;
  }
}
