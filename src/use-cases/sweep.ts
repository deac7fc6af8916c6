import { ownerNames } from '../board/list';
import { beginningOf, type Position, readPosition } from '../board/position';
import { rowOf } from '../board/row';
import type { SweepHost, SweepResult } from '../board/sweep';
import { decode } from '../desk/decode/decode';
import { admittedOf } from '../desk/decode/late-mail';
import { type Desk, dueInbox } from '../desk/desk';
import type { Tie } from '../desk/links';
import { carrierIn } from '../journal/known';
import { factsOf, namesOf } from '../marks/facts';
import { ownNames } from '../marks/fold';
import { nameOf } from '../marks/names';
import { byItself } from '../plan/automatic-entry';
import { carrierOf, isEmpty, planChanges, withAvailable } from '../plan/changes';
import { changes, noteCarrier, witnessed } from '../plan/decision';
import { afterPlan } from '../plan/simulate';
import { entryFacts } from '../reports/entry-facts';
import type { Context } from '../team/context';
import type { BoardRow } from '../words/board';
import type { Snapshot } from '../words/conversation';
import type { Entry, EntryData } from '../words/entry';
import { failureOf } from '../words/errors';
import type { Limits } from '../words/limits';
import type { Vocabulary } from '../words/marks';
import type { Plan } from '../words/plan';
import type { Changed, UseCase } from '../words/ports';
import { isWorkRow } from '../words/statuses';
import type { EpochMs } from '../words/values';
import { closeContinued, findAnswered, isUnfinished, signedByDocket } from './come-apart';
import { continueOne, mayContinue } from './continue-forward';
import { goOnFromEarlier, mayGoOn } from './continue-thread';
import { gatherFacts } from './gather';
import { keepRow } from './keep-row';
import { admissionOf } from './late-admission';
import { lookingAgain } from './looking-again';
import { confirmed, readDesk } from './reading';
import { apply, changed, keep, listAll, readBoard } from './requests';
import { type Round, roundOf } from './round';
import { shareOut } from './share-out';
import { mayTellOthers, tellOthers } from './tie-report';

/** How many conversations are seen to before it is kept how far the pass has come. */
const keptEvery = 5;

export function* sweep(host: SweepHost, context: Context): UseCase<SweepResult> {
  const board = yield* readBoard();
  const position = readPosition(board.position);
  const result: SweepResult = { examined: 0, wrote: 0, left: 0, failures: [] };
  if (isEnough(position, host, context.now)) return result;
  const news = yield* changed(beginningOf(position), 'mail-and-marks');
  const owned = yield* ownedConversations(context);
  const round = roundOf(position, news, context.now, needsReading(news, board.rows, context));
  const admission = admissionOf(position, context);
  const again = yield* lookingAgain(host, position, board.rows, context);
  const due = alternating(round.open, [...again.open, ...byThemselves(board.rows, owned, context.now)]);
  const entries: Entry[] = [];
  const tied: Desk[] = [];
  const rows = new Map(board.rows.map((row) => [row.conversation, row]));
  let seenTo = 0;
  let failed = 0;
  const goesOn = () => host.goOn(result.failures.slice(failed).some(({ failure }) => failure.code === 'busy'));
  while (seenTo < due.length && goesOn()) {
    failed = result.failures.length;
    const conversation = due[seenTo]!;
    seenTo += 1;
    const passes = { sortedTo: position.sortedTo ?? null, admits: admission.left() };
    const before = rows.get(conversation);
    const swept = yield* attempted(conversation, before, { ...context, passes }, round, result);
    // What could not be seen to is owed by the round.
    again.seenTo(conversation);
    if (swept === null) continue;
    if (swept.wrote) result.wrote += 1;
    result.examined += 1;
    entries.push(...swept.entries);
    if (swept.tied) {
      // Cut off before it has been seen to, the next pass comes back to it.
      round.failed(conversation);
      tied.push(swept.tied);
    }
    admission.took(swept.admitted);
    const [kept, dropped] = swept.board;
    for (const row of kept) rows.set(row.conversation, row);
    for (const gone of dropped) rows.delete(gone);
    yield* keep(
      ...swept.board,
      ...(seenTo % keptEvery === 0 ? [round.position({ ...admission.kept(), ...again.kept() })] : []),
    );
  }
  result.left = due.length - seenTo;
  yield* tieTogether(tied, rows, round, result.failures, context);
  const isWhole = result.left === 0 && result.failures.length === 0;
  yield* gatherFacts(entries, { ...host, complete: isWhole, expired: news.expired }, context);
  const swept = isWhole && host.enoughForMs !== undefined ? { swept: context.now } : {};
  yield* keep([], [], round.position({ ...swept, ...admission.kept(), ...again.kept() }));
  const { automatic } = context.config.sharing;
  if (automatic && result.left === 0) result.shared = yield* shareOut(host, result.failures, context);
  return result;
}

