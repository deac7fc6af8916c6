/** Days and months of the team, as facts are filed and reports are asked for. */
import type { EpochMs } from '../ports';
import { civilDate, DAY, dayNumber, formatDate } from '../sla/dates';
import { localDay, toInstant, type Zone } from '../sla/transitions';

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
