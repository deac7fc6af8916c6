/** The clock of the person who looks, held against the zones Docket reckons with: a free sign that one of them is out of date. */
import type { EpochMs } from '../words/values';
import { localTime, readTransitions, type Transitions } from './transitions';

/** One zone, and two opinions of it: minutes ahead of UTC by the person's own clock, and by Docket's data. */
export interface ClockDifference {
  timeZone: string;
  viewer: number;
  reckoned: number;
}

/**
 * Where the person's mail client is set to one of the zones and has another offset there; null: it agrees, or it is set
 * to another zone, or does not say.
 *
 * @param viewerZone IANA name, as the mail client gives it
 * @param viewerOffset minutes ahead of UTC now
 */
export function clockDifference(
  zones: Readonly<Record<string, Transitions>>,
  viewerZone: string | undefined,
  viewerOffset: number | undefined,
  now: EpochMs,
): ClockDifference | null {
  const own = Object.values(zones).find(({ timeZone }) => timeZone.toLowerCase() === viewerZone?.toLowerCase());
  if (!own || viewerOffset === undefined) return null;
  const { offset } = localTime(readTransitions(own), now);
  return offset === viewerOffset ? null : { timeZone: own.timeZone, viewer: viewerOffset, reckoned: offset };
}
