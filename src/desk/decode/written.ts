/** The first half of reading a conversation: mail, marks and journal weighed against each other. */
import { coveredBy, standingDismissal, withoutChanges, withoutUndoneDismissals } from '../../journal/dismissal';
import {
  carrierIn,
  journalWinsFor,
  knownNames,
  namesOnTheirWay,
  type OnTheirWay,
  rankByJournal,
} from '../../journal/known';
import { mergeEntries, undoneIds, withoutUndoneTidying } from '../../journal/merge';
import { judge, sideAfter } from '../../mail/answer';
import { type AuthoredMail, kindOf } from '../../mail/kind';
import { messageLink } from '../../mail/link';
import type { Verdict } from '../../mail/verdict';
import { type Facts, factsOf, namesOf } from '../../marks/facts';
import { foldMarks } from '../../marks/fold';
import type { Context } from '../../team/context';
import type { Message, Snapshot } from '../../words/conversation';
import type { Entry } from '../../words/entry';
import type { EpochMs } from '../../words/values';
import type { ReadMessage } from '../desk';
import { saidOf } from '../said';
import { statementsOf } from '../statements';
import { placed, withLate } from './late-mail';
import { arrivals, countingNames, type Kept } from './new-mail';
import { type Believed, believeJournal, withSomebody } from './reconcile';
import { reportedReplies, reportsElsewhere } from './reported';
import { type IsCustomer, withReturned } from './returned';
import { inOrder, isBehind, placeOf, type Seen, seenMail } from './seen';
import { lostNames, returningNames, staleCarriers, standing } from './standing';
import { withThanks } from './thanks';
import { lastClosing, type Settled } from './waiting';

/** What marks and journal say together, before what has happened since. */
export interface Written {
  messages: ReadMessage[];
  /** The journal, from the dismissal on where one stands: what was before it does not count. */
  entries: Entry[];
  /** What was before it. */
  earlier: Entry[];
  dismissal: Entry | null;
  /** A dismissal that marks put on by hand have ended, and no entry says so yet. */
  lifted: Entry | null;
  kept: Kept;
  /** The names the journal leads to. */
  known: string[];
  /** Of these, the ones the mailbox does not have any more, and those it has again. */
  lost: string[];
  returning: string[];
  believed: Believed;
  contradictions: string[][];
  facts: Facts;
  /** End of the snooze, while snoozed. */
  until: EpochMs | null;
  arrived: ReadMessage[];
  closing: Settled | null;
}

export function writtenState(snapshot: Snapshot, context: Context): Written {
  const { vocabulary } = context;
  const all = withoutUndoneTidying(mergeEntries(snapshot.entries)).filter(
    (entry) => entry.conversation === snapshot.conversation,
  );
  const live = liveMessages(snapshot.messages, all, context);
  const seen = seenMail(all, snapshot.entries);
  const told = [...live, ...reportedReplies(all, live), ...reportsElsewhere(all)];
  const mail = placed(told, seen, snapshot, context).sort(inOrder);
  const known = knownNames(all, vocabulary);
  // A bag lies on the one message itself: whoever wrote there has seen it.
  const bagged = context.limits.journal === 'bag' && all.length > 0 ? mail[0]?.id : undefined;
  const kept = { seen: seen.newest, carrier: carrierIn(all) ?? bagged };
  const stale = staleCarriers(mail, all, context.limits, vocabulary);
  const meant = onTheirWay(mail, all, snapshot, context);
  const marks = foldMarks(
    mail.map((message) => (stale.has(message.id) ? [] : countingNames(message, kept, context))),
    vocabulary,
    rankByJournal(all, meant),
  );
  const lost = lostNames(known, snapshot.names);
  const returning = returningNames(known, all, snapshot.madeAgain);
  const onMail = standing(
    namesOf(marks.facts),
    { messages: mail, entries: all, known },
    [...lost, ...returning],
    context.limits,
    vocabulary,
  );
  const stands = withSomebody(believeJournal(onMail, all, snapshot.done, context), known, vocabulary);
  // Of two names that stand together, the one the entry took off is still to go.
  const isHalf = meant !== null && marks.contradictions.length > 0 && stands.unwritten === null;
  const believed: Believed = isHalf ? { ...stands, unwritten: isYoung(all, context) ? 'repair' : 'cut-off' } : stands;
  const facts = factsOf(believed.names, vocabulary);
  const stood = standingDismissal(all, vocabulary);
  const lifted = stood && isLiftedByHand(stood, facts, mail) ? stood : null;
  const dismissal = lifted ? null : stood;
  const begin = dismissal ? all.findIndex(({ id }) => id === dismissal.id) : 0;
  const entries = withoutUndoneDismissals([
    ...(dismissal ? [withoutChanges(dismissal)] : []),
    ...all.slice(dismissal ? begin + 1 : 0),
  ]);
  const messages = withLate(read(mail, dismissal, entries, context), snapshot, context);
  const arrived = arrivals(messages, { ...kept, known, onMail }, context);
  const sorted = [...messages]
    .reverse()
    .find((message) => !arrived.includes(message) && message.verdict.is !== 'came-to-light');
  return {
    messages,
    entries,
    earlier: all.slice(0, begin),
    dismissal,
    lifted,
    kept,
    known,
    lost,
    returning,
    believed,
    contradictions: marks.contradictions,
    facts,
    until: facts.status === 'snoozed' ? snoozedUntil(entries) : null,
    arrived,
    closing: sorted ? settledBefore(sorted, facts, entries) : lastClosing(entries),
  };
}

