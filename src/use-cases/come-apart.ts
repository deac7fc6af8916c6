/**
 * Where `Limits.parts` holds, a customer's reply can begin a conversation of its own. One press goes on there with what the
 * earlier one had; that one is closed without a verdict, since whoever waits there waits here now.
 */
import { decode } from '../desk/decode/decode';
import type { Desk } from '../desk/desk';
import { requirePerson } from '../desk/fields';
import { answersElsewhere, continuedFrom, continuedIn, knownToAnswer } from '../desk/links';
import { undoneIds } from '../journal/merge';
import { type Facts, factsOf, namesOf, withChange } from '../marks/facts';
import { requireNames } from '../plan/changes';
import { planDecision, type Reading, type Signature } from '../plan/decision';
import { afterPlan } from '../plan/simulate';
import { withEntryFacts } from '../reports/entry-facts';
import type { Context } from '../team/context';
import { lastCommand } from '../verbs/undo';
import type { Decision } from '../verbs/verb';
import type { BoardRow } from '../words/board';
import type { Entry } from '../words/entry';
import { DocketError } from '../words/errors';
import { fingerprint } from '../words/fingerprint';
import type { Plan } from '../words/plan';
import type { Conversations, UseCase } from '../words/ports';
import { isWorkRow } from '../words/statuses';
import type { Handle } from '../words/values';
import { readDesk, readToWrite } from './reading';
import { apply, conversationsWith } from './requests';

/** The entry left in the conversation that goes on elsewhere. */
const closing = 'continued';

/** The conversation the first mail answers; null: none. One request where the mail names another and no pass has looked. */
export function* findAnswered(desk: Desk, { limits }: Context): UseCase<string | null, Conversations> {
  const links = limits.parts ? answersElsewhere(desk) : [];
  if (links.length === 0) return null;
  const known = knownToAnswer(desk.entries);
  if (known !== null) return known;
  const found = yield* conversationsWith(links);
  return found.find((other) => other !== null && other !== desk.conversation) ?? null;
}

/** That conversation as it stands; null: none, or nothing of it is left. */
export function* readAnswered(desk: Desk, context: Context): UseCase<Desk | null, Conversations> {
  const other = yield* findAnswered(desk, context);
  if (other === null) return null;
  try {
    const { desk: earlier } = yield* readDesk(other, context);
    return earlier.messages.length > 0 ? earlier : null;
  } catch (thrown) {
    if (thrown instanceof DocketError && ['conversation-gone', 'own-item'].includes(thrown.code)) return null;
    throw thrown;
  }
}

/** Where a pass finishes what was cut off: two that do it at once write the same. */
export const signedByDocket = ({ conversation }: Desk): Signature => ({
  id: derivedId(conversation),
  by: 'docket',
  sure: 'verified',
});

/** Closes what goes on here, once; cut off before it, the next pass does so. */
export function* closeContinued(desk: Desk, signed: Signature, context: Context): UseCase<Desk | null, Conversations> {
  const link = continuedFrom(desk.entries);
  if (!link) return null;
  // A conversation nobody owns is closed to the credit of whoever goes on with it.
  const credit = context.person?.handle ?? desk.facts.owner;
  const goesOn = { link: { other: desk.conversation, as: 'continued by' } };
  return yield* writeThere(link.other, closing, signed, context, ({ entries, facts }) =>
    continuedIn(entries) === null ? { facts: closed(facts, credit), data: goesOn, ...leaves(facts, context) } : null,
  );
}

function closed(facts: Facts, credit: Handle | null): Facts {
  const owner = facts.owner ?? credit;
  return facts.managed && owner !== null ? { ...facts, status: 'closed', owner, attention: null } : facts;
}

const leaves = ({ managed }: Facts, { config }: Context): Pick<Decision, 'inbox'> =>
  managed && config.onClose === 'archive' ? { inbox: 'out' } : {};

/** What a pass cut off between the two writings has left to do. */
export const isUnfinished = ({ entries }: Desk, rows: ReadonlyMap<string, BoardRow>, { limits }: Context): boolean => {
  const other = continuedFrom(entries)?.other;
  const row = other === undefined ? undefined : rows.get(other);
  return limits.parts === true && row !== undefined && isWorkRow(row.status);
};

/**
 * Before a *Take over* is undone: the earlier conversation is as it was.
 *
 * @throws DocketError `acted-since` where somebody has acted there since
 */
export function* giveBack({ entry }: Plan, desk: Desk, context: Context): UseCase<Desk | null, Conversations> {
  const undone = desk.entries.find(({ id }) => id === entry?.undoes);
  if (!entry || undone?.kind !== 'take-over' || !undone.data.link) return null;
  const signed = { ...entry, id: derivedId(entry.id) };
  return yield* writeThere(undone.data.link.other, 'undo', signed, context, (earlier) => {
    const standing = undoneIds(earlier.entries);
    const closed = earlier.entries.find(
      ({ id, data: { link } }) => link?.as === 'continued by' && link.other === desk.conversation && !standing.has(id),
    );
    return closed ? reopened(earlier, closed, context) : null;
  });
}

function reopened({ facts, entries }: Desk, closed: Entry, context: Context): Decision {
  const { handle, member } = requirePerson(context);
  const last = lastCommand(entries, handle);
  if (last !== 'nothing' && last.at > closed.at) {
    const other = context.roster.byHandle(last.by)?.name ?? last.by;
    throw new DocketError('acted-since', { why: 'somebody', other, member: member.name });
  }
  const names = withChange(namesOf(facts), { set: closed.removed, removed: closed.set }, context.vocabulary);
  return {
    facts: factsOf(names, context.vocabulary),
    undoes: closed.id,
    ...(closed.data.inbox === 'out' ? { inbox: 'in' as const } : {}),
  };
}

/** The id of an entry's counterpart: a repeated step finds it there. */
export const derivedId = (id: string): string => fingerprint(`${id} there`);

/** How often a step there is decided anew because somebody wrote meanwhile. */
const attempts = 3;

/** The other conversation after a step there; null: there was nothing to do. */
function* writeThere(
  other: string,
  kind: string,
  signed: Signature,
  context: Context,
  decide: (desk: Desk) => Decision | null,
): UseCase<Desk | null, Conversations> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const reading: Reading = yield* readToWrite(other, context);
    const decision = decide(reading.desk);
    if (!decision) return null;
    const { id, by, sure } = signed;
    const plan = planDecision(reading, kind, decision, { id, by, sure }, context);
    if (!plan) return null;
    withEntryFacts(plan, reading.desk, decision.facts, context);
    requireNames(plan, reading.snapshot.names);
    const applied = yield* apply(plan, reading.snapshot.version);
    if (!applied.done) continue;
    return decode(afterPlan(reading.snapshot, plan, applied.entryAt), context);
  }
  throw new DocketError('changed-meanwhile', { why: 'conversation' });
}
