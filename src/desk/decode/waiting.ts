/** How long the customer has been waiting. */

import { undoneIds } from '../../journal/merge';
import { isClosedMark } from '../../marks/names';
import type { Context } from '../../team/context';
import type { Entry } from '../../words/entry';
import type { EpochMs } from '../../words/values';
import type { ReadMessage } from '../desk';
import { isUnseen, laterSeen, type Seen } from './new-mail';
import { waitedBefore } from './returned';

/** What a closing has settled. */
export interface Settled {
  /** The newest message it covers. */
  upTo: Seen;
  /** Mail after this message found the conversation opened again by somebody; null: nobody did, or mail itself. */
  reopened: Seen | null;
}

/**
 * The time of the oldest mail that asks and nobody has answered, or null. An answer ends it, and so does a closing. A
 * bare thank-you after an answer or a closing waits for nothing. Messages oldest first.
 */
export function waitingSince(
  messages: readonly ReadMessage[],
  settled: Settled | null,
  context: Pick<Context, 'config' | 'roster'>,
): EpochMs | null {
  let closed = settled !== null;
  let answered = false;
  let since: EpochMs | null = null;
  for (const message of messages) {
    const { verdict } = message;
    if (verdict.is === 'answer') answered = true;
    else if (verdict.is === 'asks' && !message.thanks) answered = false;
    if (settled !== null && !isUnseen(message, settled.upTo)) continue;
    if (message.returns) since ??= waitedBefore(messages, message);
    if (settled?.reopened && isUnseen(message, settled.reopened)) closed = false;
    if (verdict.is === 'answer' && !message.undelivered) {
      since = stillWaiting(verdict.leaves, settled);
      closed = since === null && context.config.afterReply === 'close';
    }
    if (verdict.is !== 'asks' || (message.thanks && (closed || answered))) continue;
    closed = false;
    since ??= message.at;
  }
  return since;
}

/** The mail an answer to another visitor left unanswered, unless a closing has settled it. */
function stillWaiting(leaves: readonly [EpochMs, string] | null, settled: Settled | null): EpochMs | null {
  if (leaves === null || (settled !== null && !isUnseen({ at: leaves[0], id: leaves[1] }, settled.upTo))) return null;
  return leaves[0];
}

/**
 * What the last closing has settled; null without one. A command settles what its writer had seen. A closing by hand was
 * found by a later writer: it settles what that writer saw, or, where mail had reopened it by then, what the writer
 * before had seen.
 */
export function lastClosing(entries: readonly Entry[]): Settled | null {
  const undone = undoneIds(entries);
  let settled: Settled | null = null;
  let seen: Seen | null = null;
  const settle = (upTo: Seen | null) => {
    const later = laterSeen(settled?.upTo ?? null, upTo);
    if (later) settled = { upTo: later, reopened: null };
  };
  const reopen = (at: Seen) => {
    if (settled) settled = { ...settled, reopened: settled.reopened ?? at };
  };
  for (const { id, at, kind, data, removed } of entries) {
    const all: Seen = data.upTo ?? [at, '\uffff'];
    // From one member's credit to another's it stays closed.
    if (closes(data.found?.removed) && !closes(data.found?.set)) reopen(seen ?? all);
    if (closes(data.found?.set) && !closes(data.found?.removed)) settle(closes(data.folded?.removed) ? seen : all);
    if (!undone.has(id) && closes(removed)) reopen(all);
    if (!undone.has(id) && kind === 'close') settle(all);
    seen = laterSeen(seen, data.upTo ?? null);
  }
  return settled;
}

const closes = (names: readonly string[] = []): boolean => names.some(isClosedMark);
