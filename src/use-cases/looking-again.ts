/** Names that were deleted and made again come back to what carried them, closed work included. */
import type { Position } from '../board/position';
import type { SweepHost } from '../board/sweep';
import type { Context } from '../team/context';
import type { BoardRow } from '../words/board';
import type { OwnTexts, UseCase } from '../words/ports';
import { recentRecords } from './recent-records';

export interface LookingAgain {
  /** What is still to be looked at, in the order of ids. */
  readonly open: readonly string[];
  seenTo(conversation: string): void;
  /** What is to be kept with the position. */
  kept(): Pick<Position, 'again'>;
}

/** Closed work has no row: the journal tells what was closed, so far back. */
const closedDays = 366;

export function* lookingAgain(
  { again: made }: SweepHost,
  position: Position,
  rows: readonly BoardRow[],
  context: Context,
): UseCase<LookingAgain, OwnTexts> {
  if (made === undefined) return { open: [], seenTo: () => undefined, kept: () => ({}) };
  let behind = position.again?.made === made ? position.again.behind : '';
  const records = yield* recentRecords(closedDays, context);
  const closed = records.flatMap((record) => (record.is === 'closing' ? record.conversation : []));
  const known = [...rows.map(({ conversation }) => conversation), ...closed];
  const open = [...new Set(known)].filter((conversation) => conversation > behind).sort();
  const left = new Set(open);
  let reached = 0;
  return {
    open,
    seenTo(conversation) {
      left.delete(conversation);
      while (reached < open.length && !left.has(open[reached]!)) behind = open[reached++]!;
    },
    kept: () => (behind === '' ? {} : { again: { made, behind } }),
  };
}
