import { ownerNames } from '../board/list';
import { beginningOf, type Position, readPosition, writePosition } from '../board/position';
import { rowOf } from '../board/row';
import type { SweepHost, SweepResult } from '../board/sweep';
import { decode } from '../desk/decode/decode';
import { type Desk, dueInbox } from '../desk/desk';
import { factsOf, namesOf } from '../marks/facts';
import { ownNames } from '../marks/fold';
import { nameOf } from '../marks/names';
import { byItself } from '../plan/automatic-entry';
import { isEmpty, planChanges, requireNames } from '../plan/changes';
import { changes, witnessed } from '../plan/decision';
import { afterPlan } from '../plan/simulate';
import { entryFacts } from '../reports/entry-facts';
import type { Context } from '../team/context';
import type { BoardRow } from '../words/board';
import type { Snapshot } from '../words/conversation';
import type { Entry, EntryData } from '../words/entry';
import { failureOf } from '../words/errors';
import type { Vocabulary } from '../words/marks';
import type { Plan } from '../words/plan';
import type { Changed, UseCase } from '../words/ports';
import { isWorkRow } from '../words/statuses';
import type { EpochMs } from '../words/values';
import { continueForward, forwardContinued, mayContinue } from './continue-forward';
import { gatherFacts } from './gather';
import { confirmed, readDesk } from './reading';
import { apply, changed, keep, listAll, readBoard } from './requests';
import { shareOut } from './share-out';

export function* sweep(host: SweepHost, context: Context): UseCase<SweepResult> {
  const board = yield* readBoard();
  const position = readPosition(board.position);
  if (isEnough(position, host, context.now)) return { examined: 0, wrote: 0, left: 0, failures: [] };
  const news = yield* changed(beginningOf(position), 'mail-and-marks');
  const owned = yield* ownedConversations(context);
  yield* dropVanished(board.rows, owned);
  const arrived = notReached(news.conversations, position).filter(needsReading(news, board.rows, context));
  const due = [
    ...new Set([
      ...arrived,
      ...turning(board.rows, context.now),
      ...withoutRow(board.rows, owned),
      ...misplaced(board.rows, owned),
    ]),
  ];
  const result: SweepResult = { examined: 0, wrote: 0, left: 0, failures: [] };
  const entries: Entry[] = [];
  const begun: Desk[] = [];
  const rows = new Map(board.rows.map((row) => [row.conversation, row]));
  for (const [index, conversation] of due.entries()) {
    // A mailbox that wants a rest is left to the people at work; asking on would take what they need.
    if (!host.goOn() || result.failures.some(({ failure }) => failure.code === 'busy')) {
      result.left = due.length - index;
      yield* continueForwards(begun, rows, result.failures, context);
      yield* gatherFacts(entries, { ...host, complete: false, expired: news.expired }, context);
      const resume = resumeAt(news, position, due.slice(0, index), result);
      if (resume !== null) yield* keep([], [], resume);
      return result;
    }
    try {
      const swept = yield* sweepOne(conversation, rows, context);
      if (swept.wrote) result.wrote += 1;
      entries.push(...swept.entries);
      if (swept.begun) begun.push(swept.begun);
      result.examined += 1;
    } catch (thrown) {
      const failure = failureOf(thrown);
      // What the mailbox no longer has needs no row; anything else is tried again at the next pass.
      if (failure.code === 'conversation-gone' || failure.code === 'own-item') yield* keep([], [conversation]);
      else result.failures.push({ conversation, failure });
    }
  }
  yield* continueForwards(begun, rows, result.failures, context);
  const complete = result.failures.length === 0;
  yield* gatherFacts(entries, { ...host, complete, expired: news.expired }, context);
  // The position moves only when everything before it has been dealt with.
  if (complete) {
    const noted = host.enoughForMs === undefined ? {} : { swept: context.now };
    yield* keep([], [], writePosition({ ...position, at: startOf(news, position), cut: null, ...noted }));
  }
  if (context.config.sharing.automatic) result.shared = yield* shareOut(host, result.failures, context);
  return result;
}

