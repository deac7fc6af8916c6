/**
 * What page and server say to each other about the Outlook side: JSON. Conversations are named by the
 * store's own numbers; `item` is the id Outlook itself gives a message.
 */
import type { Mail, Report } from '../wire';

export interface OutlookFolder {
  /** `inbox`, `archive`, … or `custom:<id>`. */
  box: string;
  name: string;
  unread: number;
}

export interface Category {
  name: string;
  /** The number of Outlook's preset colour; null: on no list, without a colour. */
  preset: number | null;
}

export interface OutlookState {
  account: string;
  now: number;
  timeZone: string;
  /** Addresses of those who can sign in, by handle. */
  addresses: Record<string, string>;
  folders: OutlookFolder[];
  /** The number of the mailbox's newest change. */
  head: number;
  /** Rises with every reset: what was open before is not there any more. */
  epoch: number;
  /** What panes asked of Graph, newest first. */
  reports: Report[];
  warnings: string[];
}

export interface OutlookLine {
  thread: number;
  people: string;
  messages: number;
  subject: string;
  snippet: string;
  at: number;
  unread: boolean;
  hasAttachment: boolean;
  categories: Category[];
}

export interface OutlookPage {
  lines: OutlookLine[];
  total: number;
  from: number;
}

export interface OutlookConversation {
  thread: number;
  subject: string;
  categories: Category[];
  /** Newest first, as Outlook stacks them. */
  messages: Mail[];
  /** The newest message: the one an add-in is opened on. */
  item: string;
  /** The answer to it, as long as that is being written. */
  answer: string;
}

/** What the pane's sign-in gets, as Outlook would vouch for the person. */
export interface SignedIn {
  token: string;
  address: string;
  name: string;
  /** The workbench's clock. */
  now: number;
}

const answerPrefix = 'answer to ';

/** An answer being written is named by the number of the message, which stays when the message is moved. */
export const answerId = (uid: number): string => answerPrefix + uid;

/** Null: it is not the id of an answer. */
export const answeredUid = (id: string): number | null =>
  id.startsWith(answerPrefix) ? Number(id.slice(answerPrefix.length)) : null;
