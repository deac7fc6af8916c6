import type { RegistryState } from './names';
import type { ChangeRecord, StoredFolder, StoredMail, StoredName } from './types';

/** All a mailbox holds, as plain data: what is saved, and what it is opened from. */
export interface MailboxState {
  address: string;
  nextUid: number;
  names: RegistryState<StoredName>;
  folders: RegistryState<StoredFolder>;
  mails: readonly StoredMail[];
  changes: readonly ChangeRecord[];
  head: number;
}
