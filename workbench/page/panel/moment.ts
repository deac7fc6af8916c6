/** Between instants and what a native date or time input holds, in a person's time zone. */
import { Temporal } from 'temporal-polyfill';
import type { DateTimePicker } from '../card/types';

type Kind = DateTimePicker['type'];
/** An IANA name, or an offset from UTC in minutes. */
type Zone = string | number;

/** Text for `<input type=date | time | datetime-local>`. */
export function wallClock(kind: Kind, ms: number, zone: Zone): string {
  if (kind === 'DATE_ONLY') return new Date(ms).toISOString().slice(0, 10);
  if (kind === 'TIME_ONLY') return new Date(ms).toISOString().slice(11, 16);
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zoneName(zone)).toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' });
}

/**
 * Epoch milliseconds; a date counts from midnight UTC and a time of day from zero, as Google's pickers do. Null for
 * text that is not complete.
 */
export function momentOf(kind: Kind, text: string, zone: Zone): number | null {
  try {
    if (kind === 'DATE_ONLY') return Temporal.PlainDate.from(text).toZonedDateTime('UTC').epochMilliseconds;
    if (kind === 'TIME_ONLY') {
      const { hour, minute } = Temporal.PlainTime.from(text);
      return (hour * 60 + minute) * 60_000;
    }
    return Temporal.PlainDateTime.from(text).toZonedDateTime(zoneName(zone)).epochMilliseconds;
  } catch {
    return null;
  }
}

function zoneName(zone: Zone): string {
  if (typeof zone === 'string') return zone;
  const minutes = Math.abs(zone);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${zone < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
