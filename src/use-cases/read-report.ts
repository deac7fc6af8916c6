/** Reads what a report is made of: gathered facts of the period, and the board as it stands. */

import { nameOf } from '../marks/names';
import { beginningsIn, closingsIn, isMeant, missingDays, type ReportData } from '../reports/data';
import { dayOf, monthsBetween, zoneOf } from '../reports/days';
import { readGathered } from '../reports/gathered-days';
import { daysOf, instantsOf, isNarrow, type ReportQuery } from '../reports/query';
import type { Context } from '../team/context';
import type { BoardRow } from '../words/board';
import type { OwnTexts, Together, UseCase } from '../words/ports';
import { isWorkRow } from '../words/statuses';
import type { EpochMs } from '../words/values';
import { gathered, listAll, readBoard } from './requests';

/** Look this far past the period for reopenings; entries may also arrive late. */
const afterwardsDays = 31;
const listLimit = 500;

export function* readReport(query: ReportQuery, context: Context): UseCase<ReportData, OwnTexts & Together> {
  const zone = zoneOf(context);
  const today = dayOf(context.now, zone);
  const days = daysOf(query.period, today);
  const { from, to } = instantsOf(days, zone);
  const months = monthsBetween(days.first, Math.max(days.first, Math.min(days.last + afterwardsDays, today)));
  const kept = readGathered(yield* gathered(months), zone);
  const board = yield* readBoard();
  const within = (at: EpochMs) => at >= from && at < to;
  const closings = closingsIn(kept.records).filter(({ facts }) => within(facts.closed) && isMeant(facts, query));
  return {
    query,
    days,
    from,
    to,
    closings,
    beginnings: isNarrow(query) ? null : beginningsIn(kept.records).filter(({ began }) => within(began)),
    open: yield* openWork(board.rows, query),
    missing: missingDays(days, today, kept).filter((day) => day >= dayOf(context.config.since, zone)),
    damaged: kept.damaged.length > 0,
  };
}

/** Rows keep no tags; the mailbox says which conversations carry one, as far as it lists them. */
function* openWork(rows: readonly BoardRow[], query: ReportQuery): UseCase<BoardRow[] | null, Together> {
  const meant = rows.filter(
    ({ status, owner, priority }) =>
      isWorkRow(status) &&
      (query.member === null || owner === query.member) &&
      (query.priority === null || priority === query.priority),
  );
  if (query.tag === null) return meant;
  const [listed] = yield* listAll([nameOf({ facet: 'tag', value: query.tag })], listLimit);
  if (!listed || listed.more) return null;
  const tagged = new Set(listed.conversations);
  return meant.filter(({ conversation }) => tagged.has(conversation));
}
