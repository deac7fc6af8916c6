import { type RestingStatus, restingStatuses } from '../words/statuses';
import type { EpochMs } from '../words/values';

export type Happening =
  /** Mail from outside, by a person. Ends a pause and a closing at its own time. */
  | 'customer'
  /** A bare thank-you from outside: nothing where no answer is awaited, and a customer's mail in any other. */
  | 'thanks'
  /** Mail that asks nothing of the team, and brings the conversation back all the same: a third party's. */
  | 'returned'
  /** A person of the team wrote to the customer. Says nothing about status: what it sets is an event of its own. */
  | 'reply'
  /** Machine mail and notes: never a response. */
  | 'auto'
  | 'note'
  /** What stops the resolution clock, under the name of the status. */
  | RestingStatus
  /** Open again by hand: from Closed, and from Waiting or Snoozed. */
  | 'reopened'
  | 'resumed';

export interface HistoryEvent {
  /** The host's time. */
  at: EpochMs;
  /** Of the message or entry behind it. One message may stand behind several events: its reply, and the Waiting after it. */
  id: string;
  what: Happening;
  /** Of a customer's mail that counts from another moment than it is told at: since when they have waited. */
  since?: EpochMs;
  /** A closing that was taken back: it stopped the clocks for a while, and has ended no wait. */
  takenBack?: true;
  /** End of a snooze. A snooze without one does not pause. */
  until?: EpochMs;
  /** A status that the team's own mail sets by itself. */
  byMail?: true;
  /** The newest message its writer had seen, as the journal says. Mail newer than that overtakes it. */
  upTo?: readonly [EpochMs, string];
}

/** At one instant and of one message, mail comes before what it sets. */
const mail: ReadonlySet<Happening> = new Set<Happening>(['customer', 'thanks', 'returned', 'reply']);

/**
 * The history up to a moment, in the order in which it counts: by instant, then identity, each event once.
 *
 * Nothing can have happened after `now`: what carries a later time was stamped by a clock ahead, and counts as now.
 * Closed, Waiting and Snoozed count from before the first customer mail their writer had not seen, because that mail
 * would have undone them: so a late correction, or an entry stamped minutes ahead, cannot swallow a customer's mail.
 */
export function settled(events: readonly HistoryEvent[], now: EpochMs, asOf: EpochMs): HistoryEvent[] {
  const seen = new Set<string>();
  const ordered = events
    .map((event) => (event.at > now ? { ...event, at: now } : event))
    // By the time it was recorded, not by the place where it counts: nobody knew of it before.
    .filter(({ at }) => at <= asOf)
    .sort((a, b) => byInstant(a, b) || Number(mail.has(b.what)) - Number(mail.has(a.what)) || order(a.what, b.what))
    .filter(({ what, id }) => seen.size < seen.add(`${what} ${id}`).size);
  for (const event of ordered.filter(canBeOvertaken)) overtake(ordered, event);
  return ordered;
}

function canBeOvertaken({ what, upTo }: HistoryEvent): boolean {
  return upTo !== undefined && (restingStatuses as Happening[]).includes(what);
}

/** Moves an event right in front of the first customer mail its writer had not seen, if it stands behind it. */
function overtake(ordered: HistoryEvent[], event: HistoryEvent): void {
  const [at, id] = event.upTo!;
  const place = ordered.findIndex((one) => one.what === 'customer' && byInstant(one, { at, id }) > 0);
  const from = ordered.indexOf(event);
  if (place < 0 || place > from) return;
  ordered.splice(from, 1);
  ordered.splice(place, 0, { ...event, at: ordered[place]!.at });
}

const byInstant = (a: { at: EpochMs; id: string }, b: { at: EpochMs; id: string }): number =>
  a.at - b.at || order(a.id, b.id);

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
