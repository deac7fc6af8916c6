/** Times as Gmail's own window writes them. */

const format = (at: number, timeZone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, ...options }).format(at);

/** In the list: the time today, the day this year, the date before that. */
export function listTime(at: number, now: number, timeZone: string): string {
  const day = (moment: number) => format(moment, timeZone, { dateStyle: 'short' });
  if (day(at) === day(now)) return format(at, timeZone, { hour: '2-digit', minute: '2-digit' });
  const year = (moment: number) => format(moment, timeZone, { year: 'numeric' });
  if (year(at) === year(now)) return format(at, timeZone, { day: 'numeric', month: 'short' });
  return format(at, timeZone, { dateStyle: 'short' });
}

export const mailTime = (at: number, timeZone: string): string =>
  format(at, timeZone, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
