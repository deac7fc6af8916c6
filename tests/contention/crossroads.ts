/**
 * Holds every request of every running execution back until it is let through, one at a time, in an order chosen by
 * chance; so whatever can happen between two requests does. One clock for all: a request takes effect at the moment it
 * is let through, as at Gmail, and an execution's own clock follows.
 */
import type { State } from '../../emulators/apps-script';
import type { Serve } from '../support/gmail-world';

type Around = (request: Parameters<Serve>[0], serve: Serve) => ReturnType<Serve>;

export interface Crossroads {
  around: Around;
  /** Begins an execution and waits until it stands at its first request, waits for a lock, or is over. */
  begin(execution: Promise<unknown>): Promise<void>;
  /** Lets the n-th waiting request through and waits until everybody stands again. */
  letThrough(n: number): Promise<void>;
  readonly waiting: number;
  readonly running: number;
}

/** `now`: the one clock, which the caller moves. `state`: where the executions' locks are. */
export function crossroads(state: State, now: () => number): Crossroads {
  const held: { execution: number; go(): void }[] = [];
  let running = 0;
  let changed: () => void = () => {};

  const { locks } = state;
  const acquire = locks.acquire.bind(locks);
  locks.acquire = (...args) => {
    const answer = acquire(...args);
    changed();
    return answer;
  };

  const stands = () => new Set(held.map(({ execution }) => execution)).size + locks.waiting >= running;

  /** Until every running execution waits for something. */
  async function settled(): Promise<void> {
    while (!stands()) {
      await new Promise<void>((resolve) => {
        changed = resolve;
      });
      // What was answered in this turn may go on before anything else is decided.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  return {
    async around(request, serve) {
      // Nobody is at the crossroads: set-up, and the looking afterwards.
      if (running === 0) return serve(request);
      await new Promise<void>((go) => {
        held.push({ execution: request.execution, go });
        changed();
      });
      const answer = await serve({ ...request, at: now() });
      return answer && 'status' in answer ? { ...answer, latencyMs: Math.max(1, now() - request.at) } : answer;
    },
    async begin(execution) {
      running += 1;
      const over = () => {
        running -= 1;
        changed();
      };
      execution.then(over, over);
      await settled();
    },
    async letThrough(n) {
      const [next] = held.splice(n, 1);
      next!.go();
      // The answer travels to the thread before that thread can stand anywhere.
      await new Promise((resolve) => setImmediate(resolve));
      await settled();
    },
    get waiting() {
      return held.length;
    },
    get running() {
      return running;
    },
  };
}
