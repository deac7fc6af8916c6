/** How long the customer has been waiting. */
import type { Entry } from '../journal/entry';
import { undoneIds } from '../journal/merge';
import type { EpochMs } from '../ports';
import { saysThanks } from './arrivals';
import type { Context } from './context';
import type { ReadMessage } from './desk';
import { isUnseen, laterSeen, type Seen } from './unseen';

/**
 * The time of the oldest outside mail that nobody has answered, or null. A reply answers, and so does a closing; machine
 * mail and notes never do. A bare thank-you after a closing waits for nothing. Messages oldest first.
 */
export function waitingSince(
  messages: readonly ReadMessage[],
  settled: Seen | null,
  context: Pick<Context, 'config' | 'roster'>,
): EpochMs | null {
  let closed = settled !== null;
  let since: EpochMs | null = null;
  for (const message of messages) {
    if (settled !== null && !isUnseen(message, settled)) continue;
    const { who } = message.kind;
    if (who === 'member' || who === 'team') {
      since = null;
      closed = context.config.afterReply === 'close';
    }
    if (who !== 'outside' || (closed && saysThanks(message, context))) continue;
    closed = false;
    since ??= message.at;
  }
  return since;
}

/**
 * The newest message that a closing has settled; null without one. A command settles what its writer had seen. A closing
 * by hand was found by a later writer: it settles what that writer saw, or, where mail had reopened it by then, what the
 * writer before had seen.
 */
export function settledUpTo(entries: readonly Entry[]): Seen | null {
  const undone = undoneIds(entries);
  let settled: Seen | null = null;
  let seen: Seen | null = null;
  for (const { id, at, kind, data } of entries) {
    const all: Seen = data.upTo ?? [at, '\uffff'];
    if (closes(data.found?.set)) settled = laterSeen(settled, closes(data.folded?.removed) ? seen : all);
    if (kind === 'close' && !undone.has(id)) settled = laterSeen(settled, all);
    seen = laterSeen(seen, data.upTo ?? null);
  }
  return settled;
}

const closes = (names: readonly string[] = []): boolean => names.some((name) => name.startsWith('✓'));
