import { DocketError, type ErrorCode } from '../words/errors';
import { isPausing } from '../words/statuses';
import type { EpochMs } from '../words/values';
import { type HistoryEvent, settled } from './history';
import { afterPaused } from './measure';
import { choosePolicy, isInForce, type Match, type Reason, type Subject } from './policy';
import { clip } from './segments';
import type { ServiceLevels } from './service-levels';
import { type Pause, type Round, type Timeline, timelineOf } from './timeline';
import type { Calendar, ClockName } from './types';

export type { ClockName };

/** Lengths of a clock by some reckoning, in milliseconds. */
export interface Lengths {
  /** From start to end, without pauses. */
  elapsed: number;
  /** In Waiting and Snoozed. */
  paused: number;
  /** Between closing and reopening. */
  closed: number;
}

export interface Clock {
  clock: ClockName;
  /**
   * running, paused: not over. met, missed: over, in time or late. ended: over without a verdict, because the
   * conversation was closed unanswered; it is taken up again if somebody reopens it, and by no mail.
   */
  state: 'running' | 'paused' | 'met' | 'missed' | 'ended';
  policy: string;
  /** Why that policy: every condition that held. */
  because: readonly Reason[];
  /** Name of the calendar it counts in. */
  calendar: string;
  start: EpochMs;
  /** The reply, or the closing; absent while it is not over. */
  end?: EpochMs;
  /** Milliseconds of business time. */
  target: number;
  /** When the target is used up. Absent while a pause comes first, and without a verdict. */
  due?: EpochMs;
  /** When to warn; absent as `due` is. */
  warnAt?: EpochMs;
  /** Not over, and `due` has passed: business time may still be 0 beyond it, outside opening hours. */
  overdue: boolean;
  /** Running, `warnAt` has come, and `due` has not passed. */
  dueSoon: boolean;
  /** By business time. */
  business: Lengths;
  /** By the clock on the wall. */
  wall: Lengths;
  /** Business time left of the target; below 0: too late by so much. */
  remaining: number;
  /** Part of the target used up, 0 to 1 and beyond. */
  share: number;
  /** What stopped it, ascending, within [start, end). */
  pauses: readonly Pause[];
  /** The calendar could not say it all: `due`, and with `outside-transitions` also lengths, may be missing (0). */
  fault?: ErrorCode;
}

/**
 * Every clock of a conversation: first response, each next response in order, resolution. A conversation older than all
 * policies begins with the first customer's mail at which one is in force. None where there is no such mail, or no policy
 * matches; none for a target the policy leaves out.
 *
 * @param now the present; events that claim to be later count as now
 * @param asOf the moment asked about, not after `now`; what happened later is left out
 */
export function clocksOf(
  history: readonly HistoryEvent[],
  subject: Subject,
  serviceLevels: ServiceLevels,
  now: EpochMs,
  asOf: EpochMs = now,
): Clock[] {
  const isPromised = (at: EpochMs) => serviceLevels.policies.some((policy) => isInForce(policy, at));
  const line = timelineOf(settled(history, now, asOf), asOf, isPromised);
  if (line.asked === null) return [];
  const match = choosePolicy(serviceLevels.policies, subject, line.begins!);
  const calendar = match && serviceLevels.calendars[match.policy.calendar];
  if (!match || !calendar) return [];
  const spans = [...line.rounds.map((round) => responseSpan(round, line)), resolutionSpan(line.asked, line)];
  return spans.flatMap((span) => clock(span, match, calendar, asOf) ?? []);
}

/** What a clock measures, before any calendar. */
interface Span {
  clock: ClockName;
  start: EpochMs;
  end: EpochMs | null;
  /** Over, and whether in time is to be judged. */
  verdict: boolean;
  /** Stands still at the moment asked about. */
  paused: boolean;
  pauses: readonly Pause[];
}

/** A response clock is never paused; only a closing stops it. */
function responseSpan({ clock, from, to, answered }: Round, { pauses, status, closings }: Timeline): Span {
  const end = to === null && status === 'closed' ? closings[closings.length - 1]! : to;
  const closed = pauses.filter(({ why }) => why === 'closed');
  return { clock, start: from, end, verdict: answered, paused: false, pauses: closed };
}

function resolutionSpan(asked: EpochMs, { pauses, status, closings }: Timeline): Span {
  const end = status === 'closed' ? closings[closings.length - 1]! : null;
  return {
    clock: 'resolution',
    start: asked,
    end,
    verdict: true,
    paused: isPausing(status),
    pauses,
  };
}

function clock(span: Span, { policy, because }: Match, calendar: Calendar, asOf: EpochMs): Clock | null {
  const target = policy.targets[span.clock];
  if (target === undefined) return null;
  const { start, end, verdict, paused } = span;
  const to = end ?? asOf;
  const pauses = clip(span.pauses, start, to);
  const over = end !== null;

  const measured = attempt(() => lengths(pauses, (a, b) => calendar.openBetween(a, b), start, to));
  const business = measured.value ?? { elapsed: 0, paused: 0, closed: 0 };
  const warnFrom =
    'share' in policy.warn ? Math.round(target * policy.warn.share) : Math.max(0, target - policy.warn.left);
  // A pause that holds has no end yet: what would come behind it is not known.
  const ahead = over ? pauses : clip(span.pauses, start, Number.POSITIVE_INFINITY);
  const deadlines = attempt(() => ({
    due: afterPaused(calendar, start, target, ahead),
    warnAt: afterPaused(calendar, start, warnFrom, ahead),
  }));
  const judged = over && !verdict ? undefined : deadlines.value;
  const late = judged?.due != null && to > judged.due;
  return {
    clock: span.clock,
    state: over ? (!verdict ? 'ended' : late ? 'missed' : 'met') : paused ? 'paused' : 'running',
    policy: policy.name,
    because,
    calendar: policy.calendar,
    start,
    end: over ? to : undefined,
    target,
    due: judged?.due ?? undefined,
    warnAt: judged?.warnAt ?? undefined,
    overdue: !over && late,
    dueSoon: !over && !paused && !late && judged?.warnAt != null && judged.warnAt <= to,
    business,
    wall: lengths(pauses, (a, b) => b - a, start, to),
    remaining: target - business.elapsed,
    share: business.elapsed / target,
    pauses,
    fault: measured.fault ?? deadlines.fault,
  };
}

function lengths(
  pauses: readonly Pause[],
  between: (from: EpochMs, to: EpochMs) => number,
  start: EpochMs,
  to: EpochMs,
): Lengths {
  let paused = 0;
  let closed = 0;
  for (const pause of pauses) {
    const length = between(pause.from, pause.to);
    if (pause.why === 'closed') closed += length;
    else paused += length;
  }
  return { elapsed: between(start, to) - paused - closed, paused, closed };
}

/** One calendar that cannot answer must not keep a conversation from being shown. */
function attempt<T>(ask: () => T): { value?: T; fault?: ErrorCode } {
  try {
    return { value: ask() };
  } catch (thrown) {
    if (thrown instanceof DocketError) return { fault: thrown.code };
    throw thrown;
  }
}
