import type { SharedInbox } from '../../src/words/inbox';
import type { AddOnEvent } from '../cards/action';
import { createInbox, type InboxOptions } from './inbox';

export const openInbox = (_event: AddOnEvent, options: InboxOptions): SharedInbox => createInbox(options);

/** Whether the users of this build may set Docket up in the mailbox it works on. */
export const canSetUp: boolean = true;
