/** What time has changed about a conversation since its marks were written, as far as its row can tell. */

import { type Attention, attentionNames, attentions } from '../words/attentions';
import type { BoardRow } from '../words/board';
import { isWorkRow, statuses } from '../words/statuses';
import type { EpochMs } from '../words/values';

/** A row keeps the earliest deadline and the next change: a warning that is not to come any more has come. */
function attentionOf({ status, due, next }: BoardRow, now: EpochMs): Attention | null {
  if (due === null) return null;
  if (due < now) return 'overdue';
  return status !== 'snoozed' && next !== null && (next <= now || next >= due) ? 'due-soon' : null;
}

/**
 * The names a list shows: those that stand on the mail, with the copies of clocks as they are at this moment, and without a
 * snooze that is over. The row of a conversation without a deadline says nothing of clocks.
 */
export function namesNow(names: readonly string[], row: BoardRow, now: EpochMs): string[] {
  if (!isWorkRow(row.status)) return [...names];
  const isOver = (name: string) => name === statuses.snoozed.mark && row.status !== 'snoozed';
  const kept = names.filter((name) => !isOver(name));
  if (row.due === null) return kept;
  const attention =
    attentionOf(row, now) ?? (row.due >= now && kept.includes(attentions['due-soon'].mark) ? 'due-soon' : null);
  const copies: readonly string[] = attentionNames.map((value) => attentions[value].mark);
  return [...kept.filter((name) => !copies.includes(name)), ...(attention ? [attentions[attention].mark] : [])];
}
