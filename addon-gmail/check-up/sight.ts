import { failureOf } from '../../src/words/errors';
import type { Check, Seen } from './checks';

/** What a probe saw, or why it could not look. */
export function sightOf<C extends Check>(probe: () => Seen[C]): Seen[C] {
  try {
    return probe();
  } catch (error) {
    return { failed: failureOf(error) } as Seen[C];
  }
}
