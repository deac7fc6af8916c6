/** Moments a snooze is usually set to. */

import type { Config } from '../config/types';
import type { EpochMs } from '../ports';
import { DAY, formatDate, HOUR, weekdayIndex, weekdays } from '../sla/dates';
import { localDay, toInstant, type Zone } from '../sla/transitions';

export interface Preset {
  at: EpochMs;
  kind: 'later-today' | 'next-working-morning' | 'next-monday' | 'in-a-week';
}

/** Distinct moments after `now`, earliest first. Mornings are the team's, on days the team works. */
export function snoozePresets(config: Config, zone: Zone, now: EpochMs): Preset[] {
  const today = localDay(zone, now);
  const morning = (day: number) => toInstant(zone, day * DAY + config.morning * 60_000);
  const evening = toInstant(zone, today * DAY + 18 * HOUR);
  const inThreeHours = Math.ceil((now + 3 * HOUR) / HOUR) * HOUR;
  const presets: Preset[] = [
    { kind: 'next-working-morning', at: morning(nextWorkingDay(config, today)) },
    { kind: 'next-monday', at: morning(today + 7 - weekdayIndex(today)) },
    { kind: 'in-a-week', at: morning(today + 7) },
  ];
  if (inThreeHours <= evening) presets.unshift({ kind: 'later-today', at: inThreeHours });
  const seen = new Set<EpochMs>();
  return presets.sort((a, b) => a.at - b.at).filter(({ at }) => at > now && !seen.has(at) && seen.add(at));
}

/** The first day after `today` on which any calendar of the team has hours; tomorrow where none has within a month. */
function nextWorkingDay(config: Config, today: number): number {
  const calendars = Object.values(config.calendars);
  for (let day = today + 1; day <= today + 31; day++) {
    const date = formatDate(day);
    const works = calendars.some(({ hours, holidays, exceptions }) => {
      const special = exceptions[date];
      if (special) return special.length > 0;
      if (holidays.includes(date)) return false;
      return hours === 'always' || (hours[weekdays[weekdayIndex(day)]!]?.length ?? 0) > 0;
    });
    if (works) return day;
  }
  return today + 1;
}
