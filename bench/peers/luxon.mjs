import { DateTime } from 'luxon';
import { dayWalk } from './day-walk.mjs';

/** luxon resolves a skipped time forward and a repeated one to either side, so the earlier one is asked for. */
function earliest(moment) {
  const all = moment.getPossibleOffsets();
  return Math.min(...all.map((one) => one.toMillis()));
}

export const name = 'luxon, day walk';
export const prepare = dayWalk({
  zone: (timeZone) => timeZone,
  date: (at, zone) => DateTime.fromMillis(at, { zone }).startOf('day'),
  next: (date) => date.plus({ days: 1 }),
  weekday: (date) => date.weekday - 1,
  key: (date) => date.toISODate(),
  instant: (date, minute, zone) => {
    const day = minute < 1440 ? date : date.plus({ days: 1 });
    const time = { year: day.year, month: day.month, day: day.day, hour: Math.floor((minute % 1440) / 60), minute: minute % 60 };
    return earliest(DateTime.fromObject(time, { zone }));
  },
});
