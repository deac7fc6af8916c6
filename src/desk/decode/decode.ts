/** Snapshot in, desk out: the one place where mail, marks and journal are weighed against each other. */

import { knownNames, rankByJournal } from '../../journal/known';
import { mergeEntries, undoneIds, withoutUndoneTidying } from '../../journal/merge';
import { kindOf } from '../../mail/kind';
import { difference, type Facts, factsOf, namesOf, withoutClocks } from '../../marks/facts';
import { foldMarks } from '../../marks/fold';
import type { Context } from '../../team/context';
import type { Message, Snapshot } from '../../words/conversation';
import type { Entry, NameChange } from '../../words/entry';
import type { EpochMs } from '../../words/values';
import type { Desk, ReadMessage } from '../desk';
import { escalationOf } from '../escalation';
import { arrive, presentOwner } from './arrivals';
import { withClocks } from './clocks';
import { arrivals, newestSeen, withoutFilteredNew } from './new-mail';
import { believeJournal } from './reconcile';
import { reportedReplies } from './reported';
import { unconfirmedNames } from './unconfirmed';
import { lastClosing, type Settled, waitingSince } from './waiting';

/** Reads a conversation as of `context.now`. Pure: the same snapshot and context give the same desk. */
export function decode(snapshot: Snapshot, context: Context): Desk {
  const { vocabulary, now } = context;
  const entries = withoutUndoneTidying(mergeEntries(snapshot.entries)).filter(
    (entry) => entry.conversation === snapshot.conversation,
  );
  const live = liveMessages(snapshot.messages, context);
  const messages = [...live, ...reportedReplies(entries, live)].sort(inOrder);
  const known = knownNames(entries, vocabulary);
  const seen = newestSeen(entries);
  const read = foldMarks(
    messages.map((message) => withoutFilteredNew(message, seen, context)),
    vocabulary,
    rankByJournal(entries),
  );
  const onMail = namesOf(read.facts);
  const arrived = arrivals(messages, seen, { known, onMail }, context);
  const believed = believeJournal(onMail, entries, context);
  const found = believed.unwritten ? noChange : difference(withoutClocks(known), withoutClocks(believed.names));

  const before = factsOf(believed.names, vocabulary);
  const until = before.status === 'snoozed' ? snoozedUntil(entries) : null;
  const sorted = messages[messages.length - arrived.length - 1];
  const settled = sorted ? settledBefore(sorted, before, entries) : lastClosing(entries);

  // Time and mail in their order: what a reply had set to Waiting before the snooze was over does not wake.
  let facts = before;
  let woken = false;
  let thanked = false;
  const wakeBy = (moment: EpochMs) => {
    if (facts.status !== 'snoozed' || (until !== null && until > moment)) return;
    facts = { ...facts, status: 'open', owner: presentOwner(facts.owner, until ?? now, context) };
    woken = true;
  };
  for (const message of arrived) {
    wakeBy(message.at);
    const result = arrive(facts, message, context);
    facts = result.facts;
    if (message.kind.who !== 'machine') thanked = result.thanked;
  }
  wakeBy(now);

  const desk = {
    conversation: snapshot.conversation,
    subject: messages[0]?.subject ?? snapshot.messages[0]?.subject ?? '',
    facts,
    settled: believed.names,
    customer: messages.find((message) => message.kind.who === 'outside')?.from ?? null,
    messages,
    entries,
    broken: snapshot.broken,
    arrived,
    waitingSince: facts.status === 'closed' ? null : waitingSince(messages, settled, context),
    until: facts.status === 'snoozed' ? until : null,
    woke: facts.status === 'open' ? (woken ? (until ?? now) : wokeEarlier(messages, entries, now)) : null,
    thanked: facts.status === 'closed' && (thanked || endsInThanks(messages, entries, context)),
    escalation: escalationOf(entries, facts),
    found,
    folded: difference(withoutClocks(believed.names), withoutClocks(namesOf(facts))),
    unwritten: believed.unwritten,
    owes: believed.owes,
    unconfirmed: unconfirmedNames(messages, seen, known, context),
    contradictions: read.contradictions,
    absentOwner: facts.owner !== null && !context.roster.isPresent(facts.owner, now) ? facts.owner : null,
  };
  return withClocks(desk, context);
}

/** What a closing has settled: whatever closed or reopened it, be it a command or a hand, did so after sorted mail. */
function settledBefore({ at, id }: Message, { status }: Facts, entries: readonly Entry[]): Settled | null {
  if (status === 'closed') return { upTo: [at, id], reopened: null };
  const closing = lastClosing(entries);
  return closing && { ...closing, reopened: closing.reopened ?? [at, id] };
}

const noChange: NameChange = { set: [], removed: [] };

/** Drafts, spam and trash say nothing; the rest, each with its author. */
function liveMessages(messages: readonly Message[], context: Context): ReadMessage[] {
  return messages
    .filter(({ filed }) => filed === 'received' || filed === 'sent')
    .map((message) => ({ ...message, kind: kindOf(message, context) }));
}

const inOrder = (a: Message, b: Message): number => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function snoozedUntil(entries: readonly Entry[]): EpochMs | null {
  const undone = undoneIds(entries);
  const snooze = [...entries].reverse().find((entry) => entry.kind === 'snooze' && !undone.has(entry.id));
  return snooze?.data.until ?? null;
}

/** A snooze whose end was written earlier: the last thing anybody did was to snooze it, and that moment has passed. */
function wokeEarlier(messages: readonly ReadMessage[], entries: readonly Entry[], now: EpochMs): EpochMs | null {
  const acted = [...entries].reverse().find((entry) => entry.by !== 'docket');
  const until = acted?.kind === 'snooze' ? acted.data.until : undefined;
  if (!acted || until === undefined || until > now) return null;
  return messages.some(({ kind, at }) => kind.who !== 'machine' && at > acted.at) ? null : until;
}

/** Thanks that were folded earlier: the newest mail a person wrote came after the last act and was a bare thank-you. */
function endsInThanks(messages: readonly ReadMessage[], entries: readonly Entry[], context: Context): boolean {
  const newest = [...messages].reverse().find((message) => message.kind.who !== 'machine');
  if (newest?.kind.who !== 'outside') return false;
  const acted = [...entries].reverse().find((entry) => entry.by !== 'docket');
  return (
    acted !== undefined &&
    newest.at > acted.at &&
    arrive({ ...factsOf([], context.vocabulary), managed: true, status: 'closed' }, newest, context).thanked
  );
}
