import type { BoardRow } from '../words/board';
import type { EpochMs, Handle } from '../words/values';

/** Their work that is due or wakes before they are back. What waits for the customer comes back to the queue by itself. */
export const dueBefore = (board: readonly BoardRow[], handle: Handle, back: EpochMs): BoardRow[] =>
  board.filter(
    ({ owner, status, due, next }) =>
      owner === handle &&
      ((status === 'open' && due !== null && due < back) || (status === 'snoozed' && next !== null && next < back)),
  );
