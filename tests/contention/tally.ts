/** The figures of many histories. */
import type { Lived } from './luck';

export interface Tally {
  histories: number;
  presses: number;
  written: number;
  refused: Record<string, number>;
  cutOff: number;
  /** Calls of Gmail. */
  calls: number;
  /** A text for each history that failed. */
  faults: string[];
}

export const emptyTally = (): Tally => ({
  histories: 0,
  presses: 0,
  written: 0,
  refused: {},
  cutOff: 0,
  calls: 0,
  faults: [],
});

export function tallied(tally: Tally, lived: Lived, faults: readonly string[], calls: number): void {
  tally.histories += 1;
  tally.calls += calls;
  if (faults.length > 0) tally.faults.push([...faults, ...lived.events, JSON.stringify(lived.told)].join('\n'));
  for (const { pressed } of lived.told) {
    tally.presses += 1;
    if (pressed === null) tally.cutOff += 1;
    else if ('refused' in pressed) tally.refused[pressed.refused] = (tally.refused[pressed.refused] ?? 0) + 1;
    else if (pressed.wrote.length > 0) tally.written += 1;
  }
}
