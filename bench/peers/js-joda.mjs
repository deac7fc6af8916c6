import '@js-joda/timezone';
import { Instant, LocalDate, LocalTime, ZonedDateTime, ZoneId } from '@js-joda/core';
import { dayWalk } from './day-walk.mjs';

const times = Array.from({ length: 1440 }, (_, minute) => LocalTime.of(Math.floor(minute / 60), minute % 60));

export const name = 'js-joda, day walk';
export const prepare = dayWalk({
  zone: (timeZone) => ZoneId.of(timeZone),
  date: (at, zone) => LocalDate.ofInstant(Instant.ofEpochMilli(at), zone),
  next: (date) => date.plusDays(1),
  weekday: (date) => date.dayOfWeek().value() - 1,
  key: (date) => date.toString(),
  instant: (date, minute, zone) =>
    (minute < 1440
      ? ZonedDateTime.of(date, times[minute], zone)
      : ZonedDateTime.of(date.plusDays(1), times[0], zone)
    ).toInstant().toEpochMilli(),
});
