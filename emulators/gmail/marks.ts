/**
 * Between what the store keeps (folder, read, starred, names) and what Gmail shows (labels on messages). A folder holds
 * one system label; what it cannot hold (INBOX on sent mail, IMPORTANT, categories) is kept in the mail's extras.
 */
import type { Folder, Mailbox, StoredMail } from '../mailbox/types';
import { systemLabelIds } from './data/system-labels';
import { labelIdOf, nameIdOf } from './ids';

/** Kept under `extras.gmail`. */
interface GmailExtras {
  /** System labels beside the folder's. */
  labels: string[];
  /** System labels gained and lost at a change, since the store's own log knows only folders. Newest last. */
  past: LabelDiff[];
}

export interface LabelDiff {
  change: number;
  added: string[];
  removed: string[];
}

/** In this order: a mail in the trash is there whatever else it is, and sent mail stays sent when it joins the inbox. */
const folders: readonly [label: string, folder: Folder][] = [
  ['TRASH', 'trash'],
  ['SPAM', 'spam'],
  ['DRAFT', 'drafts'],
  ['SENT', 'sent'],
  ['INBOX', 'inbox'],
];
const keptDiffs = 50;

/** The system label a folder stands for; none for archived mail and for folders Gmail does not have. */
export function labelOfFolder(folder: Folder): string | undefined {
  return folders.find(([, held]) => held === folder)?.[0];
}

export function systemLabelsOn(mail: StoredMail): string[] {
  const labels = [...extrasOf(mail).labels];
  const held = labelOfFolder(mail.folder);
  if (held && !labels.includes(held)) labels.unshift(held);
  if (!mail.read) labels.push('UNREAD');
  if (mail.starred) labels.push('STARRED');
  return labels;
}

/** Every label id on this message, system labels first. */
export function labelsOn(mail: StoredMail): string[] {
  return [...systemLabelsOn(mail), ...mail.names.map(labelIdOf)];
}

/** The parts of a new mail that say these labels. */
export function placed(labelIds: readonly string[]): {
  folder: Folder;
  read: boolean;
  starred: boolean;
  names: string[];
  extras: Record<string, unknown>;
} {
  const { folder, rest } = settle(labelIds.filter((id) => systemLabelIds.has(id)));
  return {
    folder,
    read: !labelIds.includes('UNREAD'),
    starred: labelIds.includes('STARRED'),
    names: labelIds.flatMap((id) => (systemLabelIds.has(id) ? [] : (nameIdOf(id) ?? []))),
    extras: rest.length > 0 ? { gmail: { labels: rest, past: [] } } : {},
  };
}

/** Takes labels off and puts labels on. What is already so stays unwritten. The caller has checked the ids. */
export function relabel(
  mailbox: Mailbox,
  mail: StoredMail,
  add: readonly string[],
  remove: readonly string[],
): StoredMail {
  const before = systemLabelsOn(mail);
  const gained = add.filter((id) => systemLabelIds.has(id) && !before.includes(id));
  const after = [...before.filter((id) => !remove.includes(id)), ...gained];
  const { folder, rest } = settle(after);
  const kept = extrasOf(mail);
  const lost = before.filter((id) => !after.includes(id));
  const changed = gained.length > 0 || lost.length > 0;
  const beside = rest.length > 0 || kept.labels.length > 0;
  // The store writes the mail's own change first, so its number is the next one.
  const diff: LabelDiff = { change: mailbox.head + 1, added: gained, removed: lost };
  const past = [...kept.past, diff].slice(-keptDiffs);
  return mailbox.change(mail.uid, {
    ...(changed && { folder }),
    read: !after.includes('UNREAD'),
    starred: after.includes('STARRED'),
    ...(changed && beside && { extras: { ...mail.extras, gmail: { labels: rest, past } } }),
    addNames: userNames(add),
    removeNames: userNames(remove),
  });
}

export function labelDiffs(mail: StoredMail): readonly LabelDiff[] {
  return extrasOf(mail).past;
}

function userNames(labelIds: readonly string[]): string[] {
  return labelIds.flatMap((id) => (systemLabelIds.has(id) ? [] : (nameIdOf(id) ?? [])));
}

/** The folder for a set of system labels, and the labels it leaves unsaid. */
function settle(labels: readonly string[]): { folder: Folder; rest: string[] } {
  const place = folders.find(([label]) => labels.includes(label));
  const rest = [...new Set(labels)].filter((id) => id !== place?.[0] && id !== 'UNREAD' && id !== 'STARRED');
  return { folder: place?.[1] ?? 'archive', rest };
}

/** Until the first change here, what an import of a Google archive found beside the folder counts. */
function extrasOf(mail: StoredMail): GmailExtras {
  const { gmail, important, category, alsoInInbox } = mail.extras;
  if (gmail) return gmail as GmailExtras;
  const found = [
    ...(alsoInInbox === true ? ['INBOX'] : []),
    ...(important === true ? ['IMPORTANT'] : []),
    ...(typeof category === 'string' ? [`CATEGORY_${category.toUpperCase()}`] : []),
  ];
  return { labels: found.filter((id) => systemLabelIds.has(id)), past: [] };
}
