/** How long the customer has been waiting. */
import type { Entry } from '../journal/entry';
import { undoneIds } from '../journal/merge';
import type { EpochMs } from '../ports';
import { saysThanks } from './arrivals';
import type { Context } from './context';
import type { ReadMessage } from './desk';

/**
 * The time of the oldest outside mail that nobody has answered, or null. A reply answers, and so does a closing; machine
 * mail and notes never do. A bare thank-you after a closing waits for nothing. Messages oldest first.
 */
export function waitingSince(
  messages: readonly ReadMessage[],
  entries: readonly Entry[],
  context: Pick<Context, 'config' | 'roster'>,
): EpochMs | null {
  const closed = lastClosing(entries);
  let since: EpochMs | null = null;
  for (const message of messages) {
    if (closed !== null && message.at <= closed) continue;
    const { who } = message.kind;
    if (who === 'member' || who === 'team') since = null;
    if (who !== 'outside' || since !== null) continue;
    if (closed === null || !saysThanks(message, context)) since = message.at;
  }
  return since;
}

/** When it was last closed by a command that still stands. */
function lastClosing(entries: readonly Entry[]): EpochMs | null {
  const undone = undoneIds(entries);
  const times = entries.filter(({ kind, id }) => kind === 'close' && !undone.has(id)).map(({ at }) => at);
  return times.length > 0 ? Math.max(...times) : null;
}
