/** How long the customer has been waiting. */

import { undoneIds } from '../../journal/merge';
import { isClosedMark } from '../../marks/names';
import type { Context } from '../../team/context';
import type { Entry } from '../../words/entry';
import type { EpochMs } from '../../words/values';
import type { ReadMessage } from '../desk';
import { continuedFrom } from '../links';
import { waitedBefore } from './returned';
import { isBehind, laterSeen, type Seen } from './seen';

/** A closing, and what became of it. */
export interface Settled {
  /** The newest message it covers. */
  upTo: Seen;
  /** The newest message that earlier closings have settled, and that stays settled whatever becomes of this one. */
  before: Seen | null;
  /** Who has opened it again; null: it is closed. Somebody takes the wait up where it stood, mail begins another. */
  opener: 'somebody' | 'mail' | null;
  /** Mail after this message found the conversation opened again by somebody; null: nobody did, or mail itself. */
  reopened: Seen | null;
}

/** The newest message that waits for nothing any more. */
const settledUpTo = (closing: Settled | null): Seen | null =>
  closing === null || closing.opener === 'somebody' ? (closing?.before ?? null) : closing.upTo;

/**
 * Since when the customer has waited; null: nobody waits. Where this conversation goes on with another one and has not been
 * answered or closed, that is since they wrote there.
 */
export function waitedSince(
  {
    messages,
    entries,
    closing,
  }: { messages: readonly ReadMessage[]; entries: readonly Entry[]; closing: Settled | null },
  context: Pick<Context, 'config' | 'roster'>,
): EpochMs | null {
  const here = waitingSince(messages, closing, context);
  const there = continuedFrom(entries)?.since;
  const isAnswered = messages.some(({ verdict, undelivered }) => verdict.is === 'answer' && !undelivered);
  return here === null || there === undefined || closing !== null || isAnswered ? here : Math.min(here, there);
}

/**
 * The time of the oldest mail that asks and nobody has answered, or null. An answer ends it, and so does a closing, unless
 * somebody reopens it. A bare thank-you after an answer or a closing waits for nothing. Messages oldest first.
 */
function waitingSince(
  messages: readonly ReadMessage[],
  closing: Settled | null,
  context: Pick<Context, 'config' | 'roster'>,
): EpochMs | null {
  const settled = settledUpTo(closing);
  let covered = closing !== null;
  let closed = false;
  let answered = false;
  let since: EpochMs | null = null;
  for (const message of messages) {
    const { verdict } = message;
    if (verdict.is === 'answer') answered = true;
    else if (verdict.is === 'asks' && !message.thanks) answered = false;
    if (settled !== null && !isBehind(message, settled)) continue;
    if (covered && isBehind(message, closing!.upTo)) {
      covered = false;
      closed = true;
    }
    if (message.returns) since ??= waitedBefore(messages, message);
    if (closing?.reopened && isBehind(message, closing.reopened)) closed = false;
    if (verdict.is === 'answer' && !message.undelivered) {
      since = stillWaiting(verdict.leaves, settled);
      closed = since === null && context.config.afterReply === 'close';
    }
    if (verdict.is !== 'asks' || (message.thanks && (closed || answered))) continue;
    closed = false;
    since = Math.min(since ?? message.at, message.at);
  }
  return since;
}

/** The mail an answer to another visitor left unanswered, unless a closing has settled it. */
function stillWaiting(leaves: readonly [EpochMs, string] | null, settled: Seen | null): EpochMs | null {
  if (leaves === null || (settled !== null && !isBehind({ at: leaves[0], id: leaves[1] }, settled))) return null;
  return leaves[0];
}

/**
 * The last closing; null without one. A command settles what its writer had seen. A closing by hand was
 * found by a later writer: it settles what that writer saw, or, where mail had reopened it by then, what the writer
 * before had seen.
 */
export function lastClosing(entries: readonly Entry[]): Settled | null {
  const undone = undoneIds(entries);
  let settled: Settled | null = null;
  let seen: Seen | null = null;
  const settle = (upTo: Seen | null) => {
    const later = laterSeen(settled?.upTo ?? null, upTo);
    const before = settled?.opener === null ? settled.before : settledUpTo(settled);
    if (later) settled = { upTo: later, before, opener: null, reopened: null };
  };
  const reopen = (opener: 'somebody' | 'mail', at: Seen | null) => {
    if (settled?.opener === null) settled = { ...settled, opener, reopened: at };
  };
  for (const { id, at, kind, data, removed } of entries) {
    const all: Seen = data.upTo ?? [at, '\uffff'];
    // From one member's credit to another's it stays closed.
    if (closes(data.found?.removed) && !closes(data.found?.set)) reopen('somebody', seen ?? all);
    if (closes(data.found?.set) && !closes(data.found?.removed)) settle(closes(data.folded?.removed) ? seen : all);
    if (closes(data.folded?.removed)) reopen('mail', null);
    if (!undone.has(id) && closes(removed)) reopen('somebody', all);
    if (!undone.has(id) && kind === 'close') settle(all);
    seen = laterSeen(seen, data.upTo ?? null);
  }
  return settled;
}

const closes = (names: readonly string[] = []): boolean => names.some(isClosedMark);
