/**
 * The clocks once more, as simply as can be: a conversation is lived through minute by minute, and every clock adds up
 * the minutes in which it ran. No spans, no search, no calendar; times on whole minutes only.
 */
import type { HistoryEvent } from '../../../src/sla/history';
import { MINUTE } from './world';

export interface LivedClock {
  clock: 'firstResponse' | 'nextResponse' | 'resolution';
  start: number;
  end: number | null;
  over: boolean;
  verdict: boolean;
  elapsed: number;
  paused: number;
  closed: number;
  /** When the target was used up, if that has happened. */
  usedUp: number | null;
}

type Status = 'open' | 'waiting' | 'snoozed' | 'closed';

/** @param events in the order they count, none after `now` */
export function live(
  events: readonly HistoryEvent[],
  isOpen: (minute: number) => boolean,
  targets: Record<LivedClock['clock'], number>,
  now: number,
): { clocks: LivedClock[]; status: Status } {
  const clocks: LivedClock[] = [];
  let status = 'open' as Status;
  let wakesAt = 0;
  let closedAt = 0;
  const begin = (clock: LivedClock['clock'], start: number) =>
    clocks.push({
      clock,
      start,
      end: null,
      over: false,
      verdict: false,
      elapsed: 0,
      paused: 0,
      closed: 0,
      usedUp: null,
    });
  let answered = false;
  const running = () => clocks.find(({ clock, over }) => clock !== 'resolution' && !over);
  const wake = (minute: number) => {
    if (status === 'snoozed' && wakesAt <= minute) status = 'open';
  };

  /** Shown as it stood when it was closed, without what was added since. */
  const endAtClosing = (one: LivedClock, until: number) => {
    Object.assign(one, { over: true, verdict: one.clock === 'resolution', end: closedAt });
    for (let minute = closedAt; minute < until; minute += MINUTE) if (isOpen(minute)) one.closed -= MINUTE;
  };

  const apply = ({ at, what, until }: HistoryEvent) => {
    if (what === 'customer' || (what === 'thanks' && status === 'open' && !answered)) {
      answered = false;
      const round = running();
      if (round && status === 'closed') endAtClosing(round, at);
      if (clocks.length === 0) begin('resolution', at);
      const isFirst = !clocks.some(({ clock, verdict }) => clock === 'firstResponse' && verdict);
      if (!running()) begin(isFirst ? 'firstResponse' : 'nextResponse', at);
      status = 'open';
    }
    if (what === 'reply') {
      answered = true;
      const round = running();
      if (round) Object.assign(round, { over: true, verdict: true, end: at });
    }
    if (what === 'closed' && status !== 'closed') {
      closedAt = at;
      status = 'closed';
    }
    if (what === 'waiting') status = 'waiting';
    if (what === 'snoozed') {
      status = 'snoozed';
      wakesAt = until ?? at;
    }
    if (what === 'reopened' || what === 'resumed') status = 'open';
  };

  const first = Math.min(now, ...events.map(({ at }) => at));
  for (let minute = first; ; minute += MINUTE) {
    wake(minute);
    for (const event of events.filter(({ at }) => at === minute)) {
      apply(event);
      wake(minute);
    }
    if (minute >= now) break;
    if (!isOpen(minute)) continue;
    for (const one of clocks) {
      if (one.over) continue;
      if (status === 'closed') one.closed += MINUTE;
      else if (one.clock === 'resolution' && status !== 'open') one.paused += MINUTE;
      else {
        one.elapsed += MINUTE;
        if (one.elapsed === targets[one.clock]) one.usedUp = minute + MINUTE;
      }
    }
  }
  if (status === 'closed') for (const one of clocks.filter(({ over }) => !over)) endAtClosing(one, now);
  return { clocks, status };
}
