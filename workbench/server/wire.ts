/**
 * What page and server say to each other: JSON, types only. Conversations, messages and labels are named by Gmail's ids,
 * moments are epoch milliseconds on the workbench's own clock.
 */

export interface Person {
  handle: string;
  name: string;
  /** Shown beside the name: `lead`, `collaborator`; empty for agents. */
  role: string;
  /** Their own account, lower case; absent: the configuration gives none. */
  address?: string;
}

export interface AddonAbout {
  name: string;
  /** `#rrggbb`, from the manifest's layout properties. */
  color: string;
  universalActions: { label: string; runFunction?: string; openLink?: string }[];
  /** What cards are checked against: the functions their actions may name, the addresses their links may have. */
  functions: readonly string[];
  openLinkUrlPrefixes: readonly string[];
}

/** A user label. */
export interface Label {
  id: string;
  name: string;
  /** `#rrggbb`; null: Gmail's grey. */
  backgroundColor: string | null;
  textColor: string | null;
  inMessageList: boolean;
  inLabelList: 'show' | 'showIfUnread' | 'hide';
  threads: number;
  threadsUnread: number;
}

/** One line of the message list. All texts come from mail. */
export interface Line {
  thread: string;
  /** Who wrote, first to last, `me` for the account itself. */
  people: { name: string; unread: boolean }[];
  messages: number;
  subject: string;
  snippet: string;
  at: number;
  unread: boolean;
  starred: boolean;
  hasAttachment: boolean;
  /** Ids, system labels included. */
  labels: string[];
}

export interface Page {
  lines: Line[];
  /** Of all lines, not only of those on this page. */
  total: number;
  from: number;
}

export interface Mail {
  id: string;
  from: { name: string; address: string };
  to: { name: string; address: string }[];
  cc: { name: string; address: string }[];
  at: number;
  text: string;
  /** Whether the mail has an HTML part; it is served by itself as `/mail/<id>`. */
  hasHtml: boolean;
  snippet: string;
  unread: boolean;
  sent: boolean;
  attachments: { filename: string; mimeType: string; size: number }[];
}

export interface Conversation {
  thread: string;
  subject: string;
  labels: string[];
  /** Oldest first. */
  messages: Mail[];
}

export interface State {
  account: string;
  now: number;
  timeZone: string;
  people: Person[];
  addon: AddonAbout;
  labels: Label[];
  inboxUnread: number;
  /** Whether members can sit at mailboxes of their own, with the team's at a hub. */
  hub: boolean;
  /** The number of the mailbox's newest change. */
  head: number;
  /** What is worth knowing of somebody's own mail, in sentences; empty for the sample. */
  about: string[];
  /** What went wrong at the start and is worth a person's attention; empty when all is well. */
  warnings: string[];
}

/**
 * What runs in the add-on, as Gmail itself would start it, with the zone of whoever looks (absent: the team's) and the
 * language of their Gmail, such as `de` (absent: English).
 */
export type Ask = { timeZone?: string; userLocale?: string } & AddonRun;

type AddonRun =
  | { run: 'home' }
  | { run: 'open'; thread: string; message: string }
  | {
      run: 'action' | 'universal' | 'suggestions';
      function: string;
      parameters: Record<string, string>;
      formInputs: FormInputs;
      /** Absent on the homepage. */
      open?: { thread: string; message: string };
    };

/** Gmail's own form, `commonEventObject.formInputs`. */
export type FormInputs = Record<string, FormInput>;
export type FormInput =
  | { stringInputs: { value: string[] } }
  | { dateTimeInput: { hasDate: boolean; hasTime: boolean; msSinceEpoch: string } }
  | { dateInput: { msSinceEpoch: string } }
  | { timeInput: { hours: number; minutes: number } };

/** What one execution did, for the drawer. */
export interface Report {
  /** Counts executions since the start. */
  id: number;
  function: string;
  at: number;
  /** Milliseconds on the virtual clock, the modelled latency of requests included. */
  virtualMs: number;
  requests: { method: string; path: string; status: number; units: number }[];
  /** How often the script waited: requests that went out together are one round trip. */
  roundTrips: number;
  units: number;
  /** The last plan the add-on logged, in words. */
  plan: string[];
  logs: string[];
  error: string | null;
}

/** `value` is what the function gave back: `{ cards }` or `{ renderActions, stateChanged }`. */
export type Answer = { ok: true; value: unknown; report: Report } | { ok: false; error: string; report: Report };

export type ClockStep = 'hour' | 'morning';

/** Where the mail that was written is to be found. */
export interface Written {
  thread: string;
  message: string;
}
