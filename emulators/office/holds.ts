/** Waiting on purpose: for a time, or until somebody says so. */

export interface Holds {
  pause(ms: number): Promise<void>;
  /** Ends with the next `release` of the name. */
  until(name: string): Promise<void>;
  /** Lets go all that wait under the name; says how many there were. */
  release(name: string): number;
  /** How many wait under the name. */
  waiting(name: string): number;
}

export function createHolds(): Holds {
  const held = new Map<string, (() => void)[]>();
  return {
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    until: (name) =>
      new Promise((resolve) => {
        held.set(name, [...(held.get(name) ?? []), resolve]);
      }),
    release(name) {
      const waiting = held.get(name) ?? [];
      held.delete(name);
      for (const resolve of waiting) resolve();
      return waiting.length;
    },
    waiting: (name) => held.get(name)?.length ?? 0,
  };
}
