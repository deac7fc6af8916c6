/** Moments and lengths of time. `clock` is the time of day as this language writes it. */

export const time = {
  instant: 'less than a minute',
  minutes: (n: number) => `${n} min`,
  hours: (n: number, minutes: number) => (minutes > 0 ? `${n} h ${minutes} min` : `${n} h`),
  days: (n: number) => (n === 1 ? '1 day' : `${n} days`),
  weekdays: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  yesterday: (clock: string) => `yesterday ${clock}`,
  tomorrow: (clock: string) => `tomorrow ${clock}`,
  thatDay: (weekday: string, clock: string) => `${weekday} ${clock}`,
  date: (day: number, month: string, year: number | null) =>
    year === null ? `${day} ${month}` : `${day} ${month} ${year}`,
  fullDate: (weekday: string, date: string) => `${weekday} ${date}`,
  full: (fullDate: string, clock: string) => `${fullDate}, ${clock}`,
};
