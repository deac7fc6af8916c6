import { civilDate, DAY, dayNumber, formatDate } from '../sla/dates';
import { localDay, readTransitions, toInstant, type Zone } from '../sla/transitions';
import type { Context } from '../team/context';
import type { EpochMs } from '../words/values';

/** "2026-11". */
export type Month = string;

export const dayOf = (at: EpochMs, zone: Zone): number => localDay(zone, at);

/** The day's first instant; the next day's is its end. */
export const startOf = (day: number, zone: Zone): EpochMs => toInstant(zone, day * DAY);

export const monthOf = (day: number): Month => formatDate(day).slice(0, 7);

export function firstOf(day: number): number {
  const { year, month } = civilDate(day);
  return dayNumber(year, month, 1);
}

export function monthsBetween(first: number, last: number): Month[] {
  const months: Month[] = [];
  for (let day = firstOf(first); day <= last; day = firstOf(day + 31)) months.push(monthOf(day));
  return months;
}

export const rangeOf = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

export const zoneOf = ({ config }: Pick<Context, 'config'>): Zone => readTransitions(config.zones[config.timeZone]!);
