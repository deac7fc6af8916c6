/** What a report is made of. */

import { isListedSender } from '../mail/machine';
import type { BoardRow } from '../words/board';
import type { ClosingFacts } from '../words/closing-facts';
import type { EpochMs } from '../words/values';
import { rangeOf } from './days';
import type { GatheredDays } from './gathered-days';
import type { Days, ReportQuery } from './query';
import type { FactRecord } from './record';
import { withdrawnIds } from './withdrawn';

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

export type Dismissal = Extract<FactRecord, { is: 'dismissal' }>;

/** Dismissals that stand, the newest of each conversation. */
export function dismissalsIn(records: readonly FactRecord[]): Dismissal[] {
  const withdrawn = withdrawnOf(records);
  const newest = new Map<string, Dismissal>();
  for (const record of records) {
    if (record.is !== 'dismissal' || withdrawn.has(record.id)) continue;
    const other = newest.get(record.conversation);
    if (!other || isBefore(other, record)) newest.set(record.conversation, record);
  }
  return [...newest.values()];
}

export type Proposal = Extract<FactRecord, { is: 'proposal' }>;

/** Proposals nobody has decided, the newest of each sender, the newest first. */
export function proposalsIn(records: readonly FactRecord[], machines: readonly string[]): Proposal[] {
  const withdrawn = withdrawnOf(records);
  const newest = new Map<string, Proposal>();
  for (const record of [...records].sort((a, b) => (isBefore(a, b) ? 1 : -1))) {
    if (record.is !== 'proposal' || withdrawn.has(record.id) || isListedSender(record.address, machines)) continue;
    if (!newest.has(record.address)) newest.set(record.address, record);
  }
  return [...newest.values()];
}

/** What counts: nothing that was written in a conversation before it was dismissed. */
function counting(records: readonly FactRecord[]): readonly FactRecord[] {
  const dismissed = new Map(dismissalsIn(records).map((dismissal) => [dismissal.conversation, dismissal]));
  if (dismissed.size === 0) return records;
  return records.filter((record) => {
    const dismissal = dismissed.get(record.conversation);
    return !dismissal || isBefore(dismissal, record);
  });
}

/** In the journal's order. */
const isBefore = (a: FactRecord, b: FactRecord): boolean => a.at < b.at || (a.at === b.at && a.id < b.id);

/** The closings that stand, oldest first: what was taken back never was. */
export function closingsIn(all: readonly FactRecord[]): Closing[] {
  const records = counting(all);
  const withdrawn = withdrawnOf(records);
  const reopened = new Map<string, EpochMs>();
  const undone = new Set<string>();
  for (const record of records) {
    if (record.is !== 'reopening' || withdrawn.has(record.id)) continue;
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
export function beginningsIn(all: readonly FactRecord[]): Beginning[] {
  const records = counting(all);
  const withdrawn = withdrawnOf(records);
  const began = new Map<string, EpochMs>();
  for (const record of records) {
    if (record.is !== 'beginning' || withdrawn.has(record.id)) continue;
    began.set(record.conversation, Math.min(record.began, began.get(record.conversation) ?? record.began));
  }
  return [...began].map(([conversation, at]) => ({ conversation, began: at })).sort((a, b) => a.began - b.began);
}

const withdrawnOf = (records: readonly FactRecord[]): Set<string> =>
  withdrawnIds(records.filter((record) => record.is === 'withdrawal'));

export const isMeant = ({ owner, tags, priority }: ClosingFacts, query: ReportQuery): boolean =>
  (query.member === null || owner === query.member) &&
  (query.tag === null || tags.includes(query.tag)) &&
  (query.priority === null || priority === query.priority);

/** Today is never complete, and need not be; what lies before it is either gathered or said to be missing. */
export function missingDays({ first, last }: Days, today: number, kept: GatheredDays): number[] {
  return rangeOf(first, Math.min(last, today - 1)).filter((day) => !kept.covers(day));
}
