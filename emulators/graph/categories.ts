/**
 * Categories in the store. A category on a message is a plain string, so every string that is used is a name of the
 * store; the master list is those names that are not marked `unlisted`. Taking a name off the list leaves it on its
 * messages, as in Exchange.
 */
import type { Mailbox, StoredMail, StoredName } from '../mailbox/types';

/** The most characters a category may have. */
export const categoryLength = 255;

export function isListed(name: StoredName): boolean {
  return name.attributes.unlisted !== true;
}

export function masterList(mailbox: Mailbox): StoredName[] {
  return mailbox.names().filter(isListed);
}

/** Names by id, read once per state of the mailbox: lists ask for every message. */
const known = new WeakMap<Mailbox, { head: number; names: ReadonlyMap<string, string> }>();

export function categoriesOf(mailbox: Mailbox, mail: StoredMail): string[] {
  if (mail.names.length === 0) return [];
  let table = known.get(mailbox);
  if (table?.head !== mailbox.head) {
    table = { head: mailbox.head, names: new Map(mailbox.names().map(({ id, name }) => [id, name])) };
    known.set(mailbox, table);
  }
  const { names } = table;
  return mail.names.flatMap((id) => names.get(id) ?? []);
}

/** The id of this name in the store; a name that is not there yet is made, outside the master list. */
export function ensureCategory(mailbox: Mailbox, category: string): string {
  const known = mailbox.names().find((name) => name.name === category);
  return (known ?? mailbox.makeName(category, { unlisted: true })).id;
}

/** Puts a name on the master list. Answers null if it is there, in whatever case. */
export function listCategory(mailbox: Mailbox, category: string, color: string): StoredName | null {
  const same = (name: StoredName) => name.name.toLowerCase() === category.toLowerCase();
  if (masterList(mailbox).some(same)) return null;
  const used = mailbox.names().find((name) => name.name === category);
  const attributes = { ...used?.attributes, color, unlisted: false };
  return used ? mailbox.changeName(used.id, { attributes }) : mailbox.makeName(category, attributes);
}

export function unlistCategory(mailbox: Mailbox, name: StoredName): void {
  if (mailbox.withName(name.id).length === 0) mailbox.removeName(name.id);
  else mailbox.changeName(name.id, { attributes: { ...name.attributes, unlisted: true } });
}

/** Makes the message carry exactly these: the names to add and to remove. */
export function replaceCategories(mailbox: Mailbox, mail: StoredMail, categories: readonly string[]) {
  const wanted = new Set(categories.map((category) => ensureCategory(mailbox, category)));
  return {
    addNames: [...wanted].filter((id) => !mail.names.includes(id)),
    removeNames: mail.names.filter((id) => !wanted.has(id)),
  };
}
