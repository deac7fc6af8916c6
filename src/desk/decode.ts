/** Snapshot in, desk out: the one place where mail, marks and journal are weighed against each other. */
import type { Entry, NameChange } from '../journal/entry';
import { afterWriting, isCutOff, knownNames, rankByJournal, writesMarks } from '../journal/known';
import { mergeEntries, undoneIds } from '../journal/merge';
import { kindOf } from '../mail/kind';
import { difference, type Facts, factsOf, namesOf, withoutClocks } from '../marks/facts';
import { foldMarks, ownNames } from '../marks/fold';
import type { EpochMs, Message, Snapshot } from '../ports';
import { arrive, presentOwner } from './arrivals';
import type { Context } from './context';
import type { Desk, ReadMessage } from './desk';
import { waitingSince } from './waiting';

/** For so long after an entry (host's time) the journal is believed before the marks, which may lag behind. */
export const journalWinsFor = 2 * 60_000;

/** Reads a conversation as of `context.now`. Pure: the same snapshot and context give the same desk. */
export function decode(snapshot: Snapshot, context: Context): Desk {
  const { vocabulary, now } = context;
  const entries = mergeEntries(snapshot.entries).filter((entry) => entry.conversation === snapshot.conversation);
  const messages = liveMessages(snapshot.messages, context);
  const known = knownNames(entries, vocabulary);
  const { marked, arrived } = splitArrivals(messages, entries, known, context);

  const read = foldMarks(
    marked.map((message) => message.names),
    vocabulary,
    rankByJournal(entries),
  );
  const onMail = namesOf(read.facts);
  const believed = believeJournal(onMail, entries, context);
  const found = believed.unwritten ? noChange : difference(withoutClocks(known), withoutClocks(believed.names));

  const before = factsOf(believed.names, vocabulary);
  const until = before.status === 'snoozed' ? snoozedUntil(entries) : null;
  const woken = before.status === 'snoozed' && (until === null || until <= now);
  const start: Facts = woken
    ? { ...before, status: 'open', owner: presentOwner(before.owner, until ?? now, context) }
    : before;

  let facts = start;
  let thanked = false;
  for (const message of arrived) {
    const result = arrive(facts, message, context);
    facts = result.facts;
    if (message.kind.who !== 'machine') thanked = result.thanked;
  }
  const names = namesOf(facts);
  return {
    conversation: snapshot.conversation,
    subject: messages[0]?.subject ?? snapshot.messages[0]?.subject ?? '',
    facts,
    names,
    settled: believed.names,
    customer: messages.find((message) => message.kind.who === 'outside')?.from ?? null,
    messages,
    entries,
    broken: snapshot.broken,
    arrived,
    waitingSince: facts.status === 'closed' ? null : waitingSince(messages, entries, context),
    until: facts.status === 'snoozed' ? until : null,
    woke: woken && facts.status === 'open' ? (until ?? now) : null,
    thanked: facts.status === 'closed' && (thanked || endsInThanks(messages, entries, context)),
    found,
    folded: difference(withoutClocks(believed.names), withoutClocks(names)),
    unwritten: believed.unwritten,
    contradictions: read.contradictions,
    absentOwner: facts.owner !== null && !context.roster.isPresent(facts.owner, now) ? facts.owner : null,
  };
}

const noChange: NameChange = { set: [], removed: [] };

/** Drafts, spam and trash say nothing; the rest oldest first, each with its author. */
function liveMessages(messages: readonly Message[], context: Context): ReadMessage[] {
  return messages
    .filter(({ filed }) => filed === 'received' || filed === 'sent')
    .map((message) => ({ ...message, kind: kindOf(message, context) }))
    .sort(inOrder);
}

const inOrder = (a: Message, b: Message): number => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * Arrivals are messages newer than what the last writer saw, and newer than any message marked by hand. A message that
 * slipped in between that writer's reading and writing carries some of its marks, and is an arrival all the same.
 */
function splitArrivals(
  messages: readonly ReadMessage[],
  entries: readonly Entry[],
  known: readonly string[],
  { vocabulary }: Context,
): { marked: ReadMessage[]; arrived: ReadMessage[] } {
  const seen = newestSeen(entries);
  const isNewer = (message: Message) =>
    !seen || message.at > seen[0] || (message.at === seen[0] && message.id > seen[1]);
  const carriesMarks = (message: Message) => {
    const own = ownNames(message.names, vocabulary);
    // A native filter can stamp ~New on arriving mail; that alone says nothing new.
    if (own.every((name) => name === '~New')) return false;
    return !(seen && isNewer(message) && own.every((name) => name === '~New' || known.includes(name)));
  };
  let newestMarked = -1;
  messages.forEach((message, index) => {
    if (carriesMarks(message)) newestMarked = index;
  });
  const arrives = (message: ReadMessage, index: number) => index > newestMarked && isNewer(message);
  return {
    marked: messages.filter((message, index) => !arrives(message, index)),
    arrived: messages.filter(arrives),
  };
}

function newestSeen(entries: readonly Entry[]): [EpochMs, string] | null {
  let newest: [EpochMs, string] | null = null;
  for (const { data } of entries) {
    const seen = data.upTo;
    if (seen && (!newest || seen[0] > newest[0] || (seen[0] === newest[0] && seen[1] > newest[1]))) newest = seen;
  }
  return newest;
}

/**
 * The names to believe. Young entries win over the marks; an older newest entry of which nothing reached the marks was
 * cut off and still holds, unless it is known to have been done and taken back by hand.
 */
function believeJournal(
  onMail: string[],
  entries: readonly Entry[],
  { vocabulary, now, done }: Context,
): { names: string[]; unwritten: Desk['unwritten'] } {
  const young = entries.filter((entry) => entry.at > now - journalWinsFor && writesMarks(entry));
  if (young.length > 0) {
    const names = young.reduce<string[]>((all, entry) => afterWriting(all, entry, vocabulary), onMail);
    const { set, removed } = difference(withoutClocks(onMail), withoutClocks(names));
    return { names, unwritten: set.length + removed.length > 0 ? 'repair' : null };
  }
  const index = entries.map(writesMarks).lastIndexOf(true);
  const last = entries[index];
  if (last && !(done && last.id.startsWith(done))) {
    const before = knownNames(entries.slice(0, index), vocabulary);
    if (isCutOff(last, before, onMail, vocabulary)) {
      return { names: afterWriting(onMail, last, vocabulary), unwritten: 'cut-off' };
    }
  }
  return { names: onMail, unwritten: null };
}

function snoozedUntil(entries: readonly Entry[]): EpochMs | null {
  const undone = undoneIds(entries);
  const snooze = [...entries].reverse().find((entry) => entry.kind === 'snooze' && !undone.has(entry.id));
  return snooze?.data.until ?? null;
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