/** Sees to one conversation, and notes in the round what came of it. Null: nothing is known of it that the board could keep. */
function* attempted(
  conversation: string,
  before: BoardRow | undefined,
  context: Context,
  round: Round,
  { failures }: SweepResult,
): UseCase<Swept | null> {
  try {
    const swept = yield* sweepOne(conversation, before, context);
    round.done(conversation);
    return swept;
  } catch (thrown) {
    const failure = failureOf(thrown);
    const isGone = failure.code === 'own-item' || (failure.code === 'conversation-gone' && round.missed(conversation));
    if (isGone) {
      round.done(conversation);
      return { ...nothingDone, board: [[], [conversation]] };
    }
    if (failure.code !== 'conversation-gone') {
      round.failed(conversation);
      failures.push({ conversation, failure });
    }
    return null;
  }
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

/** By turns from both, so that neither waits for the end of the other; each once. */
function alternating(one: readonly string[], other: readonly string[]): string[] {
  const longer = Math.max(one.length, other.length);
  return [...new Set(Array.from({ length: longer }, (_, at) => [one[at] ?? [], other[at] ?? []].flat()).flat())];
}

/** Conversations to be looked at though the mailbox tells no news of them. */
const byThemselves = (rows: readonly BoardRow[], owned: Owned, now: EpochMs): string[] => [
  ...turning(rows, now),
  ...withoutRow(rows, owned),
  ...misplaced(rows, owned),
  ...vanished(rows, owned),
];

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

/** Rows of work that carries no owner's name any more: closed, unmarked, moved or deleted since, by whatever hand. */
const vanished = (rows: readonly BoardRow[], { conversations, cutShort }: Owned): string[] =>
  rows
    .filter(
      ({ conversation, status, owner }) =>
        isWorkRow(status) && !conversations.has(conversation) && !cutShort.has(ownerName(owner)),
    )
    .map(({ conversation }) => conversation);

/** Once all rows of this pass are known: a dated pass finds the newest first, the answer before the forward. */
function* tieTogether(
  tied: readonly Desk[],
  rows: ReadonlyMap<string, BoardRow>,
  round: Round,
  failures: SweepResult['failures'],
  context: Context,
): UseCase<void> {
  for (const desk of tied) {
    try {
      const continued = !mayContinue(desk) || (yield* continueOne(desk, rows.values(), context));
      const there = isUnfinished(desk, rows, context)
        ? yield* closeContinued(desk, signedByDocket(desk), context)
        : null;
      if (there) yield* keepRow(there, context);
      const told = yield* tellOthers(desk, context);
      if (continued && told) round.done(desk.conversation);
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
  /** The desk, where another conversation may be concerned: it may continue a forward, or reports about others' mail. */
  tied: Desk | null;
  /** How many mails that turned up late counted as new. */
  admitted: number;
  /** Rows for the board to keep, and conversations to drop from it. */
  board: [rows: BoardRow[], drop: string[]];
}

const nothingDone: Swept = { wrote: false, entries: [], tied: null, admitted: 0, board: [[], []] };

/** Brings one conversation up to date. */
function* sweepOne(conversation: string, before: BoardRow | undefined, context: Context): UseCase<Swept> {
  let first = yield* readDesk(conversation, context);
  if (mayGoOn(first.desk, context) && (yield* goOnFromEarlier(first.desk, context)))
    first = yield* readDesk(conversation, context);
  // What needs no writing needs no second look.
  const isQuiet = upkeepPlan(first.desk, context) === null;
  const { snapshot, desk } = isQuiet ? first : yield* confirmed(first, context);
  const plan = upkeepPlan(desk, context);
  if (plan?.entry && desk.entries.length === 0) {
    const other = yield* findAnswered(desk, context);
    if (other !== null) plan.entry = byItself(withTie(plan.entry, other), desk);
  }
  const after = plan === null ? desk : yield* written(snapshot, plan, context);
  if (after === null) return nothingDone;
  const row = rowOf(after, context.now, before?.cameToLight);
  const tied = mayContinue(after) || mayTellOthers(after) ? after : null;
  const admitted = plan === null ? 0 : admittedOf(desk.arrived, context.now);
  return {
    wrote: plan !== null,
    entries: after.entries,
    tied,
    admitted,
    board: row ? [[row], []] : [[], [conversation]],
  };
}

/** Found once, here, so that opening need not look for it. */
const withTie = (entry: Entry, other: string): Entry => ({
  ...entry,
  data: { ...entry.data, link: { other, as: 'answers' satisfies Tie } },
});

/** The desk after writing, or null where somebody else was writing: the next pass will see to it. */
function* written(snapshot: Snapshot, whole: Plan, context: Context): UseCase<Desk | null> {
  const plan = withAvailable(whole, snapshot.names);
  const applied = yield* apply(plan, snapshot.version);
  return applied.done ? decode(afterPlan(snapshot, plan, applied.entryAt), context) : null;
}

/**
 * What upkeep has to write: marks that mail or time have changed, with an entry that says so; marks for new messages of
 * a conversation whose state stays. It records what was changed by hand, since nobody else may ever write there again, and
 * which message carries the marks from now on. Null: nothing.
 */
export function upkeepPlan(desk: Desk, context: Context): Plan | null {
  const { limits, vocabulary } = context;
  const inbox = dueInbox(desk);
  const wanted = { names: desk.names, entry: null, ...(inbox ? { inbox } : {}) };
  const plan = planChanges(desk, wanted, limits, vocabulary);
  const folds = changes(desk.folded);
  const finds = changes(desk.found) && desk.facts.managed;
  // Only the journal tells which mail turned up late, and which answers were there before it.
  const tells = desk.arrived.some(({ turnedUp, verdict }) => turnedUp !== undefined || verdict.is === 'answer');
  if (folds || finds || (desk.facts.managed && (tells || desk.returning.length > 0 || changesCarrier(desk, limits)))) {
    // Said in the entry too, so that an interrupted waking still returns to the inbox.
    const moved = inbox && plan.marks.some((change) => change.inbox) ? { inbox } : {};
    plan.entry = upkeepEntry(desk, finds && !folds ? 'found' : 'arrival', moved, limits);
    Object.assign(plan.entry.data, entryFacts(desk, plan.entry, desk.facts, context));
  }
  return isEmpty(plan) ? null : plan;
}

function upkeepEntry(desk: Desk, kind: 'arrival' | 'found', moved: Pick<EntryData, 'inbox'>, limits: Limits): Entry {
  const { conversation } = desk;
  const data = { ...witnessed(desk, kind), ...moved };
  const entry: Entry = {
    id: '',
    at: 0,
    kind,
    by: 'docket',
    sure: 'verified',
    conversation,
    data,
    set: [],
    removed: [],
  };
  noteCarrier(entry, desk, limits);
  return byItself(entry, desk);
}

/** Where marks stand on one message, whether that is another one than the journal knows. */
function changesCarrier(desk: Desk, { scope }: Limits): boolean {
  return scope === 'message' && carrierOf(desk.messages)?.id !== carrierIn(desk.entries);
}
