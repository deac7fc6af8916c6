/** The journal on Graph: one item an entry. Nothing in it can be sent: not a draft, no recipient, not the customer's mail. */

import { entryText } from '../../src/journal/text';
import type { Entry } from '../../src/words/entry';
import type { Call } from './client';
import { makeCall } from './items';
import type { Session } from './session';

/** Repeating it is safe: readers take entries of one id for one. `seen`: how many items its writer has read. */
export const entryCall = (session: Session, folder: string, entry: Entry, sentence: string, seen: number): Call =>
  makeCall(session, folder, {
    kind: 'conversation',
    value: entry.conversation,
    text: entryText(entry, sentence),
    order: seen,
  });
