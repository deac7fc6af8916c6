/** Adds the clocks to a desk, and what they put into the message list. */

import { namesOf } from '../../marks/facts';
import { type Clock, clocksOf } from '../../sla/clocks';
import { attentionOf } from '../../sla/urgency';
import type { Context } from '../../team/context';
import { historyOf, subjectOf } from '../clock-history';
import type { Desk } from '../desk';

/** `!Overdue` and `!Due soon` follow the clocks, whatever stands on the mailbox: they are copies. */
export function withClocks(desk: Omit<Desk, 'clocks' | 'names'>, context: Context): Desk {
  const clocks = clocksAt(desk, context);
  const facts = { ...desk.facts, attention: desk.facts.status === 'closed' ? null : attentionOf(clocks) };
  return { ...desk, facts, names: namesOf(facts), clocks };
}

const clocksAt = (desk: Omit<Desk, 'clocks' | 'names'>, context: Context): Clock[] =>
  clocksOf(historyOf(desk, context), subjectOf(desk), context.serviceLevels, context.now);
