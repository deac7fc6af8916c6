import { Temporal } from 'temporal-polyfill';
import { dayWalk } from './day-walk.mjs';

const times = Array.from({ length: 1440 }, (_, minute) => new Temporal.PlainTime(Math.floor(minute / 60), minute % 60));

export const name = 'temporal-polyfill, day walk';
export const prepare = dayWalk({
  zone: (timeZone) => timeZone,
  date: (at, zone) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate(),
  next: (date) => date.add({ days: 1 }),
  weekday: (date) => date.dayOfWeek - 1,
  key: (date) => date.toString(),
  instant: (date, minute, timeZone) =>
    (minute < 1440
      ? date.toZonedDateTime({ timeZone, plainTime: times[minute] })
      : date.add({ days: 1 }).toZonedDateTime({ timeZone, plainTime: times[0] })
    ).epochMilliseconds,
});