const isYoung = (entries: readonly Entry[], { now }: Pick<Context, 'now'>): boolean =>
  entries.some(({ at }) => at > now - journalWinsFor);

function onTheirWay(
  messages: readonly Message[],
  entries: readonly Entry[],
  { done }: Snapshot,
  context: Context,
): OnTheirWay | null {
  return namesOnTheirWay(
    entries,
    done,
    messages.flatMap(({ names }) => names),
    context,
  );
}

/** Whoever marks a dismissed conversation as work has brought it back; where mail came since, that did. */
const isLiftedByHand = (dismissal: Entry, { managed }: Facts, mail: readonly AuthoredMail[]): boolean =>
  managed &&
  dismissal.data.upTo !== undefined &&
  mail.every((message) => message.kind.who === 'machine' || !isBehind(message, coveredBy(dismissal)));

/** Each message with what it is to the customer. What a dismissal covers is read as if it had never come. */
function read(
  mail: readonly Omit<ReadMessage, 'verdict'>[],
  dismissal: Entry | null,
  entries: readonly Entry[],
  context: Context,
): ReadMessage[] {
  const counts = (message: Message) => dismissal === null || isBehind(message, coveredBy(dismissal));
  const fresh = judged(withThanks(mail.filter(counts), context), entries, context);
  const gone = mail.filter((message) => !counts(message));
  return [
    ...gone.map((message): ReadMessage => ({ ...message, verdict: { is: 'dismissed' } })),
    ...returned(fresh, entries, context),
  ].sort(inOrder);
}

/** What a closing has settled: whatever closed or reopened it, be it a command or a hand, did so after sorted mail. */
function settledBefore(sorted: ReadMessage, { status }: Facts, entries: readonly Entry[]): Settled | null {
  const place: Seen = [placeOf(sorted), sorted.id];
  if (status === 'closed') return { upTo: place, before: null, opener: null, reopened: null };
  const closing = lastClosing(entries);
  return closing && { ...closing, opener: closing.opener ?? 'somebody', reopened: closing.reopened ?? place };
}

/** Drafts, spam and trash say nothing; the rest, each with its author. */
export function liveMessages(
  messages: readonly Message[],
  entries: readonly Entry[],
  context: Pick<Context, 'config' | 'roster'>,
): AuthoredMail[] {
  const sent = messages.filter(({ filed }) => filed === 'sent');
  const ours = new Set(sent.map(({ headers }) => messageLink(headers['message-id'])));
  const isOurs = (link: string) => ours.has(link);
  const said = saidOf(entries);
  const issued = new Set(entries.flatMap(({ data: { token } }) => token ?? []));
  const isIssued = (token: string) => issued.has(token);
  return messages
    .filter(({ filed }) => filed === 'received' || filed === 'sent')
    .map((message) => ({
      ...message,
      kind: kindOf(message, { ...context, isOurs, isIssued, said: said.get(message.id) }),
    }));
}

/** The same with what reports say of the team's answers. */
export function returned(
  messages: readonly ReadMessage[],
  entries: readonly Entry[],
  context: Pick<Context, 'config' | 'roster'>,
): ReadMessage[] {
  const statements = statementsOf(entries, messages);
  const isOfSide = (before: readonly ReadMessage[]): IsCustomer => {
    const side = sideAfter(before, statements, context);
    return (address) => side.belongs(address) !== null;
  };
  return withReturned(messages, isOfSide);
}

/** Each message with what it is to the customer; see `mail/answer.ts`. */
export function judged<M extends AuthoredMail>(
  messages: readonly M[],
  entries: readonly Entry[],
  context: Pick<Context, 'config' | 'roster'>,
): (M & { verdict: Verdict })[] {
  const verdicts = judge(messages, statementsOf(entries, messages), context);
  return messages.map((message, index) => ({ ...message, verdict: verdicts[index]! }));
}

/** The date of the last snooze that stands, whatever has become of it since. */
export function snoozedUntil(entries: readonly Entry[]): EpochMs | null {
  const undone = undoneIds(entries);
  const snooze = [...entries].reverse().find((entry) => entry.kind === 'snooze' && !undone.has(entry.id));
  return snooze?.data.until ?? null;
}
