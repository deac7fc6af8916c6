/** The first half of reading a conversation: mail, marks and journal weighed against each other. */
import { knownNames, rankByJournal } from '../../journal/known';
import { mergeEntries, undoneIds, withoutUndoneTidying } from '../../journal/merge';
import { kindOf } from '../../mail/kind';
import { type Facts, factsOf, namesOf } from '../../marks/facts';
import { foldMarks } from '../../marks/fold';
import type { Context } from '../../team/context';
import type { Message, Snapshot } from '../../words/conversation';
import type { Entry } from '../../words/entry';
import type { EpochMs } from '../../words/values';
import type { ReadMessage } from '../desk';
import { arrivals, newestSeen, type Seen, withoutFilteredNew } from './new-mail';
import { type Believed, believeJournal, withSomebody } from './reconcile';
import { reportedReplies } from './reported';
import { lostNames, standing } from './standing';
import { withThanks } from './thanks';
import { lastClosing, type Settled } from './waiting';

/** What marks and journal say together, before what has happened since. */
export interface Written {
  messages: ReadMessage[];
  entries: Entry[];
  /** The newest message a writer has seen. */
  seen: Seen | null;
  /** The names the journal leads to. */
  known: string[];
  /** Of these, the ones the mailbox does not have any more. */
  lost: string[];
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
  const entries = withoutUndoneTidying(mergeEntries(snapshot.entries)).filter(
    (entry) => entry.conversation === snapshot.conversation,
  );
  const live = liveMessages(snapshot.messages, context);
  const messages = withThanks([...live, ...reportedReplies(entries, live)].sort(inOrder), context);
  const known = knownNames(entries, vocabulary);
  const seen = newestSeen(entries);
  const read = foldMarks(
    messages.map((message) => withoutFilteredNew(message, seen, context)),
    vocabulary,
    rankByJournal(entries),
  );
  const lost = lostNames(known, snapshot.names);
  const onMail = standing(namesOf(read.facts), { messages, entries, seen, known }, lost, context.limits, vocabulary);
  const arrived = arrivals(messages, seen, { known, onMail }, context);
  const believed = withSomebody(believeJournal(onMail, entries, snapshot.done, context), known, vocabulary);
  const facts = factsOf(believed.names, vocabulary);
  const sorted = messages[messages.length - arrived.length - 1];
  return {
    messages,
    entries,
    seen,
    known,
    lost,
    believed,
    contradictions: read.contradictions,
    facts,
    until: facts.status === 'snoozed' ? snoozedUntil(entries) : null,
    arrived,
    closing: sorted ? settledBefore(sorted, facts, entries) : lastClosing(entries),
  };
}

/** What a closing has settled: whatever closed or reopened it, be it a command or a hand, did so after sorted mail. */
function settledBefore({ at, id }: Message, { status }: Facts, entries: readonly Entry[]): Settled | null {
  if (status === 'closed') return { upTo: [at, id], reopened: null };
  const closing = lastClosing(entries);
  return closing && { ...closing, reopened: closing.reopened ?? [at, id] };
}

/** Drafts, spam and trash say nothing; the rest, each with its author. */
export function liveMessages(messages: readonly Message[], context: Pick<Context, 'config' | 'roster'>): ReadMessage[] {
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
