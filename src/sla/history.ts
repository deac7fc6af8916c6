/**
 * What happened to a conversation, as far as clocks care: a neutral list that says nothing of marks, entries or hosts.
 * Order, repetition and lateness of its events do not matter; `settled` sees to that.
 */
import type { EpochMs } from '../ports';

export type Happening =
  /** Mail from outside, by a person. Ends a pause and a closing at its own time. */
  | 'customer'
  /** A bare thank-you that leaves a closed conversation closed. */
  | 'thanks'
  /** A person of the team wrote to the customer. Says nothing about status: what it sets is an event of its own. */
  | 'reply'
  /** Machine mail and notes: never a response. */
  | 'auto'
  | 'note'
  | 'closed'
  | 'waiting'
  | 'snoozed'
  /** Open again by hand: from Closed, and from Waiting or Snoozed. */
  | 'reopened'
  | 'resumed';

export interface HistoryEvent {
  /** The host's time. */
  at: EpochMs;
  /** Of the message or entry behind it. One message may stand behind several events: its reply, and the Waiting after it. */
  id: string;
  what: Happening;
  /** End of a snooze. A snooze without one does not pause. */
  until?: EpochMs;
  /** The newest message its writer had seen, as the journal says. Mail newer than that overtakes it. */
  upTo?: readonly [EpochMs, string];
}

/** At one instant and of one message, mail comes before what it sets. */
const rank: readonly Happening[] = [
  'customer',
  'thanks',
  'reply',
  'auto',
  'note',
  'closed',
  'waiting',
  'snoozed',
  'reopened',
  'resumed',
];

/** An event at the place where it counts; `as` is how it came. */
interface Placed {
  event: HistoryEvent;
  as: HistoryEvent;
  id: string;
  rank: number;
}

/**
 * The history up to a moment, in the order in which it counts: by instant, then identity, each event once.
 *
 * Nothing can have happened after `now`: what carries a later time was stamped by a clock ahead, and counts as now.
 * Closed, Waiting and Snoozed count from before the first customer mail their writer had not seen, because that mail
 * would have undone them: so a late correction, or an entry stamped minutes ahead, cannot swallow a customer's mail.
 */
export function settled(events: readonly HistoryEvent[], now: EpochMs, asOf: EpochMs): HistoryEvent[] {
  const once = new Map<string, HistoryEvent>();
  for (const event of events) {
    const key = `${event.what} ${event.id}`;
    const other = once.get(key);
    if (!other || event.at < other.at) once.set(key, event.at > now ? { ...event, at: now } : event);
  }
  const unique = [...once.values()];
  const mails = unique.filter(({ what }) => what === 'customer').sort(byInstant);
  return (
    unique
      // By the time it was recorded, not by the place where it counts: nobody knew of it before.
      .filter(({ at }) => at <= asOf)
      .map((event) => placed(event, mails))
      .sort((a, b) => a.event.at - b.event.at || order(a.id, b.id) || a.rank - b.rank || byInstant(a.as, b.as))
      .map(({ event }) => event)
  );
}

function placed(event: HistoryEvent, mails: readonly HistoryEvent[]): Placed {
  const { at, id, what, upTo } = event;
  if (upTo && (what === 'closed' || what === 'waiting' || what === 'snoozed')) {
    const seen = { at: upTo[0], id: upTo[1] };
    const unseen = mails.find((mail) => byInstant(mail, seen) > 0);
    if (unseen && unseen.at <= at) return { event: { ...event, at: unseen.at }, as: event, id: unseen.id, rank: -1 };
  }
  return { event, as: event, id, rank: rank.indexOf(what) };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byInstant = (a: { at: EpochMs; id: string }, b: { at: EpochMs; id: string }): number =>
  a.at - b.at || order(a.id, b.id);
