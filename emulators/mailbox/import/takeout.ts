/** What Google Takeout writes on top of every mail: `X-Gmail-Labels` and `X-GM-THRID`. */
import { decodeWords } from '../charset';
import type { Folder } from '../types';

export interface GmailFiling {
  /** Null where the labels do not say; see `knowsLabels`. */
  folder: Folder | null;
  read: boolean;
  starred: boolean;
  names: string[];
  extras: Record<string, unknown>;
}

type Place = 'trash' | 'spam' | 'drafts' | 'sent' | 'inbox';
type Meaning = Place | 'archived' | 'unread' | 'opened' | 'starred' | 'important' | 'chat';

/**
 * Gmail's own labels in the languages of the account that are known here. Where a mail lies is decided in this order when
 * there are several.
 */
const meanings: Readonly<Record<Meaning, readonly string[]>> = {
  trash: ['trash', 'bin', 'papierkorb'],
  spam: ['spam'],
  drafts: ['drafts', 'draft', 'entwürfe', 'entwurf'],
  sent: ['sent', 'sent mail', 'gesendet'],
  inbox: ['inbox', 'posteingang'],
  archived: ['archived', 'archiviert'],
  unread: ['unread', 'ungelesen'],
  opened: ['opened', 'geöffnet'],
  starred: ['starred', 'markiert'],
  important: ['important', 'wichtig'],
  chat: ['chat', 'chats'],
};

const meaningOf = new Map(
  Object.entries(meanings).flatMap(([meaning, names]) => names.map((name) => [name, meaning as Meaning])),
);

const places: readonly Place[] = ['trash', 'spam', 'drafts', 'sent', 'inbox'];

/** Words that other languages have too say nothing about the language. */
const everywhere: ReadonlySet<string> = new Set(['spam', 'chat', 'chats', 'important']);

/** Categories by Gmail's own names for them. */
const categories: Readonly<Record<string, string>> = {
  ...{ personal: 'personal', primary: 'personal', allgemein: 'personal', persönlich: 'personal' },
  ...{ social: 'social', soziales: 'social', 'soziale netzwerke': 'social' },
  ...{ promotions: 'promotions', werbung: 'promotions' },
  ...{ updates: 'updates', neuigkeiten: 'updates', benachrichtigungen: 'updates' },
  ...{ forums: 'forums', foren: 'forums' },
  ...{ purchases: 'purchases', käufe: 'purchases', reservations: 'reservations', reservierungen: 'reservations' },
};

/** Reads a mail's X-Gmail-Labels, null where it has none. `known`: the archive is in a language that is known here. */
export function gmailFiling(header: string | undefined, known = true): GmailFiling | null {
  if (header === undefined) return null;
  const labels = splitLabels(decodeWords(header).normalize('NFC'));
  const said = new Set(labels.map((label) => meaningOf.get(label.toLowerCase())));
  const place = places.find((one) => said.has(one));
  const category = labels.map(categoryOf).find((one) => one !== null);
  const extras: Record<string, unknown> = {};
  if (said.has('important')) extras.important = true;
  if (category != null) extras.category = category;
  // A mail sent to oneself is in both; the store has one folder, so the inbox is kept beside it.
  if (place === 'sent' && said.has('inbox')) extras.alsoInInbox = true;
  return {
    folder: place ?? (known ? 'archive' : null),
    read: known && !said.has('unread'),
    starred: said.has('starred'),
    names: [...new Set(labels.filter((label) => !meaningOf.has(label.toLowerCase()) && categoryOf(label) === null))],
    extras,
  };
}

/** Whether any of these headers has one of Gmail's own labels by a name that is known here; true where there is none. */
export function knowsLabels(headers: readonly string[]): boolean {
  const labels = headers.flatMap((header) => splitLabels(decodeWords(header).normalize('NFC')));
  const own = (label: string) => meaningOf.has(label) && !everywhere.has(label);
  return labels.length === 0 || labels.some((label) => own(label.toLowerCase()));
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

/** `Category Updates`, `Kategorie: "Neuigkeiten"`; null for any other label. */
function categoryOf(label: string): string | null {
  const found = /^(?:category|kategorie):? "?([^"]+)"?$/i.exec(label)?.[1]?.toLowerCase();
  return found === undefined ? null : Object.hasOwn(categories, found) ? categories[found]! : found;
}
