/** Days the team works, and when somebody who goes home is back. */
import type { Config, Member } from '../config/types';
import { DAY, formatDate, weekdayIndex, weekdays } from '../sla/dates';
import { localDay, toInstant, type Zone } from '../sla/transitions';
import type { EpochMs } from '../words/values';
import { isAway } from './roster';

/** Days searched for one with hours, and the longest absence believed. */
const searchedDays = 31;
const awayDays = 800;

/** The first day after `today` on which the member is there and any calendar has hours; their first one where none has within a month. */
export function nextWorkingDay(config: Config, today: number, member: Pick<Member, 'away'> = { away: [] }): number {
  const present: number[] = [];
  for (let day = today + 1; day <= today + awayDays && present.length < searchedDays; day++) {
    if (isAway(member, formatDate(day))) continue;
    if (isWorkingDay(config, day)) return day;
    present.push(day);
  }
  return present[0] ?? today + 1;
}

function isWorkingDay({ calendars }: Config, day: number): boolean {
  const date = formatDate(day);
  return Object.values(calendars).some(({ hours, holidays, exceptions }) => {
    const special = exceptions[date];
    if (special) return special.length > 0;
    if (holidays.includes(date)) return false;
    return hours === 'always' || (hours[weekdays[weekdayIndex(day)]!]?.length ?? 0) > 0;
  });
}

/** The morning of a local day, as the team begins it. */
export const morningOf = (config: Config, zone: Zone, day: number): EpochMs =>
  toInstant(zone, day * DAY + config.morning * 60_000);

/** The morning somebody who goes home now is back. */
export const backAt = (config: Config, zone: Zone, member: Pick<Member, 'away'>, now: EpochMs): EpochMs =>
  morningOf(config, zone, nextWorkingDay(config, localDay(zone, now), member));
