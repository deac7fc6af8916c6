import type { Asked, Promised } from '../words/ports';

/** What the ports answer. The only place where a question of a use case becomes a call. */
export function answerOf<P>(ports: P | Promised<P>, { ask, args }: Asked<P>): unknown {
  const port = ports as Record<string, (...args: readonly unknown[]) => unknown>;
  return port[ask]!(...args);
}
