/** German. Moments and lengths of time; lengths stand in the nominative, and sentences are built around that. Nothing ends
 * in a full stop, since sentences do. */
import type { time as English } from '../en/time';

export const time: typeof English = {
  instant: 'weniger als eine Minute',
  minutes: (n) => `${n} min`,
  hours: (n, minutes) => (minutes > 0 ? `${n} h ${minutes} min` : `${n} h`),
  days: (n) => (n === 1 ? '1 Tag' : `${n} Tage`),
  weekdays: { mon: 'Mo', tue: 'Di', wed: 'Mi', thu: 'Do', fri: 'Fr', sat: 'Sa', sun: 'So' },
  months: ['Jan', 'Feb', 'März', 'Apr', 'Mai', 'Juni', 'Juli', 'Aug', 'Sept', 'Okt', 'Nov', 'Dez'],
  yesterday: (clock) => `gestern ${clock}`,
  tomorrow: (clock) => `morgen ${clock}`,
  thatDay: (weekday, clock) => `${weekday} ${clock}`,
  date: (day, month, year) => (year === null ? `${day}. ${month}` : `${day}. ${month} ${year}`),
  fullDate: (weekday, date) => `${weekday}, ${date}`,
  full: (fullDate, clock) => `${fullDate}, ${clock}`,
};
