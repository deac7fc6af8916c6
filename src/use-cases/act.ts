/**
 * The use cases, written once for both hosts: generators that yield what they need read or applied and decide
 * everything else. Each add-on drives them by a `run` of its own.
 */

import type { BoardList } from '../board/list';
import type { Acted } from '../desk/acted';
import { decode } from '../desk/decode/decode';
import type { Desk, ReadMessage } from '../desk/desk';
import type { Difference } from '../desk/difference';
import { requirePerson, textField } from '../desk/fields';
import { chosenPair } from '../desk/links';
import { overtakenNames } from '../desk/overtaken';
import { isEmpty, requireNames } from '../plan/changes';
import { planDecision, type Reading, type Signature } from '../plan/decision';
import { describePlan } from '../plan/describe';
import { repairPlan } from '../plan/repair';
import { afterPlan } from '../plan/simulate';
import { withEntryFacts } from '../reports/entry-facts';
import { asked } from '../screens/conversation/asked';
import { conversationView, type Shown } from '../screens/conversation/conversation';
import { noticeOf } from '../screens/conversation/notice';
import { countedNames, listView } from '../screens/lists/lists';
import { type Look, lookOf } from '../screens/parts/look';
import { inWords } from '../strings/errors';
import type { Context } from '../team/context';
import { doubtKey, doubtsIn } from '../team/mentions';
import { requireMay } from '../team/roles';
import { isVerb, minds, type VerbName, verbs } from '../verbs';
import { objections, sinceShown } from '../verbs/minds';
import type { Decision } from '../verbs/verb';
import type { Entry } from '../words/entry';
import { DocketError, failureOf } from '../words/errors';
import type { CommandData } from '../words/inbox';
import type { Plan } from '../words/plan';
import type { Conversations, UseCase } from '../words/ports';
import type { View } from '../words/screen';
import { rowStatuses } from '../words/statuses';
import { closeContinued, derivedId, giveBack, readAnswered } from './come-apart';
import { continueForward } from './continue-forward';
import { keepRow } from './keep-row';
import { readList } from './list';
import { openConversation } from './open';
import { readToWrite } from './reading';
import { apply } from './requests';

/** How often a command is decided anew because somebody wrote between its reading and its writing. */
const attempts = 3;

/** Carries out one command; `entryId` is chosen before the first attempt, so that repeating it cannot double it. */
export function* actOn(
  conversation: string,
  command: CommandData,
  entryId: string,
  context: Context,
): UseCase<Acted, Conversations> {
  if (!isVerb(command.do)) {
    throw new DocketError('unknown-command', { why: 'verb' });
  }
  requireMay(requirePerson(context).member, command.do);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const reading = yield* readToWrite(conversation, context);
    const { snapshot, desk: before } = reading;
    const repeats = [...before.earlier, ...before.entries].find((entry) => entry.id === entryId);
    if (repeats) requireSame(repeats, context);
    const repeated = repeats ? { repeats } : {};
    const earlier = command.do === 'take-over' ? yield* readAnswered(before, context) : null;
    const decided = repeats ? null : decide(before, command.do, { command, earlier }, context);
    if (decided && decided.minds.length > 0) return { desk: before, before, plan: null, minds: decided.minds };
    const plan = decided ? planCommand(reading, command.do, decided, entryId, context) : finishing(before, context);
    if (!plan) {
      const there = repeats ? yield* alsoThere(command, before, entryId, context) : {};
      return { desk: before, before, plan: null, ...repeated, ...there };
    }
    requireNames(plan, snapshot.names);
    const given = command.do === 'undo' ? yield* giveBack(plan, before, context) : null;
    const applied = yield* apply(plan, snapshot.version);
    if (!applied.done) continue;
    const desk = decode(afterPlan(snapshot, plan, applied.entryAt, applied.others), context);
    const there = given ? { there: given } : yield* alsoThere(command, desk, entryId, context);
    return { desk, before, plan, ...repeated, ...there };
  }
  throw new DocketError('changed-meanwhile', { why: 'conversation' });
}

/** What a step writes in another conversation: after the step itself, so that a pass can finish it. */
function* alsoThere(
  command: CommandData,
  desk: Desk,
  entryId: string,
  context: Context,
): UseCase<Pick<Acted, 'there'>, Conversations> {
  if (command.do !== 'take-over') return {};
  const there = yield* closeContinued(desk, authorOf(derivedId(entryId), context), context);
  return there ? { there } : {};
}

interface Decided {
  decision: Decision;
  /** Mail the person's screen did not show. */
  unseen: readonly ReadMessage[];
  /** What stands against it. */
  minds: readonly Difference[];
}

interface Asked {
  command: CommandData;
  /** See `Verb`. */
  earlier: Desk | null;
}

function decide(desk: Desk, verb: VerbName, { command, earlier }: Asked, context: Context): Decided {
  const decision = verbs[verb](desk, command, context, earlier);
  const since = sinceShown(textField(command, 'shown'), desk, decision, context);
  return { decision, unseen: since.mail, minds: objections(minds[verb] ?? [], since, desk, decision, context) };
}

