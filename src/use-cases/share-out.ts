import { wakeRow } from '../board/list';
import { readPosition, withTurn } from '../board/position';
import type { SweepHost, SweepResult } from '../board/sweep';
import { reasonOf } from '../screens/lists/sharing';
import { storedLook } from '../screens/parts/look';
import type { Context } from '../team/context';
import { type Assignment, handsAt, propose, workOf } from '../team/sharing';
import { owned } from '../verbs/owned';
import { failureOf } from '../words/errors';
import type { Conversations, OwnTexts, UseCase } from '../words/ports';
import { statuses } from '../words/statuses';
import { readToWrite } from './reading';
import { keep, readBoard } from './requests';
import { writeByItself } from './write-by-itself';

/** How many conversations were given to somebody. What has an owner by the time of writing keeps it. */
export function* shareOut(
  host: SweepHost,
  failures: SweepResult['failures'],
  context: Context,
): UseCase<number, Conversations & OwnTexts> {
  const board = yield* readBoard();
  const rows = board.rows.map((row) => wakeRow(row, context.now));
  const turn = readPosition(board.position).turn ?? null;
  const work = workOf(rows, 'unassigned', context);
  const { shares } = propose({ work, ...handsAt(rows, context, context.now), turn }, context.config.sharing);
  let given = 0;
  let last: Assignment | null = null;
  for (const share of shares) {
    if (!host.goOn()) break;
    try {
      if (!(yield* give(share, context))) continue;
      given += 1;
      last = share;
    } catch (thrown) {
      failures.push({ conversation: share.conversation, failure: failureOf(thrown) });
    }
  }
  const position = last && withTurn((yield* readBoard()).position, last.to);
  if (position !== null) yield* keep([], [], position);
  return given;
}

function* give(share: Assignment, context: Context): UseCase<boolean, Conversations & OwnTexts> {
  const reading = yield* readToWrite(share.conversation, context);
  const { desk } = reading;
  const { status, owner, managed } = desk.facts;
  if (!managed || owner !== null || !statuses[status].needsSomebody) return false;
  const decision = { ...owned(desk, share.to), data: { text: reasonOf(share, null, storedLook(context)) } };
  return yield* writeByItself(reading, 'assign', decision, context);
}
