/** An account somebody sits at: its mailbox, and the add-on that is installed there. */
import type { Runtime } from '../../emulators/apps-script';
import type { Manifest } from '../../emulators/apps-script/index';
import type { Ids } from '../../emulators/gmail/ids';
import type { Mailbox } from '../../emulators/mailbox/types';

export interface Seat {
  mailbox: Mailbox;
  ids: Ids;
  runtime: Runtime;
  addon: Addon;
}

export interface Addon {
  code: string;
  manifest: Manifest;
}
