/** The facts of a conversation at the moment it is closed. */

import { historyOf, subjectOf } from '../desk/clock-history';
import type { Desk } from '../desk/desk';
import { undoneIds } from '../journal/merge';
import { type Clock, clocksOf } from '../sla/clocks';
import { settled } from '../sla/history';
import { clip } from '../sla/segments';
import { type Timeline, timelineOf } from '../sla/timeline';
import type { Context } from '../team/context';
import type { ClosingFacts, Measured } from '../words/closing-facts';
import type { EpochMs } from '../words/values';
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
  // What was settled long ago is no part of the matter that ends now.
  const since = line.begins ?? 0;
  const mail = messages.filter(({ at }) => at >= since);
  const measure = (clock: Clock | undefined, wall: number | null): Measured | null =>
    wall === null ? null : measured(wall, clock, desk, context);
  return {
    closed,
    began: line.asked,
    owner: facts.owner ?? '',
    priority: facts.priority,
    tags: facts.tags,
    first: measure(clocks.filter(({ clock }) => clock === 'firstResponse').pop(), firstResponse(line)),
    resolution: measure(
      clocks.find(({ clock }) => clock === 'resolution'),
      line.asked === null ? null : wallBetween(line.asked, closed, line),
    ),
    next: [next.filter(({ state }) => state === 'met').length, next.filter(({ state }) => state === 'missed').length],
    mails: mail.filter(({ verdict, thanks }) => verdict.is === 'asks' && !thanks).length,
    replies:
      mail.filter(({ verdict }) => verdict.is === 'answer').length +
      entries.filter(({ kind, id, at }) => goesOnElsewhere.includes(kind) && at >= since && !undone.has(id)).length,
    handovers: handovers(entries, context.vocabulary, now),
    closings: entries.filter(({ id, data }) => data.closing && !undone.has(id)).length + 1,
  };
}

/** Kinds of entries by which a conversation closes because the answer is given in another one. */
const goesOnElsewhere: readonly string[] = ['answered', 'continued'];

/** By the wall; null where nobody replied. */
function firstResponse(line: Timeline): number | null {
  const first = line.rounds.filter(({ clock }) => clock === 'firstResponse').pop();
  return first?.answered && first.to !== null ? wallBetween(first.from, first.to, line) : null;
}

/** Without the time between closing and reopening, in which nobody could be waiting. */
function wallBetween(from: EpochMs, to: EpochMs, { pauses }: Timeline): number {
  const closed = clip(
    pauses.filter(({ why }) => why === 'closed'),
    from,
    to,
  );
  return closed.reduce((length, pause) => length - (pause.to - pause.from), to - from);
}

function measured(wall: number, clock: Clock | undefined, desk: Closed, context: Context): Measured {
  const business = !clock || clock.fault ? null : clock.business.elapsed;
  if (!clock || (clock.state !== 'met' && clock.state !== 'missed')) return { wall, business, met: null };
  if (clock.state === 'met') return { wall, business, met: true };
  return { wall, business, met: false, why: breachReason(clock.due!, desk.entries, context) };
}
