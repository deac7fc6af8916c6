/** A pass of upkeep: what it may use, and what came of it. */
import type { Failure } from '../words/errors';
import type { EpochMs } from '../words/values';

export interface SweepHost {
  /**
   * False once the host's time is nearly used up; asked before each conversation. `busy`: the mailbox has refused something
   * since the last time, and whoever can wait does so, since asking on would take what people at work need.
   */
  goOn(busy?: boolean): boolean;
  /**
   * Skip this pass if another one finished completely within so many milliseconds. For hosts where everybody's pane sweeps.
   * Left out: always run, and leave no record.
   */
  enoughForMs?: number;
  /**
   * When names that conversations carried were made again: every conversation of the board and whatever was closed of late
   * is looked at, whatever has changed, over as many passes as it takes.
   */
  again?: EpochMs;
}

export interface SweepResult {
  examined: number;
  /** Conversations whose marks were written. */
  wrote: number;
  /** Conversations left for the next pass, because time ran out. */
  left: number;
  failures: { conversation: string; failure: Failure }[];
  /** Conversations given to somebody, where the team has its work shared out by itself. */
  shared?: number;
}
