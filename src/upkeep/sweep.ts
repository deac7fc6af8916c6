/**
 * The hourly pass: folds mail that arrived, wakes what has slept long enough, finishes what was cut off, and keeps the
 * board. Every conversation is one small step; stopping between two leaves nothing half done, and running it again
 * changes nothing.
 */
import { rowOf } from '../board/row';
import { witnessed } from '../desk/act';
import { apply, changed, keep, read, readBoard } from '../desk/asking';
import type { Context } from '../desk/context';
import { decode } from '../desk/decode';
import type { Desk } from '../desk/desk';
import { type Failure, failureOf } from '../errors';
import type { Entry } from '../journal/entry';
import { isEmpty, planChanges, requireNames } from '../plan/changes';
import { afterPlan } from '../plan/simulate';
import type { Asking, Plan, Snapshot } from '../ports';

export interface SweepHost {
  /** False once the host's time is nearly used up; asked before each conversation. */
  goOn(): boolean;
  /** A fresh entry id. */
  newId(): string;
}

export interface SweepResult {
  looked: number;
  /** Conversations whose marks were written. */
  wrote: number;
  /** Conversations left for the next pass, because time ran out. */
  left: number;
  failures: { conversation: string; failure: Failure }[];
}

export function* sweep(host: SweepHost, context: Context): Asking<SweepResult> {
  const board = yield* readBoard();
  const news = yield* changed(board.position, 'mail-and-marks');
  const asleep = board.rows.filter(
    ({ status, next }) => status === 'snoozed' && (next === null || next <= context.now),
  );
  const due = [...new Set([...news.conversations, ...asleep.map(({ conversation }) => conversation)])];
  const result: SweepResult = { looked: 0, wrote: 0, left: 0, failures: [] };
  for (const [index, conversation] of due.entries()) {
    if (!host.goOn()) {
      result.left = due.length - index;
      return result;
    }
    try {
      if (yield* sweepOne(conversation, host.newId(), context)) result.wrote += 1;
      result.looked += 1;
    } catch (thrown) {
      const failure = failureOf(thrown);
      // What the mailbox no longer has needs no row; anything else is tried again at the next pass.
      if (failure.code === 'conversation-gone') yield* keep([], [conversation]);
      else result.failures.push({ conversation, failure });
    }
  }
  // The position moves only when everything before it has been seen to.
  if (result.failures.length === 0) yield* keep([], [], news.position);
  return result;
}

/** Brings one conversation up to date; true if its marks were written. */
function* sweepOne(conversation: string, entryId: string, context: Context): Asking<boolean> {
  const snapshot = yield* read(conversation);
  const desk = decode(snapshot, context);
  const plan = upkeepPlan(desk, entryId, context);
  const after = plan === null ? desk : yield* written(snapshot, plan, context);
  if (after === null) return false;
  const row = rowOf(after);
  yield* keep(row ? [row] : [], row ? [] : [conversation]);
  return plan !== null;
}

/** The desk after writing, or null where somebody else was writing: the next pass will see to it. */
function* written(snapshot: Snapshot, plan: Plan, context: Context): Asking<Desk | null> {
  requireNames(plan, snapshot.names);
  const applied = yield* apply(plan, snapshot.version);
  return applied.done ? decode(afterPlan(snapshot, plan, applied.entryAt), context) : null;
}

/** What upkeep has to write: marks that mail or time have changed, with an entry that says so. Null: nothing. */
export function upkeepPlan(desk: Desk, entryId: string, context: Context): Plan | null {
  const { folded } = desk;
  const inbox = desk.woke === null ? undefined : ('in' as const);
  const folds = folded.set.length + folded.removed.length > 0;
  const entry: Entry | null = folds
    ? {
        id: entryId,
        at: 0,
        kind: 'arrival',
        by: 'docket',
        sure: 'verified',
        conversation: desk.conversation,
        data: witnessed(desk),
        set: [],
        removed: [],
      }
    : null;
  const plan = planChanges(
    desk,
    { names: desk.names, entry, ...(inbox ? { inbox } : {}) },
    context.limits,
    context.vocabulary,
  );
  return isEmpty(plan) ? null : plan;
}
