/** Times in words. Pure: the zone is data, the moment is an argument. */

import type { EpochMs } from '../ports';
import { localDay, localTime, type Zone } from '../sla/transitions';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A length of time, at most two units: "12 min", "1 h 20 min", "3 days". Never negative. */
export function span(ms: number): string {
  if (ms < minute) return 'less than a minute';
  if (ms < hour) return `${Math.floor(ms / minute)} min`;
  if (ms < day) {
    const rest = Math.floor((ms % hour) / minute);
    const hours = `${Math.floor(ms / hour)} h`;
    return rest > 0 && ms < 6 * hour ? `${hours} ${rest} min` : hours;
  }
  const days = Math.floor(ms / day);
  return days === 1 ? '1 day' : `${days} days`;
}

/** "Tue 6 Jan 2026, 09:00". */
export function fullMoment(at: EpochMs, zone: Zone): string {
  const { weekday, day: date, month, year, hour: hours, minute: minutes } = localTime(zone, at);
  return `${weekdayNames[weekday]} ${date} ${months[month - 1]} ${year}, ${two(hours)}:${two(minutes)}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

const weekdayNames = { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' } as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A moment as a person would name it today: "10:42", "yesterday 17:05", "Tue 09:15", "3 Nov", "3 Nov 2025". */
export function moment(at: EpochMs, now: EpochMs, zone: Zone): string {
  const local = localTime(zone, at);
  const clock = `${two(local.hour)}:${two(local.minute)}`;
  const days = localDay(zone, at) - localDay(zone, now);
  if (days === 0) return clock;
  if (days === -1) return `yesterday ${clock}`;
  if (days === 1) return `tomorrow ${clock}`;
  if (Math.abs(days) < 7) return `${weekdayNames[local.weekday]} ${clock}`;
  const date = `${local.day} ${months[local.month - 1]}`;
  return local.year === localTime(zone, now).year ? date : `${date} ${local.year}`;
}
