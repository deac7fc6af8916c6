/** What an entry has announced and the mailbox does not show yet. */
import type { Desk } from '../desk/desk';
import type { Context } from '../team/context';
import type { Plan } from '../words/plan';
import { planChanges } from './changes';

/** The marks an entry has announced and the mailbox does not show. */
export function repairPlan(desk: Desk, { limits, vocabulary }: Context): Plan {
  const inbox = desk.owes === null ? {} : { inbox: desk.owes };
  return planChanges(desk, { names: desk.settled, entry: null, ...inbox }, limits, vocabulary);
}
