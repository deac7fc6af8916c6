/** The writer of what ties two conversations together: Docket's own, in the one and in the other. */
import { rowOf } from '../board/row';
import { decode } from '../desk/decode/decode';
import { byItself } from '../plan/automatic-entry';
import { requireNames } from '../plan/changes';
import { planDecision, type Reading } from '../plan/decision';
import { afterPlan } from '../plan/simulate';
import { withEntryFacts } from '../reports/entry-facts';
import type { Context } from '../team/context';
import type { Decision } from '../verbs/verb';
import type { UseCase } from '../words/ports';
import { apply, keep } from './requests';

/** False where somebody else was writing: the next pass does it. */
export function* writeTie(reading: Reading, kind: string, decision: Decision, context: Context): UseCase<boolean> {
  const { snapshot, desk } = reading;
  const signed = { id: '', by: 'docket', sure: 'verified' } as const;
  const plan = planDecision(reading, kind, decision, signed, context);
  if (!plan?.entry) return false;
  withEntryFacts(plan, desk, decision.facts, context);
  plan.entry = byItself(plan.entry, desk);
  requireNames(plan, snapshot.names);
  const applied = yield* apply(plan, snapshot.version);
  if (!applied.done) return false;
  const row = rowOf(decode(afterPlan(snapshot, plan, applied.entryAt), context), context.now);
  yield* keep(row ? [row] : [], row ? [] : [desk.conversation]);
  return true;
}
