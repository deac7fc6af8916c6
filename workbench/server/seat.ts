/** An account somebody sits at: its mailbox, and the add-on that is installed there. */
import type { Runtime } from '../hosts/apps-script';
import type { Ids } from '../hosts/gmail/ids';
import type { Mailbox } from '../mailbox/types';
import type { Addon } from './world';

export interface Seat {
  mailbox: Mailbox;
  ids: Ids;
  runtime: Runtime;
  addon: Addon;
}
