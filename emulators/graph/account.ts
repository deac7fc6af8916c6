/** One mailbox with what Graph adds to it. */
import type { Folder, Mailbox, StoredMail } from '../mailbox/types';
import { GraphError } from './errors';
import { History } from './history';
import { changeKey, Ids } from './ids';
import type { MailboxSettings } from './types';

export interface Account {
  readonly address: string;
  readonly mailbox: Mailbox;
  readonly history: History;
  readonly ids: Ids;
  readonly settings: MailboxSettings;
}

export function openAccount(mailbox: Mailbox, settings: MailboxSettings = {}): Account {
  const history = new History(mailbox);
  return { address: mailbox.address, mailbox, history, ids: new Ids(mailbox.address, history), settings };
}

/** The mail an id names now. Throws ErrorInvalidIdMalformed for what never was an id, ErrorItemNotFound otherwise. */
export function mailOf(account: Account, id: string): StoredMail {
  const found = account.ids.findMessage(id);
  if (!found) throw new GraphError(/^AA[Mk]k?/.test(id) ? 'ErrorItemNotFound' : 'ErrorInvalidIdMalformed');
  const mail = found.current ? account.mailbox.get(found.uid) : undefined;
  if (!mail) throw new GraphError('ErrorItemNotFound');
  return mail;
}

export function changeKeyOf(account: Account, mail: StoredMail): string {
  return changeKey(account.address, mail.uid, mail.change);
}

export function etagOf(account: Account, mail: StoredMail): string {
  return `W/"${changeKeyOf(account, mail)}"`;
}

export function customFolder(id: string): Folder {
  return `custom:${id}`;
}
