/**
 * The hourly pass: folds mail that arrived, wakes what has slept long enough, finishes what was cut off, and keeps the
 * board true to the marks. Every conversation is one small step; stopping between two leaves nothing half done, and
 * running it again changes nothing.
 */
import { ownerNames } from '../board/lists';
import { type Position, readPosition, writePosition } from '../board/position';
import { rowOf } from '../board/row';
import { changes, witnessed } from '../desk/act';
import { apply, changed, keep, listAll, read, readBoard } from '../desk/asking';
import { type Context, withDone } from '../desk/context';
import { decode } from '../desk/decode';
import { type Desk, dueInbox } from '../desk/desk';
import { type Failure, failureOf } from '../errors';
import type { Entry } from '../journal/entry';
import { isEmpty, planChanges, requireNames } from '../plan/changes';
import { afterPlan } from '../plan/simulate';
import type { Asking, BoardRow, Changed, Plan, Snapshot } from '../ports';

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
  const position = readPosition(board.position);
  const news = yield* changed(position.behind === null ? position.at : null, 'mail-and-marks');
  const owned = yield* ownedConversations(context);
  yield* dropVanished(board.rows, owned);
  const arrived = behind(news.conversations, position.behind);
  const due = [...new Set([...arrived, ...turning(board.rows, context.now), ...withoutRow(board.rows, owned)])];
  const result: SweepResult = { looked: 0, wrote: 0, left: 0, failures: [] };
  for (const [index, conversation] of due.entries()) {
    if (!host.goOn()) {
      result.left = due.length - index;
      if (news.expired) yield* keep([], [], resumeAt(news, position, due.slice(0, index)));
      return result;
    }
    try {
      const asKept = withDone(context, board, conversation);
      if (yield* sweepOne(conversation, host.newId(), asKept)) result.wrote += 1;
      result.looked += 1;
    } catch (thrown) {
      const failure = failureOf(thrown);
      // What the mailbox no longer has needs no row; anything else is tried again at the next pass.
      if (failure.code === 'conversation-gone') yield* keep([], [conversation]);
      else result.failures.push({ conversation, failure });
    }
  }
  // The position moves only when everything before it has been seen to.
  if (result.failures.length === 0) yield* keep([], [], writePosition({ at: startOf(news, position), behind: null }));
  return result;
}

/** A dated pass that was cut off began at an earlier position; what came since is found from there. */
const startOf = (news: Changed, position: Position): string =>
  position.behind === null || position.at === null ? news.position : position.at;

/** What is left of a dated pass: everything after the last conversation it reached. */
function behind(conversations: string[], last: string | null): string[] {
  return last === null ? conversations : conversations.slice(conversations.indexOf(last) + 1);
}

function resumeAt(news: Changed, position: Position, done: string[]): string {
  const reached = done.filter((conversation) => news.conversations.includes(conversation)).pop() ?? position.behind;
  return writePosition({ at: startOf(news, position), behind: reached });
}

/** Rows whose marks change by themselves: a snooze that ends, a warning or a deadline that has come. */
const turning = (rows: readonly BoardRow[], now: number): string[] =>
  rows
    .filter(({ status, due, next }) => {
      const hasCome = next === null ? status === 'snoozed' : next <= now;
      return hasCome || (status === 'snoozed' && due !== null && due < now);
    })
    .map((row) => row.conversation);

function withoutRow(rows: readonly BoardRow[], owned: ReadonlySet<string>): string[] {
  const known = new Set(rows.map(({ conversation }) => conversation));
  return [...owned].filter((conversation) => !known.has(conversation));
}

/** Every conversation that carries an owner: open work, as the marks tell it. */
function* ownedConversations(context: Context): Asking<Set<string>> {
  const names = ownerNames(context).filter((name) => name.startsWith('@'));
  const lists = yield* listAll(names, 500);
  return new Set(lists.flatMap(({ conversations }) => conversations));
}

/** Rows of work that is no longer open: closed or unmarked by hand since. */
function* dropVanished(rows: readonly BoardRow[], owned: ReadonlySet<string>): Asking<void> {
  const gone = rows.filter(({ conversation, status }) => status !== 'thanked' && !owned.has(conversation));
  if (gone.length > 0)
    yield* keep(
      [],
      gone.map(({ conversation }) => conversation),
    );
}

/** Brings one conversation up to date; true if its marks were written. */
function* sweepOne(conversation: string, entryId: string, context: Context): Asking<boolean> {
  const snapshot = yield* read(conversation);
  const desk = decode(snapshot, context);
  const plan = upkeepPlan(desk, entryId, context);
  const after = plan === null ? desk : yield* written(snapshot, plan, context);
  if (after === null) return false;
  const row = rowOf(after, context.now);
  yield* keep(row ? [row] : [], row ? [] : [conversation]);
  return plan !== null;
}

/** The desk after writing, or null where somebody else was writing: the next pass will see to it. */
function* written(snapshot: Snapshot, plan: Plan, context: Context): Asking<Desk | null> {
  requireNames(plan, snapshot.names);
  const applied = yield* apply(plan, snapshot.version);
  return applied.done ? decode(afterPlan(snapshot, plan, applied.entryAt), context) : null;
}

/**
 * What upkeep has to write: marks that mail or time have changed, with an entry that says so; marks for new messages of
 * a conversation whose state stays. Like every writer it records what was changed by hand; a closing by hand even where
 * there is nothing else to write, since nobody may ever write there again. Null: nothing.
 */
export function upkeepPlan(desk: Desk, entryId: string, { limits, vocabulary }: Context): Plan | null {
  const inbox = dueInbox(desk);
  const wanted = { names: desk.names, entry: null, ...(inbox ? { inbox } : {}) };
  const plan = planChanges(desk, wanted, limits, vocabulary);
  const folds = changes(desk.folded);
  const finds = changes(desk.found) && (plan.marks.length > 0 || desk.facts.status === 'closed');
  if (folds || finds) plan.entry = upkeepEntry(desk, folds ? 'arrival' : 'found', entryId);
  return isEmpty(plan) ? null : plan;
}

const upkeepEntry = (desk: Desk, kind: 'arrival' | 'found', id: string): Entry => ({
  id,
  at: 0,
  kind,
  by: 'docket',
  sure: 'verified',
  conversation: desk.conversation,
  data: witnessed(desk),
  set: [],
  removed: [],
});