function planCommand(
  reading: Reading,
  verb: VerbName,
  { decision, unseen }: Decided,
  entryId: string,
  context: Context,
): Plan | null {
  const plan = planDecision(reading, verb, decision, authorOf(entryId, context), context, unseen);
  return withEntryFacts(plan, reading.desk, decision.facts, context);
}

/** @throws DocketError `id-reused` where it was somebody else's, or another wish */
function requireSame({ by, data }: Entry, { commandDigest, person }: Context): void {
  if (commandDigest !== undefined && (by !== person?.handle || data.commandDigest !== commandDigest)) {
    throw new DocketError('id-reused');
  }
}

/** What a retry has left to do: its entry is written already, its marks may not be. */
function finishing(desk: Desk, context: Context): Plan | null {
  const plan = repairPlan(desk, context);
  return desk.unwritten === null || isEmpty(plan) ? null : plan;
}

function authorOf(id: string, context: Context): Signature {
  const { handle, sure } = requirePerson(context);
  return { id, by: handle, sure };
}

/** `next` in the command asks for the person's next conversation once it is done. `entryId`: see `actOn`. */
export function* actView(conversation: string, command: CommandData, entryId: string, context: Context): UseCase<View> {
  const look = lookOf(context);
  const held = heldNote(command, look);
  if (held) return yield* openedView(conversation, look, held);
  const acted = yield* actOn(conversation, command, entryId, context);
  if (command.do === 'continue' && acted.plan) return yield* tiedView(acted, command, look);
  const draft = textField(command, 'draft');
  if (acted.minds) {
    const answers = yield* readAnswered(acted.desk, context);
    return conversationView(acted.desk, look, { ...asked(acted, command, look), draft, answers });
  }
  const shown: Shown = { notice: noticeOf(acted, command, look), draft };
  if (acted.plan) shown.plan = describePlan(acted.plan);
  try {
    if (acted.plan) yield* keepRow(acted.desk, context);
    if (acted.there) yield* keepRow(acted.there, context);
    // A note that is still being written belongs to this conversation; going on would lose it.
    if (command.next && shown.draft)
      shown.notice = { text: `${shown.notice?.text} ${look.strings.draftStays}`, tone: 'done' };
    // Who was overtaken looks at it first.
    else if (command.next && overtakenNames(acted).length === 0) return yield* nextView(conversation, look, shown);
    shown.answers = yield* readAnswered(acted.desk, context);
  } catch (thrown) {
    // The step is done; reporting it as failed would make the person repeat it.
    const text = `${shown.notice?.text ?? ''} ${look.strings.restUnread(inWords(failureOf(thrown), look.strings.errors).message)}`;
    shown.notice = { text, tone: 'done' };
  }
  return conversationView(acted.desk, look, shown);
}

/** What was chosen is tied at once; where somebody else is writing just now, a pass does it. */
function* tiedView(acted: Acted, command: CommandData, look: Look): UseCase<View> {
  const { context } = look;
  const { conversation, entries } = acted.desk;
  const notice = noticeOf(acted, command, look);
  try {
    yield* keepRow(acted.desk, context);
    yield* continueForward(...chosenPair(entries, conversation)!, context);
    return conversationView((yield* openConversation(conversation, context)).desk, look, { notice });
  } catch (thrown) {
    const text = `${notice.text} ${look.strings.restUnread(inWords(failureOf(thrown), look.strings.errors).message)}`;
    return conversationView(acted.desk, look, { notice: { text, tone: 'done' } });
  }
}

function* openedView(conversation: string, look: Look, shown: Shown): UseCase<View> {
  const { desk } = yield* openConversation(conversation, look.context);
  return conversationView(desk, look, { ...shown, answers: yield* readAnswered(desk, look.context) });
}

/** A note that names somebody it cannot ask, unless its author was told of just them and saves it anyway. */
function heldNote(command: CommandData, { strings, context }: Look): Shown | null {
  const { person } = context;
  if (command.do !== 'note' || person === null) return null;
  const draft = textField(command, 'text');
  const told = textField(command, 'anyway').split(' ');
  const doubts = doubtsIn(draft, context).filter((doubt) => doubt.why === 'unknown' || doubt.handle !== person.handle);
  if (doubts.every((doubt) => told.includes(doubtKey(doubt)))) return null;
  const notice = { text: strings.notSavedYet, tone: 'problem' as const };
  return { notice, draft, held: { about: textField(command, 'about'), doubts } };
}

/** The person's longest-waiting other conversation; after the last one, what is left to take, and the good news. */
function* nextView(done: string, look: Look, shown: Shown): UseCase<View> {
  const { context, strings } = look;
  const mine = yield* readList({ list: 'mine' }, countedNames(look), context);
  const next = nextOf(mine, done);
  if (next !== null) return yield* openedView(next, look, shown);
  const text = [shown.notice?.text, strings.noNext].filter(Boolean).join(' ');
  return listView({ list: 'mine' }, mine, look, { ...shown, notice: { text, tone: 'done' } });
}

const nextOf = ({ rows }: BoardList, done: string): string | null =>
  rows.find(({ conversation, status }) => conversation !== done && rowStatuses[status].needsSomebody)?.conversation ??
  null;
