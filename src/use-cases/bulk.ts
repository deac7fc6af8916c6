/** Takes steps of a bulk until it is finished, the host's time is up, or the mailbox is busy. */
import { withTurn } from '../board/position';
import { rowOf } from '../board/row';
import {
  type Bulk,
  type BulkHost,
  type BulkRun,
  type BulkStep,
  bulkOf,
  entryIdAt,
  type StepOutcome,
} from '../bulk/job';
import { requirePerson, textField } from '../desk/fields';
import { shownOf } from '../desk/shown';
import { bulkView, failedIn } from '../screens/lists/bulk';
import { lookOf } from '../screens/parts/look';
import { shortened } from '../strings/errors';
import type { Context } from '../team/context';
import { requireMay } from '../team/roles';
import { changedSince } from '../verbs/minds';
import type { BoardRow, StoredBoard } from '../words/board';
import type { Headline } from '../words/conversation';
import { DocketError, type ErrorCode, type Failure, failureOf } from '../words/errors';
import type { CommandData } from '../words/inbox';
import type { Conversations, OwnTexts, UseCase } from '../words/ports';
import type { View } from '../words/screen';
import { cut } from '../words/text';
import { actOn } from './act';
import { gatherMissing, isGathering } from './gather-missing';
import { headlines, keep, readBoard } from './requests';

/** Acts that make sense for many conversations alike. */
const forMany = [
  'take',
  'assign',
  'unassign',
  'tag',
  'priority',
  'wait',
  'snooze',
  'close',
  'reopen',
  'dismiss',
  'as-new',
  'undo',
  'tidy',
];

/** Refusals that say nothing about the conversation: the same step is tried again later. */
const passing: readonly ErrorCode[] = ['busy', 'mailbox-unreachable', 'signed-out', 'out-of-time'];

const titleChars = 40;
const reasonChars = 120;

/** `bulk` as far as it has come by now. Rows of the board are kept once, at the end. */
export function* runBulk(bulk: Bulk, host: BulkHost, context: Context): UseCase<BulkRun, Conversations & OwnTexts> {
  const verb = bulk.command.do;
  if (!forMany.includes(verb)) {
    throw new DocketError('unknown-command', { why: 'not-for-many' });
  }
  requireMay(requirePerson(context).member, verb);
  const outcomes = [...bulk.outcomes];
  const steps = [...bulk.steps];
  const start = outcomes.length;
  if (start === bulk.steps.length) return { bulk, rests: null };
  const board = yield* readBoard();
  const rows = new Map<string, BoardRow | null>();
  let rests: Failure | null = null;
  while (outcomes.length < bulk.steps.length && (outcomes.length === start || host.goOn())) {
    const step = bulk.steps[outcomes.length]!;
    const entryId = entryIdAt(bulk, outcomes.length);
    try {
      const acted = yield* actOn(step.conversation, commandAt(bulk, step), entryId, context);
      const { desk, plan, repeats, minds } = acted;
      if (minds) {
        // Whoever says “anyway” has been told of what is there now.
        steps[outcomes.length] = { ...step, own: { ...step.own, shown: shownOf(desk, context.vocabulary) } };
        throw changedSince(minds, context);
      }
      if (plan) rows.set(step.conversation, rowOf(desk, context.now));
      // A step whose answer was lost finds its own entry.
      const done = plan !== null || repeats !== undefined;
      outcomes.push({ came: done ? 'done' : 'same', title: cut(desk.subject.trim(), titleChars) });
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (passing.includes(failure.code)) {
        rests = failure;
        break;
      }
      outcomes.push(failed(failure));
    }
  }
  if (rows.size > 0) yield* keepAll(rows, turnAfter(bulk, board));
  return { bulk: { ...bulk, steps, outcomes }, rests };
}

const commandAt = ({ command }: Bulk, { own }: BulkStep): CommandData => ({ ...command, ...own, do: command.do });

const failed = (failure: Failure): StepOutcome => ({ came: 'failed', failure: shortened(failure, reasonChars) });

/** Whoever got the last conversation that was shared out has had their turn; the command says who that will be. */
function turnAfter({ command }: Bulk, { position }: StoredBoard): string | null {
  const turn = textField(command, 'turn');
  return turn === '' ? null : withTurn(position, turn);
}

function* keepAll(rows: Map<string, BoardRow | null>, position: string | null): UseCase<void, OwnTexts> {
  const kept = [...rows.values()].filter((row): row is BoardRow => row !== null);
  const dropped = [...rows].filter(([, row]) => row === null).map(([conversation]) => conversation);
  try {
    yield* keep(kept, dropped, position ?? undefined);
  } catch {
    // The steps are done; the board is derived, and the next pass finds what it lacks.
  }
}

/**
 * Begins a bulk or goes on with one, for as long as the host says; `stop` in the command ends it where it stands. `id`:
 * for one that begins; a repeated press with the same id repeats nothing.
 */
export function* bulkAct(command: CommandData, id: string, host: BulkHost, context: Context): UseCase<View> {
  if (isGathering(command)) return yield* gatherMissing(command, host, context);
  const bulk = bulkOf(command, id);
  const stopped = textField(command, 'stop') !== '';
  const run = stopped ? { bulk, rests: null } : yield* runBulk(bulk, host, context);
  const failed = failedIn(run.bulk);
  const named = failed.length > 0 ? yield* namesOf(failed) : [];
  return bulkView(run, lookOf(context), { stopped, headlines: named });
}

/** What failed conversations are called; a screen without their names is better than none. */
export function* namesOf(conversations: string[]): UseCase<Headline[], Conversations> {
  try {
    return yield* headlines(conversations);
  } catch {
    return [];
  }
}
