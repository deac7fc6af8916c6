/** The shared inbox this build works on. The agents' build has its own file in the place of this one. */
import type { SharedInbox } from '../src/ports';
import type { AddOnEvent } from './cards/action';
import { createInbox, type InboxOptions } from './inbox';

export const openInbox = (_event: AddOnEvent, options: InboxOptions): SharedInbox => createInbox(options);

/** Whether whoever uses this build may set Docket up in the mailbox it works on. */
export const canSetUp: boolean = true;
