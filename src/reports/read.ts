/** Reads what a report is made of: gathered facts of the period, and the board as it stands. */
import { gathered, listAll, readBoard } from '../desk/asking';
import type { Context } from '../desk/context';
import { nameOf } from '../marks/names';
import type { Asking, BoardRow, EpochMs } from '../ports';
import { dayOf, monthsBetween } from './days';
import type { ClosingFacts } from './facts';
import { rangeOf, zoneOf } from './gather';
import { type Kept, readKept } from './kept';
import { type Days, daysOf, instantsOf, isNarrow, type ReportQuery } from './query';
import type { FactRecord } from './record';

/** A closing that stands, with what became of it. */
export interface Closing {
  id: string;
  conversation: string;
  facts: ClosingFacts;
  /** When it was opened again; null: it was not, as far as is known. */
  reopened: EpochMs | null;
}

export interface Beginning {
  conversation: string;
  began: EpochMs;
}

export interface ReportData {
  query: ReportQuery;
  days: Days;
  /** [from, to) of the days. */
  from: EpochMs;
  to: EpochMs;
  /** Closed within the period and meant by the query, oldest first. */
  closings: Closing[];
  /** Begun within the period; null where the query asks for part of the conversations: new mail is marked by nobody. */
  beginnings: Beginning[] | null;
  /** Open work meant by the query, as the board has it; null where that is not known. */
  open: BoardRow[] | null;
  /** Days of the period of which not everything is known. */
  missing: number[];
  /** Whether some of what was gathered cannot be read. */
  damaged: boolean;
}

/** What happens to a closing within so many days is looked for; a recording may lag behind, too. */
const afterwardsDays = 31;
const listLimit = 500;

export function* readReport(query: ReportQuery, context: Context): Asking<ReportData> {
  const zone = zoneOf(context);
  const today = dayOf(context.now, zone);
  const days = daysOf(query.period, today);
  const { from, to } = instantsOf(days, zone);
  const months = monthsBetween(days.first, Math.max(days.first, Math.min(days.last + afterwardsDays, today)));
  const kept = readKept(yield* gathered(months), zone);
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

/** The closings that stand, oldest first: what was taken back never was. */
export function closingsIn(records: readonly FactRecord[]): Closing[] {
  const reopened = new Map<string, EpochMs>();
  const undone = new Set<string>();
  for (const record of records) {
    if (record.is !== 'reopening') continue;
    reopened.set(record.closing, Math.min(record.at, reopened.get(record.closing) ?? record.at));
    if (record.undone) undone.add(record.closing);
  }
  return records
    .flatMap((record): Closing[] => {
      if (record.is !== 'closing' || undone.has(record.id)) return [];
      const { id, conversation, facts } = record;
      return [{ id, conversation, facts, reopened: reopened.get(id) ?? null }];
    })
    .sort((a, b) => a.facts.closed - b.facts.closed || (a.id < b.id ? -1 : 1));
}

/** Each conversation once, by its first mail. */
function beginningsIn(records: readonly FactRecord[]): Beginning[] {
  const began = new Map<string, EpochMs>();
  for (const record of records) {
    if (record.is !== 'beginning') continue;
    began.set(record.conversation, Math.min(record.began, began.get(record.conversation) ?? record.began));
  }
  return [...began].map(([conversation, at]) => ({ conversation, began: at })).sort((a, b) => a.began - b.began);
}

const isMeant = ({ owner, tags, priority }: ClosingFacts, query: ReportQuery): boolean =>
  (query.member === null || owner === query.member) &&
  (query.tag === null || tags.includes(query.tag)) &&
  (query.priority === null || priority === query.priority);

/** Rows keep no tags; the mailbox says which conversations carry one, as far as it lists them. */
function* openWork(rows: readonly BoardRow[], query: ReportQuery): Asking<BoardRow[] | null> {
  const meant = rows.filter(
    ({ status, owner, priority }) =>
      status !== 'thanked' &&
      (query.member === null || owner === query.member) &&
      (query.priority === null || priority === query.priority),
  );
  if (query.tag === null) return meant;
  const [listed] = yield* listAll([nameOf({ facet: 'tag', value: query.tag })], listLimit);
  if (!listed || listed.more) return null;
  const tagged = new Set(listed.conversations);
  return meant.filter(({ conversation }) => tagged.has(conversation));
}

/** Today is never complete, and need not be; what lies before it is either gathered or said to be missing. */
function missingDays({ first, last }: Days, today: number, kept: Kept): number[] {
  return rangeOf(first, Math.min(last, today - 1)).filter((day) => !kept.covers(day));
}
