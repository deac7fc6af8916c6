import type { LocalDate } from '../../sla/dates';
import { localDay, localTime, type Zone } from '../../sla/transitions';
import type { Strings } from '../../strings';
import type { EpochMs } from '../../words/values';

export type TimeWords = Strings['time'];

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A length of time, at most two units: "12 min", "1 h 20 min", "3 days". Never negative. */
export function span(ms: number, words: TimeWords): string {
  if (ms < minute) return words.instant;
  if (ms < hour) return words.minutes(Math.floor(ms / minute));
  if (ms < day) return words.hours(Math.floor(ms / hour), ms < 6 * hour ? Math.floor((ms % hour) / minute) : 0);
  return words.days(Math.floor(ms / day));
}

/** A length of business time: to the minute and never in days, since no business day has 24 hours. Never negative. */
export function businessSpan(ms: number, words: TimeWords): string {
  if (ms < hour) return span(ms, words);
  return words.hours(Math.floor(ms / hour), Math.floor((ms % hour) / minute));
}

/** "Tue 6 Jan 2026, 09:00". */
export const fullMoment = (at: EpochMs, zone: Zone, words: TimeWords): string =>
  words.full(fullDate(at, zone, words), clock(at, zone));

/** "Tue 6 Jan 2026". */
export function fullDate(at: EpochMs, zone: Zone, words: TimeWords): string {
  const { weekday, day: date, month, year } = localTime(zone, at);
  return words.fullDate(words.weekdays[weekday], words.date(date, words.months[month - 1]!, year));
}

/** A moment as a person would name it today: "10:42", "yesterday 17:05", "Tue 09:15", "3 Nov", "3 Nov 2025". */
export function moment(at: EpochMs, now: EpochMs, zone: Zone, words: TimeWords): string {
  const { weekday, day: date, month, year } = localTime(zone, at);
  const days = localDay(zone, at) - localDay(zone, now);
  if (days === 0) return clock(at, zone);
  if (days === -1) return words.yesterday(clock(at, zone));
  if (days === 1) return words.tomorrow(clock(at, zone));
  if (Math.abs(days) < 7) return words.thatDay(words.weekdays[weekday], clock(at, zone));
  return words.date(date, words.months[month - 1]!, year === localTime(zone, now).year ? null : year);
}

/** A local date in a few characters: "4 Dec". */
export function dateText(date: LocalDate, words: TimeWords): string {
  const [, month = 1, day = 1] = date.split('-').map(Number);
  return words.date(day, words.months[month - 1]!, null);
}

function clock(at: EpochMs, zone: Zone): string {
  const { hour: hours, minute: minutes } = localTime(zone, at);
  return `${two(hours)}:${two(minutes)}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Minutes ahead of UTC as "+05:30". */
export function offsetText(minutes: number): string {
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}