/** A clock that goes ahead of this one makes a pass too many, never one too few. */
function isEnough({ swept, cut }: Position, { enoughForMs = 0 }: SweepHost, now: EpochMs): boolean {
  return cut === null && swept !== undefined && swept <= now && now - swept < enoughForMs;
}

/**
 * Most changes of marks are Docket's own commands, which have kept their row, or a mail that somebody has read. Where the
 * marks say what the row says, the conversation need not be read again.
 */
function needsReading({ carried = {} }: Changed, rows: readonly BoardRow[], { vocabulary }: Context) {
  const kept = new Map(rows.map((row) => [row.conversation, row]));
  return (conversation: string): boolean => {
    const names = carried[conversation];
    const row = kept.get(conversation);
    return !names || !row || !saysTheSame(names, row, vocabulary);
  };
}

/** One owner, status and priority, and each of them the row's. */
function saysTheSame(names: readonly string[], row: BoardRow, vocabulary: Vocabulary): boolean {
  const own = ownNames(names, vocabulary);
  const facts = factsOf(own, vocabulary);
  const isWhole = namesOf(facts).length === own.length;
  const same = facts.owner === row.owner && facts.status === row.status && facts.priority === row.priority;
  return facts.managed && isWhole && same;
}

/** What came since a pass that was cut off began is found from there, not from where it ends. */
const startOf = (news: Changed, { at, cut }: Position): string => (cut === null || at === null ? news.position : at);

/** Changes come oldest first, so that whatever a cut-off pass has not reached comes after the last it did. */
function notReached(conversations: string[], { cut }: Position): string[] {
  return cut === null ? conversations : conversations.slice(conversations.indexOf(cut.behind) + 1);
}

/** Where to continue: after the last conversation before any that failed. Null: where it was. */
function resumeAt(news: Changed, position: Position, done: string[], { failures }: SweepResult): string | null {
  const [failed] = failures;
  const seenTo = failed ? done.slice(0, done.indexOf(failed.conversation)) : done;
  const behind = seenTo.filter((conversation) => news.conversations.includes(conversation)).pop();
  if (behind === undefined) return null;
  const from = news.expired ? null : beginningOf(position);
  return writePosition({ ...position, at: startOf(news, position), cut: { from, behind } });
}

/** Rows whose marks change by themselves: a snooze that ends, a warning or a deadline that has come. */
const turning = (rows: readonly BoardRow[], now: number): string[] =>
  rows
    .filter(({ status, due, next }) => {
      const hasCome = next === null ? status === 'snoozed' : next <= now;
      return hasCome || (status === 'snoozed' && due !== null && due < now);
    })
    .map((row) => row.conversation);

function withoutRow(rows: readonly BoardRow[], { conversations }: Owned): string[] {
  const known = new Set(rows.map(({ conversation }) => conversation));
  return [...conversations.keys()].filter((conversation) => !known.has(conversation));
}

/** Rows that name another owner than the mailbox does: changed by hand, or the roster was put in another order. */
const misplaced = (rows: readonly BoardRow[], { conversations }: Owned): string[] =>
  rows
    .filter(
      ({ conversation, owner }) =>
        conversations.has(conversation) && !conversations.get(conversation)!.includes(ownerName(owner)),
    )
    .map(({ conversation }) => conversation);

const ownerName = (owner: BoardRow['owner']): string => nameOf({ facet: 'owner', value: owner });

interface Owned {
  /** Each with the owners' names it carries: one, unless there is a contradiction. */
  conversations: ReadonlyMap<string, string[]>;
  /** Names under which there are more conversations than were listed. */
  cutShort: ReadonlySet<string>;
}

/** Every conversation that carries an owner: open work, according to the marks. */
function* ownedConversations(context: Context): UseCase<Owned> {
  const names = ownerNames(context).filter((name) => name.startsWith('@'));
  const lists = yield* listAll(names, 500);
  const conversations = new Map<string, string[]>();
  lists.forEach((list, index) => {
    for (const one of list.conversations) conversations.set(one, [...(conversations.get(one) ?? []), names[index]!]);
  });
  return {
    conversations,
    cutShort: new Set(names.filter((_, index) => lists[index]!.more)),
  };
}

