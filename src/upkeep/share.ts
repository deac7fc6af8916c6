/** Shares out by itself what nobody owns, where the team wants that; every assignment says why. */
import { wakeRow } from '../board/lists';
import { readPosition, withTurn } from '../board/position';
import { rowOf } from '../board/row';
import { planDecision } from '../desk/act';
import { apply, keep, readBoard } from '../desk/asking';
import { type Context, withDone } from '../desk/context';
import { decode } from '../desk/decode';
import { readToWrite } from '../desk/reading';
import { owned } from '../desk/verbs/owned';
import { failureOf } from '../errors';
import { requireNames } from '../plan/changes';
import { afterPlan } from '../plan/simulate';
import type { Asking, StoredBoard } from '../ports';
import { handsAt, propose, type Share, workOf } from '../team/sharing';
import { storedLook } from '../view/look';
import { reasonOf } from '../view/sharing';
import { byItself } from './by-itself';
import type { SweepHost, SweepResult } from './sweep';

/** How many conversations were given to somebody. What has an owner by the time of writing keeps it. */
export function* shareOut(host: SweepHost, failures: SweepResult['failures'], context: Context): Asking<number> {
  const board = yield* readBoard();
  const rows = board.rows.map((row) => wakeRow(row, context.now));
  const turn = readPosition(board.position).turn ?? null;
  const work = workOf(rows, 'unassigned', context);
  const { shares } = propose({ work, ...handsAt(rows, context, context.now), turn }, context.config.sharing);
  let given = 0;
  let last: Share | null = null;
  for (const share of shares) {
    if (!host.goOn()) break;
    try {
      if (!(yield* give(share, board, context))) continue;
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

function* give(share: Share, board: StoredBoard, context: Context): Asking<boolean> {
  const asKept = withDone(context, board, share.conversation);
  const { snapshot, desk } = yield* readToWrite(share.conversation, asKept);
  const { status, owner, managed } = desk.facts;
  if (!managed || owner !== null || (status !== 'new' && status !== 'open')) return false;
  const decision = { ...owned(desk, share.to), data: { text: reasonOf(share, null, storedLook(context)) } };
  // What it says gives it its id.
  const plan = planDecision(desk, 'assign', decision, { id: '', by: 'docket', sure: 'verified' }, asKept);
  if (!plan?.entry) return false;
  plan.entry = byItself(plan.entry, desk);
  requireNames(plan, snapshot.names);
  const applied = yield* apply(plan, snapshot.version);
  if (!applied.done) return false;
  const row = rowOf(decode(afterPlan(snapshot, plan, applied.entryAt), asKept), context.now);
  yield* keep(row ? [row] : [], row ? [] : [share.conversation]);
  return true;
}
