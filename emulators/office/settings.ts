/** What can be set about the host itself, at the start and at any later moment: who is signed in, what is allowed. */
import type { OfficeUser, Permission, WhoseList } from './types';

export interface HostSettings {
  /** The level the manifest asked for and the person granted. */
  permission: Permission;
  /** Who is signed in. The library copies it once: a later change shows only after the pane is loaded anew. */
  user: OfficeUser;
  /** Language of Outlook, a culture name such as `de-DE`; becomes `Office.context.displayLanguage`. */
  language: string;
  /** What `isSetSupported` answers, by requirement set. */
  requirementSets: Record<string, string>;
  /** A pinned pane stays while the selection moves and is told so; an unpinned one is loaded anew. */
  pinned: boolean;
  /**
   * Calls carry no item id. `request`: a call means the item that was open when it arrived. `current`: the one open when
   * it is carried out. `refuse`: as `request`, but answered with 9030 when another item is open by then.
   */
  binding: 'request' | 'current' | 'refuse';
  /** What `categories.getAsync` gives when there are none; clients differ. */
  noCategories: 'null' | 'empty';
  /** Whose master list the pane sees; what a pane on a shared mailbox really sees is not documented. */
  masterList: WhoseList;
  /**
   * What of a collapsed conversation is selected. `all`: every message of it, in whatever folder, as Outlook on the web and
   * the new Outlook have it. `newest`: the newest in the folder, as classic Outlook and Outlook for Mac.
   */
  collapsed: 'all' | 'newest';
  /** Milliseconds added to every answer. */
  latencyMs: number;
}

export const defaultSettings: HostSettings = {
  permission: 'ReadWriteMailbox',
  user: {
    displayName: 'Alice Archer',
    emailAddress: 'alice@team.example',
    timeZone: 'W. Europe Standard Time',
    accountType: 'office365',
  },
  language: 'en-US',
  requirementSets: { Mailbox: '1.14', DialogApi: '1.2', IdentityAPI: '1.3', NestedAppAuth: '1.1' },
  pinned: true,
  binding: 'request',
  noCategories: 'empty',
  masterList: 'item',
  collapsed: 'all',
  latencyMs: 0,
};
