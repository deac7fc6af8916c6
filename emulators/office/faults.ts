/** Faults put in the way of calls: the next call of a name goes wrong in a given way, once or more often. */
import type { CallName } from './call-table';
import type { Json } from './wire';

/**
 * What goes wrong.
 * - `error`: answered as failed with this code
 * - `silence`: never answered
 * - `data`: answered as succeeded, with this in place of the real data (null categories, an empty object …)
 * - `raw`: this is the whole answer; null and strings are answers no callback survives
 * - `transport`: the envelope says failed (-2, -5, -6)
 * - `delayMs`: late by so many milliseconds
 * - `hold`: waits until released by this name, for races that must not depend on time
 */
export type Effect =
  | { error: number }
  | { silence: true }
  | { data: Json }
  | { raw: Json }
  | { transport: number }
  | { delayMs: number }
  | { hold: string };

export interface Fault {
  call: CallName | '*';
  effect: Effect;
  /** Whether the mailbox carries the call out nevertheless; a delay or hold then comes after it. Default: false. */
  carriedOut?: boolean;
  /** Lets so many calls of the name pass first. Default: none. */
  skip?: number;
  /** How many calls it hits; 0 for all from now on. Default: 1. */
  times?: number;
}

export interface Faults {
  add(fault: Fault): void;
  /** The fault that hits this call, used up by it; null when the call may go its way. */
  take(call: CallName): Fault | null;
  clear(): void;
}

interface Pending {
  fault: Fault;
  skip: number;
  left: number;
}

/** Kept in the order they were added: the first that is due hits. */
export function createFaults(initial: Fault[] = []): Faults {
  let pending: Pending[] = [];
  const add = (fault: Fault) => {
    pending.push({
      fault,
      skip: fault.skip ?? 0,
      left: fault.times === 0 ? Number.POSITIVE_INFINITY : (fault.times ?? 1),
    });
  };
  initial.forEach(add);
  return {
    add,
    take(call) {
      for (const entry of pending) {
        if (entry.fault.call !== '*' && entry.fault.call !== call) continue;
        if (entry.skip > 0) {
          entry.skip -= 1;
          continue;
        }
        entry.left -= 1;
        if (entry.left <= 0) pending = pending.filter((other) => other !== entry);
        return entry.fault;
      }
      return null;
    },
    clear() {
      pending = [];
    },
  };
}
