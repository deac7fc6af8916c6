/** A pass of upkeep: what it may take, and what came of it. */
import type { Failure } from '../words/errors';

export interface SweepHost {
  /** False once the host's time is nearly used up; asked before each conversation. */
  goOn(): boolean;
  /**
   * Milliseconds for which a colleague's pass that saw to everything is enough: until then this one ends at once. For hosts
   * where everybody's pane sweeps; left out, every pass is made, and nobody is told of it.
   */
  enoughForMs?: number;
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
