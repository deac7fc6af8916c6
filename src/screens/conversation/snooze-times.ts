/** Moments a snooze is usually set to. */

import type { Config } from '../../config/types';
import { DAY, HOUR, weekdayIndex } from '../../sla/dates';
import { localDay, toInstant, type Zone } from '../../sla/transitions';
import { morningOf, nextWorkingDay } from '../../team/working-days';
import type { EpochMs } from '../../words/values';

export interface Preset {
  at: EpochMs;
  kind: 'later-today' | 'next-working-morning' | 'next-monday' | 'in-a-week';
}

/** Distinct moments after `now`, earliest first. Mornings are the team's, on days the team works. */
export function snoozePresets(config: Config, zone: Zone, now: EpochMs): Preset[] {
  const today = localDay(zone, now);
  const morning = (day: number) => morningOf(config, zone, day);
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
