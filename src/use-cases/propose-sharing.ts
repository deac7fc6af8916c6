/** Reads the board and proposes who gets what; nothing is written. */

import { wakeRow } from '../board/list';
import { readPosition } from '../board/position';
import { bulkAtMost } from '../bulk/job';
import { requirePerson } from '../desk/fields';
import { readTransitions } from '../sla/transitions';
import type { Context } from '../team/context';
import { dueBefore } from '../team/end-of-day';
import { handsAt, type Proposal, type Proposed, propose, type Sharing, workOf } from '../team/sharing';
import { backAt } from '../team/working-days';
import type { BoardRow } from '../words/board';
import type { UseCase } from '../words/ports';
import type { EpochMs } from '../words/values';
import { sortedBoard } from './list';
import { headlines, readBoard } from './requests';

/** Shares shown one by one before anything is done. */
const shownAtMost = 10;

/** What nobody owns, or what is held by people who are not there. */
export function* proposeSharing(of: 'unassigned' | 'absent', context: Context): UseCase<Proposed> {
  const { rows, turn } = yield* known(context);
  return yield* proposed(workOf(rows, of, context), { ...handsAt(rows, context, context.now), turn }, null, context);
}

/** What is due before the person is back, to those who are there on the next morning the team works. */
export function* proposeEndOfDay(context: Context): UseCase<Proposed> {
  const { handle, member } = requirePerson(context);
  const { config, now } = context;
  const zone = readTransitions(config.zones[config.timeZone]!);
  const back = backAt(config, zone, member, now);
  const { rows, turn } = yield* known(context);
  const { hands, everybody } = handsAt(rows, context, backAt(config, zone, { away: [] }, now));
  const others = {
    hands: hands.filter((hand) => hand.handle !== handle),
    everybody: everybody.filter((hand) => hand.handle !== handle),
    turn,
  };
  return yield* proposed(dueBefore(rows, handle, back), others, back, context);
}

/** What came in since the last sweep is part of it, as on the overview that leads here. */
function* known(context: Context): UseCase<{ rows: BoardRow[]; turn: Sharing['turn'] }> {
  const board = yield* readBoard();
  const { rows } = yield* sortedBoard(board, [], context);
  return {
    rows: [...rows.values()].map((row) => wakeRow(row, context.now)),
    turn: readPosition(board.position).turn ?? null,
  };
}

function* proposed(
  work: BoardRow[],
  sharing: Omit<Sharing, 'work'>,
  back: EpochMs | null,
  { config }: Context,
): UseCase<Proposed> {
  const whole = propose({ ...sharing, work }, config.sharing);
  const proposal =
    whole.shares.length <= bulkAtMost ? whole : propose({ ...sharing, work: firstOf(whole, work) }, config.sharing);
  const first = proposal.shares.slice(0, shownAtMost).map(({ conversation }) => conversation);
  const shown = first.length > 0 ? yield* headlines(first) : [];
  return { proposal, shown, of: work.length, back };
}

/** As many as fit one bulk, the longest waits first. */
function firstOf({ shares }: Proposal, work: readonly BoardRow[]): BoardRow[] {
  const first = new Set(shares.slice(0, bulkAtMost).map(({ conversation }) => conversation));
  return work.filter(({ conversation }) => first.has(conversation));
}
