/** What mail programs call the folders every mailbox has, in English and German. */
import type { Folder } from '../types';

const names: readonly [folder: Folder, names: readonly string[]][] = [
  ['inbox', ['inbox', 'posteingang']],
  ['sent', ['sent', 'sent mail', 'sent items', 'sent messages', 'gesendet', 'gesendete elemente', 'gesendete objekte']],
  ['drafts', ['drafts', 'draft', 'entwürfe', 'entwurf']],
  [
    'trash',
    ['trash', 'bin', 'deleted items', 'deleted messages', 'papierkorb', 'gelöschte elemente', 'gelöschte objekte'],
  ],
  ['spam', ['spam', 'junk', 'junk e-mail', 'junk-e-mail', 'bulk mail', 'werbung']],
  ['archive', ['archive', 'archives', 'archived', 'archiv', 'archiviert']],
];

/** The folder that a file or folder of this name stands for, null for any other. */
export function folderNamed(name: string): Folder | null {
  const plain = name
    .normalize('NFC')
    .replace(/\.(mbox|mbx|sbd)$/i, '')
    .toLowerCase();
  // Folders in a Maildir are named by their whole path: `.INBOX.Sent`.
  const own = plain.slice(plain.lastIndexOf('.') + 1).replace(/_/g, ' ');
  return names.find(([, known]) => known.includes(own))?.[0] ?? null;
}
