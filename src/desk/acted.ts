/** What came of opening a conversation or acting on it. */

import type { Entry } from '../words/entry';
import type { Plan } from '../words/plan';
import type { Desk } from './desk';
import type { Difference } from './difference';

export interface Opened {
  desk: Desk;
  /** What opening itself wrote, in words; empty except for a repair. */
  wrote: string[];
}

export interface Acted {
  /** The desk as it now stands: planned, not read again. */
  desk: Desk;
  before: Desk;
  /** Null where the mailbox said so already, or a retry found its work done. */
  plan: Plan | null;
  /** What came since the screen was drawn and stands against the command: nothing was written. */
  minds?: readonly Difference[];
  /** Another conversation in which the command wrote as well, as it now stands. */
  there?: Desk;
  /** The entry an earlier attempt left under the same id: its outcome stands. */
  repeats?: Entry;
}
