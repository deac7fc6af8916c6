/** The virtual clock of one execution: a base moment and the milliseconds spent since. Computing costs nothing. */
import type { Clocked } from './services/locks';

export class Clock implements Clocked {
  #elapsed = 0;
  readonly base: number;

  constructor(base: number) {
    this.base = base;
  }

  /** Milliseconds since the execution began. */
  get elapsed(): number {
    return this.#elapsed;
  }

  now(): number {
    return this.base + this.#elapsed;
  }

  advance(ms: number): void {
    this.#elapsed += Math.max(0, ms);
  }

  advanceTo(moment: number): void {
    this.advance(moment - this.now());
  }
}
