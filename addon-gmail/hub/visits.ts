/** Where the hub keeps who has what open: in the cache, since nothing depends on it. */

import type { Presence } from '../../src/words/values';
import { cache, cached } from '../mailbox/store';
import { staysFor, visited, visitsIn } from './protocol/presence';

/** Two who come at the same instant may overwrite each other; the next sign of life mends it. */
export function comeIn(conversation: string, handle: string, now: number, how: 'open' | 'act'): Presence {
  const key = `visits.${conversation}`;
  const { visits, presence } = visited(visitsIn(cached(key)), handle, now, how);
  cache(key, visits, staysFor / 1000);
  return presence;
}
