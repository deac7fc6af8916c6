/** The pane says of a reply that it went out unchecked. */

import { stringsFor } from '../../src/strings';
import type { Outcome } from '../../src/words/inbox';
import type { EpochMs } from '../../src/words/values';
import type { OutlookInbox } from '../mailbox/context';
import type { KeyValue } from '../office/storage';
import { clockTime } from './clock-time';
import { takeUnchecked } from './unchecked-note';

/** The same inbox, whose next screen says what went out unchecked, unless it has something else to say. */
export function tellingUnchecked<T extends OutlookInbox>(inbox: T, storage: KeyValue | null, now: () => EpochMs): T {
  function told(outcome: Outcome): Outcome {
    if (!outcome.ok || outcome.view.notice) return outcome;
    const at = takeUnchecked(storage, now());
    if (at === null) return outcome;
    const text = stringsFor(...inbox.languages()).atSendUnchecked(clockTime(at));
    return { ok: true, view: { ...outcome.view, notice: { text, tone: 'problem' } } };
  }
  return {
    ...inbox,
    open: async (conversation, options) => told(await inbox.open(conversation, options)),
    board: async (query) => told(await inbox.board(query)),
  };
}
