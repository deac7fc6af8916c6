/** Why a target was missed, as far as mail and journal show. */

import { afterEntry } from '../journal/known';
import { factsOf } from '../marks/facts';
import type { Context } from '../team/context';
import type { BreachReason } from '../words/closing-facts';
import type { Entry } from '../words/entry';
import type { EpochMs } from '../words/values';
import { handovers, isClosed } from './handovers';

/**
 * How things stood at the deadline; the first that holds, in the order of `breachReasons`: nobody owned it, its owner was
 * away, it had been closed and reopened, a colleague's word was awaited, it had changed hands. Else its owner had it.
 *
 * @param entries oldest first
 */
export function breachReason(due: EpochMs, entries: readonly Entry[], context: Context): BreachReason {
  const { vocabulary, roster } = context;
  const before = entries.filter(({ at }) => at <= due);
  let names: string[] = [];
  let reopened = false;
  for (const entry of before) {
    const after = afterEntry(names, entry, vocabulary);
    reopened ||= isClosed(names) && !isClosed(after);
    names = after;
  }
  const { owner, asked } = factsOf(names, vocabulary);
  if (owner === null) return 'unowned';
  if (!roster.isPresent(owner, due)) return 'absent';
  if (reopened) return 'reopened';
  if (asked.length > 0) return 'asked';
  return handovers(before, vocabulary, due) > 0 ? 'handed-over' : 'owned';
}
