/** Moments a snooze is usually set to. */

import type { Config } from '../../config/types';
import { DAY, HOUR, weekdayIndex } from '../../sla/dates';
import { localDay, toInstant, type Zone } from '../../sla/transitions';
import { morningOf, nextWorkingDay } from '../../team/working-days';
import type { EpochMs } from '../../words/values';

export interface Preset {
  at: EpochMs;
  kind: 'former' | 'later-today' | 'next-working-morning' | 'next-monday' | 'next-week' | 'in-a-week';
}

/**
 * Distinct moments after `now`, earliest first. Mornings are the team's, on days the team works.
 *
 * @param former the date of an earlier snooze that something else has ended; null: none
 */
export function snoozePresets(config: Config, zone: Zone, now: EpochMs, former: EpochMs | null = null): Preset[] {
  const today = localDay(zone, now);
  const isWorked = (day: number) => nextWorkingDay(config, day - 1) === day;
  const morning = (day: number) => morningOf(config, zone, nextWorkingDay(config, day - 1));
  const monday = today + 7 - weekdayIndex(today);
  const evening = toInstant(zone, today * DAY + 18 * HOUR);
  const inThreeHours = Math.ceil((now + 3 * HOUR) / HOUR) * HOUR;
  const presets: Preset[] = [
    { kind: 'next-working-morning', at: morning(today + 1) },
    { kind: isWorked(monday) ? 'next-monday' : 'next-week', at: morning(monday) },
    { kind: 'in-a-week', at: morning(today + 7) },
  ];
  if (inThreeHours <= evening) presets.unshift({ kind: 'later-today', at: inThreeHours });
  if (former !== null) presets.unshift({ kind: 'former', at: former });
  const seen = new Set<EpochMs>();
  return presets.sort((a, b) => a.at - b.at).filter(({ at }) => at > now && !seen.has(at) && seen.add(at));
}
