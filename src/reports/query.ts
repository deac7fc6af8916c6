import { parseDate, weekdayIndex } from '../sla/dates';
import type { Zone } from '../sla/transitions';
import { isPriority, type Priority } from '../words/priorities';
import type { EpochMs, Handle } from '../words/values';
import { firstOf, startOf } from './days';

/** Days of the team, both included. */
export interface Days {
  first: number;
  last: number;
}

export interface ReportQuery {
  /** `this-week`, `last-week`, `month-YYYY-MM`, `last-3-months`, `last-12-months`, or `YYYY-MM-DD..YYYY-MM-DD`. */
  period: string;
  /** Null: all of them. */
  member: Handle | null;
  tag: string | null;
  priority: Priority | null;
  /** Which figure's conversations are meant; null: the report itself. */
  figure: string | null;
}

const usualPeriod = 'this-week';

const fields = ['period', 'member', 'tag', 'priority', 'figure'] as const;

/** What cannot be read counts as not said; `chosen` goes first. */
export function readQuery(of = '', chosen = ''): ReportQuery {
  const said = new Map(`${of} ${chosen}`.split(' ').map((part) => part.split('=', 2) as [string, string | undefined]));
  const [period, member, tag, priority, figure] = fields.map((field) => said.get(field) ?? '');
  return {
    period: period || usualPeriod,
    member: member || null,
    tag: tag || null,
    priority: isPriority(priority) ? priority : null,
    figure: figure || null,
  };
}

export const writeQuery = (query: ReportQuery): string =>
  fields.flatMap((field) => (query[field] ? [`${field}=${query[field]}`] : [])).join(' ');

/** Whether only part of all conversations is meant. */
export const isNarrow = ({ member, tag, priority }: ReportQuery): boolean =>
  member !== null || tag !== null || priority !== null;

/** The days of a period as seen on a day; one nobody can read is the usual one. */
export function daysOf(period: string, today: number): Days {
  const monday = today - weekdayIndex(today);
  const month = firstOf(today);
  switch (period) {
    case 'this-week':
      return { first: monday, last: today };
    case 'last-week':
      return { first: monday - 7, last: monday - 1 };
    case 'last-3-months':
      return { first: monthsBefore(month, 2), last: today };
    case 'last-12-months':
      return { first: monthsBefore(month, 11), last: today };
  }
  if (period.startsWith('month-')) {
    const first = parseDate(`${period.slice('month-'.length)}-01`);
    if (first !== null) return { first, last: Math.min(firstOf(first + 31) - 1, Math.max(first, today)) };
  }
  const [first, last] = period.split('..').map(parseDate);
  if (first != null && last != null && first <= last) return { first, last: Math.min(last, first + 3660) };
  return daysOf(usualPeriod, today);
}

export function monthsBefore(first: number, count: number): number {
  let day = first;
  for (let month = 0; month < count; month++) day = firstOf(day - 1);
  return day;
}

/** [from, to) of whole days. */
export const instantsOf = ({ first, last }: Days, zone: Zone): { from: EpochMs; to: EpochMs } => ({
  from: startOf(first, zone),
  to: startOf(last + 1, zone),
});
