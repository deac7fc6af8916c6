/** The facts of a conversation at the moment it is closed. */

import { historyOf, subjectOf } from '../desk/clock-history';
import type { Desk } from '../desk/desk';
import { undoneIds } from '../journal/merge';
import type { Verdict } from '../mail/verdict';
import { type Clock, clocksOf } from '../sla/clocks';
import { settled } from '../sla/history';
import { type Timeline, timelineOf } from '../sla/timeline';
import type { Context } from '../team/context';
import type { ClosingFacts, Measured } from '../words/closing-facts';
import { breachReason } from './breach';
import { handovers } from './handovers';

/** What closings are measured from: the desk with the closing entry in its journal. */
export type Closed = Pick<Desk, 'messages' | 'entries' | 'facts' | 'until' | 'customer'>;

/** @param desk closed by its last entry, at `context.now` */
export function closingFacts(desk: Closed, context: Context): ClosingFacts {
  const { facts, messages, entries } = desk;
  const { now } = context;
  const undone = undoneIds(entries);
  const history = historyOf(desk, context);
  const line = timelineOf(settled(history, now, now), now);
  const clocks = clocksOf(history, subjectOf(desk), context.serviceLevels, now);
  const closed = line.closings[line.closings.length - 1] ?? now;
  const next = clocks.filter(({ clock }) => clock === 'nextResponse');
  const counted = (is: Verdict['is']) => messages.filter(({ verdict }) => verdict.is === is).length;
  const measure = (clock: Clock | undefined, wall: number | null): Measured | null =>
    wall === null ? null : measured(wall, clock, desk, context);
  return {
    closed,
    began: line.asked,
    owner: facts.owner ?? '',
    priority: facts.priority,
    tags: facts.tags,
    first: measure(
      clocks.find(({ clock }) => clock === 'firstResponse'),
      firstResponse(line),
    ),
    resolution: measure(
      clocks.find(({ clock }) => clock === 'resolution'),
      line.asked === null ? null : closed - line.asked,
    ),
    next: [next.filter(({ state }) => state === 'met').length, next.filter(({ state }) => state === 'missed').length],
    mails: counted('asks'),
    replies: counted('answer') + entries.filter(({ kind, id }) => kind === 'answered' && !undone.has(id)).length,
    handovers: handovers(entries, context.vocabulary, now),
    closings: entries.filter(({ id, data }) => data.closing && !undone.has(id)).length + 1,
  };
}

/** By the wall; null where nobody replied. */
function firstResponse({ rounds: [first] }: Timeline): number | null {
  return first?.answered && first.to !== null ? first.to - first.from : null;
}

function measured(wall: number, clock: Clock | undefined, desk: Closed, context: Context): Measured {
  const business = !clock || clock.fault ? null : clock.business.elapsed;
  if (!clock || (clock.state !== 'met' && clock.state !== 'missed')) return { wall, business, met: null };
  if (clock.state === 'met') return { wall, business, met: true };
  return { wall, business, met: false, why: breachReason(clock.due!, desk.entries, context) };
}
