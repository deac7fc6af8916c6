/** What a handler of a call is given and what it gives back. */
import type { Notifications } from '../notifications';
import type { HostSettings } from '../settings';
import { OfficeFault, type OfficeItem, type OfficeMailboxPort } from '../types';
import { asObject, type Json } from '../wire';

/** Something the pane asked Outlook to show; the page around the host does as it likes with it. */
export interface Shown {
  form: 'reply' | 'reply-all' | 'message' | 'appointment' | 'new-message' | 'new-appointment' | 'persona' | 'window';
  /** The item the pane was on. */
  item: string | null;
  params: Json;
}

/** All that stands around a call, the same for every load of the pane. */
export interface World {
  mailbox: OfficeMailboxPort;
  settings: HostSettings;
  /** The add-in's id in its manifest; custom properties and settings are kept under it. */
  addIn: string;
  notifications: Notifications;
  /** The messages selected in the list. */
  selected(): readonly string[];
  /** Compose: drafts the person or the add-in has saved, and session data by draft. */
  savedDrafts: Set<string>;
  sessionData: Map<string, Map<string, string>>;
  show(shown: Shown): void;
  /** The pane asked to be closed. */
  closePane(): void;
  /** A function command or a send handler said it is done. */
  commandCompleted(id: string, data: Json): void;
}

export interface Call {
  params: { [key: string]: Json };
  /** Where a call's parameters are a list. */
  list: Json[];
  /** The item this call means; null when none is open. */
  item: string | null;
  world: World;
}

/** `data`: wrapped as a success. `raw`: the answer as it stands, for the few calls with a form of their own. */
export type Answer = { data: Json } | { raw: Json };

export type Handler = (call: Call) => Promise<Answer>;

export const done: Answer = { data: null };

/** Codes of the library's error table that this host answers with. */
export const code = {
  operationNotSupported: 5000,
  duplicateNotification: 9023,
  notificationNotFound: 9024,
  tooManyNotifications: 9025,
  itemChanged: 9030,
  insufficientItemPermissions: 9038,
  serverError: 9042,
  invalidCategory: 9044,
  duplicateCategory: 9045,
  itemNotSaved: 9046,
  itemNotFound: 9049,
  keyNotFound: 9050,
  sessionDataTooLong: 9051,
  notForSharedFolders: 9055,
} as const;

/** The item a call is about. An item the pane still holds though none is open any more has changed under it. */
export async function itemOf({ item, world }: Call): Promise<OfficeItem> {
  if (item === null) throw new OfficeFault(code.itemChanged);
  const found = await world.mailbox.item(item);
  if (found === null) throw new OfficeFault(code.itemNotFound);
  return found;
}

/** Refuses changes of an item in somebody else's mailbox without the right to edit all items there. */
export function checkMayEdit(item: OfficeItem): void {
  const editAll = 32;
  if (item.shared && (item.shared.delegatePermissions & editAll) === 0) {
    throw new OfficeFault(code.insufficientItemPermissions);
  }
}

export function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

export function texts(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.map(text) : [];
}

export function objects(value: Json | undefined): { [key: string]: Json }[] {
  if (!Array.isArray(value)) return [];
  return value.map(asObject).filter((entry) => entry !== null);
}
