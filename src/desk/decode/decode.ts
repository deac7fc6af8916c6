/** Snapshot in, desk out. */

import { isSilent } from '../../mail/verdict';
import { difference, factsOf, namesOf, withoutClocks } from '../../marks/facts';
import type { Context } from '../../team/context';
import type { Snapshot } from '../../words/conversation';
import type { Entry, NameChange } from '../../words/entry';
import type { EpochMs } from '../../words/values';
import type { Desk, ReadMessage } from '../desk';
import { escalationOf } from '../escalation';
import { arrive } from './arrivals';
import { withClocks } from './clocks';
import { customerOf } from './customer';
import { type Fold, foldArrivals } from './fold-arrivals';
import { cameToLight } from './late-mail';
import { returnedBy } from './others';
import { owedMove, stillOwed } from './owed-move';
import { unconfirmedNames } from './unconfirmed';
import { waitedSince } from './waiting';
import { type Written, writtenState } from './written';

/**
 * Reads a conversation as of `context.now`. Pure: the same snapshot and context give the same desk. What is written is read
 * first, then what time and mail have done since is folded into it, then the desk is described.
 */
export function decode(snapshot: Snapshot, context: Context): Desk {
  const written = writtenState(snapshot, context);
  return withClocks(described(snapshot, written, foldArrivals(written, context), context), context);
}

function described(
  snapshot: Snapshot,
  written: Written,
  { facts, woken, thanked }: Fold,
  context: Context,
): Omit<Desk, 'clocks' | 'names'> {
  const { messages, entries, kept, known, believed, until } = written;
  const { now } = context;
  const before = withoutClocks(believed.names);
  return {
    conversation: snapshot.conversation,
    subject: messages[0]?.subject ?? snapshot.messages[0]?.subject ?? '',
    facts,
    settled: believed.names,
    customer: customerOf(messages, entries),
    returnedBy: facts.status === 'open' ? returnedBy(messages, entries) : null,
    messages,
    entries,
    earlier: written.earlier,
    dismissal: written.dismissal,
    lifted: written.lifted?.id ?? null,
    broken: snapshot.broken,
    arrived: written.arrived,
    cameToLight: cameToLight(messages, context),
    waitingSince: facts.status === 'closed' ? null : waitedSince(written, context),
    until: facts.status === 'snoozed' ? until : null,
    woke: facts.status === 'open' ? (woken ? (until ?? now) : wokeEarlier(messages, entries, now)) : null,
    thanked: facts.status === 'closed' && (thanked || endsInThanks(messages, entries, context)),
    automatic: automaticMail(messages, context),
    escalation: escalationOf(entries, facts),
    found: believed.unwritten ? noChange : foundByHand(written, before),
    folded: difference(before, withoutClocks(namesOf(facts))),
    unwritten: believed.unwritten,
    lost: written.lost,
    returning: written.returning,
    owes: stillOwed(
      believed.owes ?? owedMove([...written.earlier, ...entries], snapshot.done, facts, context.limits),
      facts,
    ),
    unconfirmed: unconfirmedNames(messages, { ...kept, known }, context),
    contradictions: written.contradictions,
    absentOwner: facts.owner !== null && !context.roster.isPresent(facts.owner, now) ? facts.owner : null,
  };
}

function automaticMail(messages: readonly ReadMessage[], { config }: Context): Desk['automatic'] {
  const newest = messages[messages.length - 1];
  if (
    newest?.kind.who !== 'machine' ||
    newest.verdict.is === 'dismissed' ||
    newest.filed === 'sent' ||
    newest.returns ||
    newest.reported ||
    newest.at < config.since
  )
    return null;
  return { at: newest.at, sign: newest.kind.sign };
}

/** A mark that was taken off and is put on again at once has been taken off all the same. */
function foundByHand({ known, believed: { takenOff } }: Written, before: readonly string[]): NameChange {
  const { set, removed } = difference(withoutClocks(known), before);
  if (takenOff === null || removed.includes(takenOff)) return { set, removed };
  return { set: [...set, takenOff].sort(), removed: [...removed, takenOff].sort() };
}

const noChange: NameChange = { set: [], removed: [] };

/** A snooze whose end was written earlier: the last thing anybody did was to snooze it, and that moment has passed. */
function wokeEarlier(messages: readonly ReadMessage[], entries: readonly Entry[], now: EpochMs): EpochMs | null {
  const acted = [...entries].reverse().find((entry) => entry.by !== 'docket');
  const until = acted?.kind === 'snooze' ? acted.data.until : undefined;
  if (!acted || until === undefined || until > now) return null;
  const isNews = (message: ReadMessage) => message.at > (message.verdict.is === 'answer' ? until : acted.at);
  return messages.some((message) => !isSilent(message) && isNews(message)) ? null : until;
}

/** Thanks that were folded earlier: the newest mail a person wrote came after the last act and was a bare thank-you. */
function endsInThanks(messages: readonly ReadMessage[], entries: readonly Entry[], context: Context): boolean {
  const newest = [...messages].reverse().find((message) => !isSilent(message));
  if (newest?.verdict.is !== 'asks') return false;
  const acted = [...entries].reverse().find((entry) => entry.by !== 'docket');
  return (
    acted !== undefined &&
    newest.at > acted.at &&
    arrive({ ...factsOf([], context.vocabulary), managed: true, status: 'closed' }, newest, context).thanked
  );
}
