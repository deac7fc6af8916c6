import type { RestingStatus } from '../words/statuses';
import type { EpochMs } from '../words/values';
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

export interface Timeline {
  /** The first mail of either side by a person; null: nothing that could start a clock. */
  begins: EpochMs | null;
  /** The first mail from outside by a person. */
  asked: EpochMs | null;
  /** In order. The first is the first response; the last may be running. */
  rounds: Round[];
  /** Ascending and disjoint; one that holds at the moment asked about ends at infinity. */
  pauses: Pause[];
  /** When it was closed, each time. */
  closings: EpochMs[];
  /** What holds at the moment asked about. */
  status: 'open' | Pause['why'];
}

/** @param history as `settled` returns it, nothing later than `moment` */
export function timelineOf(history: readonly HistoryEvent[], moment: EpochMs): Timeline {
  const line: Timeline = { begins: null, asked: null, rounds: [], pauses: [], closings: [], status: 'open' };
  let since = 0;
  let snoozedUntil = 0;
  /** The last mail that says something is the team's. */
  let answered = false;

  function become(status: Timeline['status'], at: EpochMs): void {
    if (line.status !== 'open' && since < at) line.pauses.push({ from: since, to: at, why: line.status });
    line.status = status;
    since = at;
  }

  /** A snooze ends by itself; whoever looks later finds it open. */
  function wake(at: EpochMs): void {
    if (line.status === 'snoozed' && snoozedUntil <= at) become('open', Math.max(since, snoozedUntil));
  }

  for (const { at, what, until, since: from = at } of history) {
    wake(at);
    const round = line.rounds[line.rounds.length - 1];
    switch (what) {
      case 'thanks':
      case 'customer':
        // Nothing is asked: not of what is closed, waiting or snoozed, and not behind an answer.
        if (what === 'thanks' && (line.status !== 'open' || answered)) break;
        answered = false;
        line.begins ??= at;
        line.asked ??= at;
        if (line.status === 'closed' && round?.clock === 'nextResponse' && round.to === null) round.to = since;
        if (!round) line.rounds.push({ clock: 'firstResponse', from, to: null, answered: false });
        else if (round.to !== null) line.rounds.push({ clock: 'nextResponse', from, to: null, answered: false });
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
        break;
      case 'snoozed':
        snoozedUntil = until ?? at;
        become('snoozed', at);
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
