import type { RestingStatus } from '../words/statuses';
import type { EpochMs } from '../words/values';
import { DAY } from './dates';
import type { HistoryEvent } from './history';
import type { Segment } from './segments';

/** A stretch in which the resolution clock stands still. */
export interface Pause extends Segment {
  why: RestingStatus;
}

/** The time from an outside mail to the reply it gets. */
export interface Round {
  clock: 'firstResponse' | 'nextResponse';
  from: EpochMs;
  /** When it was over; null while it runs. */
  to: EpochMs | null;
  /** Ended by a reply; a closing ends it without. */
  answered: boolean;
}

/** After so long a customer's mail to what is closed begins a new matter, with clocks of its own. */
export const newMatterAfter = 30 * DAY;

/** A matter: what a conversation is about since it began, or began anew. */
export interface Timeline {
  /** The first mail of either side by a person; null: nothing that could start a clock. */
  begins: EpochMs | null;
  /** The first mail from outside by a person. */
  asked: EpochMs | null;
  /** In order, first responses in front: more than one where it was closed unanswered. The last may be running. */
  rounds: Round[];
  /** Ascending and disjoint; one that holds at the moment asked about ends at infinity. */
  pauses: Pause[];
  /** When it was closed, each time. */
  closings: EpochMs[];
  /** What holds at the moment asked about. */
  status: 'open' | Pause['why'];
}

/**
 * The latest matter of a conversation. A customer's mail begins one where what was there before does not count, or was
 * closed long ago.
 *
 * @param history as `settled` returns it, nothing later than `moment`
 * @param counts whether anything was promised at that moment
 */
export function timelineOf(
  history: readonly HistoryEvent[],
  moment: EpochMs,
  counts: (at: EpochMs) => boolean = () => true,
): Timeline {
  const line: Timeline = { ...nothing(), status: 'open' };
  let since = 0;
  let snoozedUntil = 0;
  /** Closed, and not by mistake. */
  let isSettled = false;
  /** The last mail that says something is the team's. */
  let answered = false;

  function become(status: Timeline['status'], at: EpochMs): void {
    if (line.status !== 'open' && since < at) line.pauses.push({ from: since, to: at, why: line.status });
    line.status = status;
    isSettled = false;
    since = at;
  }

  /** A snooze ends by itself; whoever looks later finds it open. */
  function wake(at: EpochMs): void {
    if (line.status === 'snoozed' && snoozedUntil <= at) become('open', Math.max(since, snoozedUntil));
  }

  function isNewMatter(at: EpochMs): boolean {
    if (isSettled && at - since >= newMatterAfter) return true;
    return line.begins !== null && !counts(line.begins) && counts(at);
  }

  for (const { at, what, until, since: from = at, byMail, takenBack } of history) {
    wake(at);
    let round = line.rounds[line.rounds.length - 1];
    // A date somebody has set outlasts the team's own mail, and a last word after closing leaves it closed.
    if (byMail && (line.status === 'snoozed' || line.status === 'closed')) continue;
    switch (what) {
      case 'thanks':
      case 'customer':
        // Nothing is asked: not of what is closed, waiting or snoozed, and not behind an answer.
        if (what === 'thanks' && (line.status !== 'open' || answered)) break;
        answered = false;
        if (isNewMatter(at)) {
          become('open', at);
          Object.assign(line, nothing());
          round = undefined;
        }
        line.begins ??= at;
        line.asked ??= at;
        // Whoever closed it has ended that wait; this mail begins another.
        if (isSettled && round?.to === null) round.to = since;
        if (round?.to !== null) line.rounds.push({ clock: nextClock(round), from, to: null, answered: false });
        become('open', at);
        break;
      case 'reply':
        answered = true;
        line.begins ??= at;
        // Also one that follows the closing: sent and closed in either order is the same to the customer.
        if (round?.to === null) Object.assign(round, { to: at, answered: true });
        break;
      case 'closed':
        if (line.status === 'closed') break;
        line.closings.push(at);
        become('closed', at);
        isSettled = !takenBack;
        break;
      case 'snoozed':
        snoozedUntil = until ?? at;
        become('snoozed', at);
        break;
      case 'returned':
        if (isSettled && round?.to === null) round.to = since;
        become('open', at);
        break;
      case 'reopened':
      case 'resumed':
        become('open', at);
        break;
      case 'auto':
      case 'note':
        break;
      default:
        if (line.status !== what) become(what, at);
    }
  }
  wake(moment);
  if (line.status !== 'open') line.pauses.push({ from: since, to: Number.POSITIVE_INFINITY, why: line.status });
  return line;
}

const nothing = (): Omit<Timeline, 'status'> => ({ begins: null, asked: null, rounds: [], pauses: [], closings: [] });

/** The first response is what has not been given yet. */
const nextClock = (last: Round | undefined): Round['clock'] =>
  !last || (last.clock === 'firstResponse' && !last.answered) ? 'firstResponse' : 'nextResponse';
