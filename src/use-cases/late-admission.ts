/** How much mail that turned up late may still count as new today. */
import type { Position } from '../board/position';
import { localDay, readTransitions } from '../sla/transitions';
import type { Context } from '../team/context';

/** On one day of the team's calendar; the rest is listed. Mail of the last days is not counted. */
export const lateADay = 20;

export interface Admission {
  /** How many are left. */
  left(): number;
  /** So many more have been let in. */
  took(count: number): void;
  /** What the position keeps of it: nothing of a day that had none. */
  kept(): Pick<Position, 'late'>;
}

export function admissionOf({ late }: Position, { config, now }: Pick<Context, 'config' | 'now'>): Admission {
  const today = localDay(readTransitions(config.zones[config.timeZone]!), now);
  let count = late?.day === today ? late.count : 0;
  return {
    left: () => Math.max(0, lateADay - count),
    took(more) {
      count += more;
    },
    kept: () => (count === 0 ? {} : { late: { day: today, count } }),
  };
}
