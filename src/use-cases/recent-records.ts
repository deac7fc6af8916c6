import { dayOf, monthsBetween, startOf, zoneOf } from '../reports/days';
import { readGathered } from '../reports/gathered-days';
import { type FactRecord, recordsOf, withoutDoubles } from '../reports/record';
import { DAY } from '../sla/dates';
import type { Context } from '../team/context';
import type { OwnTexts, UseCase } from '../words/ports';
import { factsIn, gathered } from './requests';

/** What the journals of the last days say for reports: as it was gathered, and today’s from the journal itself. */
export function* recentRecords(days: number, context: Context): UseCase<FactRecord[], OwnTexts> {
  const zone = zoneOf(context);
  const { now } = context;
  const today = dayOf(now, zone);
  const kept = readGathered(yield* gathered(monthsBetween(today - days, today)), zone);
  const fresh = yield* factsIn(startOf(today, zone), now + 1);
  return withoutDoubles([...kept.records, ...fresh.flatMap(recordsOf)]).filter(({ at }) => at > now - days * DAY);
}
