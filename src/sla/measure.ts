import type { EpochMs } from '../words/values';
import type { Segment } from './segments';
import type { Calendar } from './types';

/**
 * The earliest instant at which `openMs` of open time outside the pauses have passed since `start`; null where a pause
 * without an end comes first. `start` itself for 0.
 *
 * @param pauses ascending and disjoint, within [start, …); the last may end at infinity
 */
export function afterPaused(
  calendar: Calendar,
  start: EpochMs,
  openMs: number,
  pauses: readonly Segment[],
): EpochMs | null {
  let from = start;
  let left = openMs;
  for (const pause of pauses) {
    const open = calendar.openBetween(from, pause.from);
    // Reaching is enough: an earlier instant is as good as one behind the pause.
    if (open >= left) break;
    if (pause.to === Number.POSITIVE_INFINITY) return null;
    left -= open;
    from = pause.to;
  }
  return calendar.after(from, left);
}
