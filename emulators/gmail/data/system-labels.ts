/** The labels every account has. Google's guide on labels says which of them a program may put on and take off. */
export interface SystemLabel {
  id: string;
  /** Whether a program may put it on and take it off. */
  applicable: boolean;
  hidden?: boolean;
}

export const systemLabels: readonly SystemLabel[] = [
  { id: 'CHAT', applicable: false, hidden: true },
  { id: 'SENT', applicable: false },
  { id: 'INBOX', applicable: true },
  { id: 'IMPORTANT', applicable: true, hidden: true },
  { id: 'TRASH', applicable: true, hidden: true },
  { id: 'DRAFT', applicable: false },
  { id: 'SPAM', applicable: true, hidden: true },
  { id: 'CATEGORY_FORUMS', applicable: true, hidden: true },
  { id: 'CATEGORY_UPDATES', applicable: true, hidden: true },
  { id: 'CATEGORY_PERSONAL', applicable: true, hidden: true },
  { id: 'CATEGORY_PROMOTIONS', applicable: true, hidden: true },
  { id: 'CATEGORY_SOCIAL', applicable: true, hidden: true },
  { id: 'STARRED', applicable: true },
  { id: 'UNREAD', applicable: true },
];

export const systemLabelIds: ReadonlySet<string> = new Set(systemLabels.map((label) => label.id));

/** Names nobody may give a label, in lower case: the system's own and those reserved without being listed. */
export const reservedNames: ReadonlySet<string> = new Set([
  ...systemLabels.map((label) => label.id.toLowerCase()),
  'drafts',
  'chats',
  'muted',
  'scheduled',
  'snoozed',
  'todo',
  'voicemail',
]);

export const labelLimits = { nameLength: 225, perMailbox: 10_000, perModify: 100, messagesPerBatch: 1_000 };
