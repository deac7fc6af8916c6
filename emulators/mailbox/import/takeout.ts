/** What Google Takeout writes on top of every mail: `X-Gmail-Labels` and `X-GM-THRID`. */
import { decodeWords } from 'postal-mime';
import type { Folder } from '../types';

export interface GmailFiling {
  folder: Folder;
  read: boolean;
  starred: boolean;
  names: string[];
  extras: Record<string, unknown>;
}

/** Where a mail lies, in the order of which label decides when there are several. */
const folders: readonly [label: string, folder: Folder][] = [
  ['trash', 'trash'],
  ['spam', 'spam'],
  ['drafts', 'drafts'],
  ['sent', 'sent'],
  ['inbox', 'inbox'],
];

const silent = new Set(['archived', 'unread', 'opened', 'starred', 'important', 'chat']);

/** Reads a mail's X-Gmail-Labels, null where it has none. Takeout writes them in the account's language; we know English. */
export function gmailFiling(header: string | undefined): GmailFiling | null {
  if (header === undefined) return null;
  const labels = splitLabels(decodeWords(header));
  const lower = labels.map((label) => label.toLowerCase());
  const folder = folders.find(([label]) => lower.includes(label))?.[1] ?? 'archive';
  const categories = labels.filter(isCategory).map((label) => label.slice('category '.length).trim().toLowerCase());
  const extras: Record<string, unknown> = {};
  if (lower.includes('important')) extras.important = true;
  if (categories.length > 0) extras.category = categories[0];
  // A mail sent to oneself is in both; the store has one folder, so the inbox is kept beside it.
  if (folder === 'sent' && lower.includes('inbox')) extras.alsoInInbox = true;
  return {
    folder,
    read: !lower.includes('unread'),
    starred: lower.includes('starred'),
    names: [...new Set(labels.filter((label) => !isSystem(label) && !isCategory(label)))],
    extras,
  };
}

/** A comma-separated list; a label that holds a comma or a quote is quoted, its quotes doubled or escaped. */
export function splitLabels(list: string): string[] {
  const labels = list.replace(/\s+/g, ' ').match(/\s*("(?:[^"\\]|\\.|"")*"|[^,]+)/g) ?? [];
  return labels
    .map((label) => label.trim())
    .map((label) =>
      /^".*"$/.test(label) ? label.slice(1, -1).replace(/""|\\(.)/g, (_, after) => after ?? '"') : label,
    )
    .filter((label) => label !== '');
}

function isCategory(label: string): boolean {
  return /^category /i.test(label);
}

function isSystem(label: string): boolean {
  const lower = label.toLowerCase();
  return silent.has(lower) || folders.some(([name]) => name === lower);
}
