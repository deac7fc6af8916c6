import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const dayjs = require('dayjs');
dayjs.extend(require('dayjs/plugin/utc'));
dayjs.extend(require('dayjs/plugin/timezone'));
const plugin = require('dayjs-business-time');
dayjs.extend(plugin.default ?? plugin);

const names = { mon: 'monday', tue: 'tuesday', wed: 'wednesday', thu: 'thursday', fri: 'friday', sat: 'saturday', sun: 'sunday' };

export const name = 'dayjs-business-time, with zones';
/** It counts whole minutes, so an answer within one is right. */
export const tolerance = 60_000;

export function prepare({ timeZone, hours, holidays }) {
  const openings = (day) =>
    hours[day]?.length > 0 ? hours[day].map(([start, end]) => ({ start: `${start}:00`, end: `${end}:00` })) : null;
  dayjs.setBusinessTime(Object.fromEntries(Object.entries(names).map(([day, name]) => [name, openings(day)])));
  dayjs.setHolidays(holidays);
  return {
    after: (start, openMs) => dayjs(start).tz(timeZone).addBusinessMinutes(Math.round(openMs / 60_000)).valueOf(),
    between: (start, end) =>
      dayjs(end).tz(timeZone).businessMinutesDiff(dayjs(start).tz(timeZone)) * 60_000,
  };
}
