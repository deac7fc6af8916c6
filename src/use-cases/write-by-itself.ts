import { decode } from '../desk/decode/decode';
import { byItself } from '../plan/automatic-entry';
import { requireNames } from '../plan/changes';
import { planDecision, type Reading, type Signature } from '../plan/decision';
import { afterPlan } from '../plan/simulate';
import { withEntryFacts } from '../reports/entry-facts';
import type { Context } from '../team/context';
import type { Decision } from '../verbs/verb';
import type { Conversations, OwnTexts, UseCase } from '../words/ports';
import { keepRow } from './keep-row';
import { apply } from './requests';

/**
 * Writes a decision of Docket's own. Its entry gets its id by what it says, so that two passes leave one. False where there
 * was nothing to say, or somebody else was writing: the next pass does it.
 */
export function* writeByItself(
  reading: Reading,
  kind: string,
  decision: Decision,
  context: Context,
): UseCase<boolean, Conversations & OwnTexts> {
  const { snapshot, desk } = reading;
  const signed: Signature = { id: '', by: 'docket', sure: 'verified' };
  const plan = withEntryFacts(planDecision(reading, kind, decision, signed, context), desk, decision.facts, context);
  if (!plan?.entry) return false;
  plan.entry = byItself(plan.entry, desk);
  requireNames(plan, snapshot.names);
  const applied = yield* apply(plan, snapshot.version);
  if (!applied.done) return false;
  yield* keepRow(decode(afterPlan(snapshot, plan, applied.entryAt), context), context);
  return true;
}
