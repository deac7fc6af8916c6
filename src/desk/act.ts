/**
 * The use cases, written once for both hosts: generators that yield what they need read or applied and decide
 * everything else. Each add-on drives them in its `run.ts`.
 */
import { DocketError } from '../errors';
import { idReused } from '../hub/refusals';
import type { Entry, EntryData, NameChange } from '../journal/entry';
import { difference, namesOf, withoutClocks } from '../marks/facts';
import { isEmpty, planChanges, requireNames } from '../plan/changes';
import { describePlan } from '../plan/describe';
import { afterPlan } from '../plan/simulate';
import type { Asking, CommandData, MarkChange, Plan } from '../ports';
import { told } from '../reports/told';
import { requireMay } from '../team/roles';
import { changesByMessage } from '../upkeep/tidy/back';
import { apply } from './asking';
import type { Context } from './context';
import { decode } from './decode';
import { type Desk, dueInbox } from './desk';
import { requirePerson } from './fields';
import { confirmed, readDesk, readToWrite } from './reading';
import type { Decision } from './verb';
import { isVerb, verbs } from './verbs';

export interface Opened {
  desk: Desk;
  /** What opening itself wrote, in words; empty but for a repair. */
  wrote: string[];
}

export interface Acted {
  /** The desk as it now stands: planned, not read again. */
  desk: Desk;
  before: Desk;
  /** Null where the mailbox said so already, or a retry found its work done. */
  plan: Plan | null;
  /** The entry an earlier attempt left under the same id: its outcome stands. */
  repeats?: Entry;
}

/** How often a command is decided anew because somebody wrote between its reading and its writing. */
const attempts = 3;

/** Reads a conversation. Writes only what a young journal entry says and the marks do not. */
export function* openConversation(conversation: string, context: Context): Asking<Opened> {
  const first = yield* readDesk(conversation, context);
  if (first.desk.unwritten !== 'repair') return { desk: first.desk, wrote: [] };
  const { snapshot, desk } = yield* confirmed(first, context);
  const plan = repairPlan(desk, context);
  if (
    desk.unwritten !== 'repair' ||
    isEmpty(plan) ||
    plan.marks.some(({ add }) => add.some((name) => !snapshot.names.includes(name)))
  ) {
    return { desk, wrote: [] };
  }
  const applied = yield* apply(plan, snapshot.version);
  if (!applied.done) return { desk, wrote: [] };
  return { desk: decode(afterPlan(snapshot, plan, 0), context), wrote: describePlan(plan) };
}

/** The marks an entry has announced and the mailbox does not show. */
function repairPlan(desk: Desk, { limits, vocabulary }: Context): Plan {
  const inbox = desk.owes === null ? {} : { inbox: desk.owes };
  return planChanges(desk, { names: desk.settled, entry: null, ...inbox }, limits, vocabulary);
}

/** Carries out one command; `entryId` is chosen before the first attempt, so that repeating it cannot double it. */
export function* actOn(conversation: string, command: CommandData, entryId: string, context: Context): Asking<Acted> {
  if (!isVerb(command.do)) {
    throw new DocketError('unknown-command', 'Docket does not know this command.', 'Reload the card and try again.');
  }
  requireMay(requirePerson(context).member, command.do);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { snapshot, desk: before } = yield* readToWrite(conversation, context);
    const repeats = before.entries.find((entry) => entry.id === entryId);
    if (repeats) requireSame(repeats, context);
    const told = repeats ? { repeats } : {};
    const plan = repeats
      ? finishing(before, context)
      : planDecision(
          before,
          command.do,
          verbs[command.do](before, command, context),
          authorOf(entryId, context),
          context,
        );
    if (!plan) return { desk: before, before, plan: null, ...told };
    requireNames(plan, snapshot.names);
    const applied = yield* apply(plan, snapshot.version);
    if (!applied.done) continue;
    const after = afterPlan(snapshot, plan, applied.entryAt, applied.others);
    return { desk: decode(after, context), before, plan, ...told };
  }
  throw new DocketError(
    'changed-meanwhile',
    'Colleagues are changing this conversation right now.',
    'Nothing was written. Look at it again, then repeat your step.',
  );
}

/** @throws DocketError `id-reused` where it was somebody else's, or another wish */
function requireSame({ by, data }: Entry, { asked, person }: Context): void {
  if (asked !== undefined && (by !== person?.handle || data.asked !== asked)) throw idReused();
}

/** What a retry has left to do: its entry is written already, its marks may not be. */
function finishing(desk: Desk, context: Context): Plan | null {
  const plan = repairPlan(desk, context);
  return desk.unwritten === null || isEmpty(plan) ? null : plan;
}

/** What an entry says of itself: its id, and who signs it. */
export type Signature = Pick<Entry, 'id' | 'by' | 'sure'>;

function authorOf(id: string, context: Context): Signature {
  const { handle, sure } = requirePerson(context);
  return { id, by: handle, sure };
}

/** The plan of a decision with its journal entry, or null where nothing would change. */
export function planDecision(
  desk: Desk,
  kind: string,
  decision: Decision,
  signed: Signature,
  context: Context,
): Plan | null {
  if (decision.idle) return null;
  const names = namesOf(decision.facts);
  const entry = newEntry(desk, kind, decision, signed, context);
  const inbox = decision.inbox ?? dueInbox(desk);
  const wanted = { names, entry, ...(inbox ? { inbox } : {}) };
  const plan = decision.exactly
    ? exactPlan(desk, entry, decision.exactly)
    : planChanges(desk, wanted, context.limits, context.vocabulary);
  // What an earlier entry wanted of the inbox stands in that entry.
  if (inbox && inbox !== desk.owes && plan.marks.some((change) => change.inbox)) entry.data.inbox = inbox;
  const { text, until, reply } = entry.data;
  const says = text !== undefined || until !== undefined || reply !== undefined || entry.undoes !== undefined;
  // The marks may say so already, and only mail that nobody has sorted yet said otherwise.
  const decides = entry.set.length + entry.removed.length > 0;
  return plan.marks.length > 0 || says || decides ? plan : null;
}

/** A tidying up says what it changed; taking it back needs no more than that. */
function exactPlan({ conversation }: Desk, entry: Entry, marks: MarkChange[]): Plan {
  if (!entry.undoes) entry.data.was = changesByMessage(marks);
  return { conversation, entry, marks };
}

function newEntry(desk: Desk, kind: string, decision: Decision, signed: Signature, context: Context): Entry {
  const { set, removed } = difference(withoutClocks(desk.names), withoutClocks(namesOf(decision.facts)));
  const entry: Entry = {
    ...signed,
    at: 0,
    kind,
    conversation: desk.conversation,
    data: { ...witnessed(desk), ...decision.data, ...(context.asked === undefined ? {} : { asked: context.asked }) },
    set,
    removed,
  };
  if (decision.about) entry.about = decision.about;
  if (decision.undoes) entry.undoes = decision.undoes;
  Object.assign(entry.data, told(desk, entry, decision.facts, context));
  return entry;
}

/** What the writer of an entry saw: changes by hand, changes by mail, and the newest message. */
export function witnessed(desk: Desk): Pick<EntryData, 'found' | 'folded' | 'upTo'> {
  const data: Pick<EntryData, 'found' | 'folded' | 'upTo'> = {};
  if (changes(desk.found)) data.found = desk.found;
  if (changes(desk.folded)) data.folded = desk.folded;
  const newest = desk.messages[desk.messages.length - 1];
  if (newest) data.upTo = [newest.at, newest.id];
  return data;
}

export const changes = ({ set, removed }: NameChange): boolean => set.length + removed.length > 0;
