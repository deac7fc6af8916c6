/** What a step wanted of the inbox and may not have got. */
import type { Facts } from '../../marks/facts';
import type { Snapshot } from '../../words/conversation';
import type { Entry } from '../../words/entry';
import type { Limits } from '../../words/limits';

/**
 * Where marks stand on one message, moving it is a writing of its own and can be refused alone. A step is done once the
 * board says so; until then the next writer makes its move. Null: nothing is owed, or nobody knows.
 *
 * @param entries oldest first
 */
export function owedMove(
  entries: readonly Entry[],
  done: Snapshot['done'],
  { managed, status }: Facts,
  { scope }: Limits,
): 'in' | 'out' | null {
  if (scope !== 'message' || done === undefined) return null;
  const isWork = managed && status !== 'closed';
  // Work has a row; where the board has none, the step that made it work was the last and was never done.
  if (done === null) return (isWork && entries[entries.length - 1]?.data.inbox) || null;
  const known = entries.findIndex(({ id }) => id.startsWith(done));
  return known < 0 ? null : (entries.slice(known + 1).reduce(lastMove, undefined) ?? null);
}

const lastMove = (before: Entry['data']['inbox'], { data }: Entry) => data.inbox ?? before;

/** What came since the step may have turned it round: work is not taken out of the inbox, what rests is not brought back. */
export function stillOwed(owed: 'in' | 'out' | null, { managed, status }: Facts): 'in' | 'out' | null {
  const rests = !managed || status === 'closed' || status === 'snoozed';
  return rests === (owed === 'out') ? owed : null;
}
