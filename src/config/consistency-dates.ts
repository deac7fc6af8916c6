/** Dates and moments that have the right form but do not exist. */
import { parseDate } from '../sla/dates';
import { type Fault, fault, type Key } from './fault';

export function dateFaults(date: string | undefined, place: readonly Key[]): Fault[] {
  if (date === undefined || parseDate(date) !== null) return [];
  return [fault(place, `There is no ${date}.`, 'Write a date that exists, as year-month-day.')];
}

export function momentFaults(moment: string | undefined, place: readonly Key[]): Fault[] {
  if (moment === undefined) return [];
  const wrong = dateFaults(moment.slice(0, 10), place);
  if (wrong.length > 0 || moment.length === 10 || !Number.isNaN(Date.parse(moment))) return wrong;
  return [fault(place, `There is no ${moment}.`, 'Write a time that exists, like "2026-10-01T08:00:00Z".')];
}