/** Rows of work that is no longer open: closed or unmarked by hand since. */
function* dropVanished(rows: readonly BoardRow[], { conversations, cutShort }: Owned): UseCase<void> {
  const gone = rows.filter(
    ({ conversation, status, owner }) =>
      isWorkRow(status) && !conversations.has(conversation) && !cutShort.has(ownerName(owner)),
  );
  if (gone.length > 0)
    yield* keep(
      [],
      gone.map(({ conversation }) => conversation),
    );
}

/** Once all rows of this pass are known: a dated pass finds the newest first, the answer before the forward. */
function* continueForwards(
  begun: readonly Desk[],
  rows: ReadonlyMap<string, BoardRow>,
  failures: SweepResult['failures'],
  context: Context,
): UseCase<void> {
  for (const desk of begun) {
    const forward = forwardContinued(desk, rows.values());
    if (!forward) continue;
    try {
      yield* continueForward(desk.conversation, forward.conversation, context);
    } catch (thrown) {
      failures.push({ conversation: desk.conversation, failure: failureOf(thrown) });
    }
  }
}

interface Swept {
  /** Its marks were written. */
  wrote: boolean;
  /** Its journal as it then stands. */
  entries: Entry[];
  /** The desk, where it may continue a forward. */
  begun: Desk | null;
}

/** Brings one conversation up to date. */
function* sweepOne(conversation: string, rows: Map<string, BoardRow>, context: Context): UseCase<Swept> {
  const first = yield* readDesk(conversation, context);
  // What needs no writing needs no second look.
  const isQuiet = upkeepPlan(first.desk, context) === null;
  const { snapshot, desk } = isQuiet ? first : yield* confirmed(first, context);
  const plan = upkeepPlan(desk, context);
  const after = plan === null ? desk : yield* written(snapshot, plan, context);
  if (after === null) return { wrote: false, entries: [], begun: null };
  const row = rowOf(after, context.now);
  yield* keep(row ? [row] : [], row ? [] : [conversation]);
  if (row) rows.set(conversation, row);
  else rows.delete(conversation);
  return { wrote: plan !== null, entries: after.entries, begun: mayContinue(after) ? after : null };
}

/** The desk after writing, or null where somebody else was writing: the next pass will see to it. */
function* written(snapshot: Snapshot, plan: Plan, context: Context): UseCase<Desk | null> {
  requireNames(plan, snapshot.names);
  const applied = yield* apply(plan, snapshot.version);
  return applied.done ? decode(afterPlan(snapshot, plan, applied.entryAt), context) : null;
}

/**
 * What upkeep has to write: marks that mail or time have changed, with an entry that says so; marks for new messages of
 * a conversation whose state stays. Like every writer it records what was changed by hand; a closing by hand even where
 * there is nothing else to write, since nobody may ever write there again. Null: nothing.
 */
export function upkeepPlan(desk: Desk, context: Context): Plan | null {
  const { limits, vocabulary } = context;
  const inbox = dueInbox(desk);
  const wanted = { names: desk.names, entry: null, ...(inbox ? { inbox } : {}) };
  const plan = planChanges(desk, wanted, limits, vocabulary);
  const folds = changes(desk.folded);
  const finds = changes(desk.found) && (plan.marks.length > 0 || desk.facts.status === 'closed');
  if (folds || finds) {
    // Said in the entry too, so that an interrupted waking still returns to the inbox.
    const moved = inbox && plan.marks.some((change) => change.inbox) ? { inbox } : {};
    plan.entry = upkeepEntry(desk, folds ? 'arrival' : 'found', moved);
    Object.assign(plan.entry.data, entryFacts(desk, plan.entry, desk.facts, context));
  }
  return isEmpty(plan) ? null : plan;
}

function upkeepEntry(desk: Desk, kind: 'arrival' | 'found', moved: Pick<EntryData, 'inbox'>): Entry {
  const { conversation } = desk;
  const data = { ...witnessed(desk), ...moved };
  return byItself({ at: 0, kind, by: 'docket', sure: 'verified', conversation, data, set: [], removed: [] }, desk);
}
