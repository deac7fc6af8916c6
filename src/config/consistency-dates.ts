/** Dates and moments that have the right form but do not exist. */
import { parseDate } from '../sla/dates';
import type { Fault } from '../words/config-faults';
import { fault, type Key } from './fault';

export function dateFaults(date: string | undefined, place: readonly Key[]): Fault[] {
  if (date === undefined || parseDate(date) !== null) return [];
  return [fault(place, 'no-such-date', { date })];
}

export function momentFaults(moment: string | undefined, place: readonly Key[]): Fault[] {
  if (moment === undefined) return [];
  const wrong = dateFaults(moment.slice(0, 10), place);
  if (wrong.length > 0 || moment.length === 10 || !Number.isNaN(Date.parse(moment))) return wrong;
  return [fault(place, 'no-such-moment', { moment })];
}
