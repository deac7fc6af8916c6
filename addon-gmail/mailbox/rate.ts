/**
 * Remembers when Gmail has refused somebody for asking too much, so that upkeep leaves the minute's units to the people at
 * work (`npm run bench -- load`). A hint: losing it costs a few requests that are tried again.
 */
import { cache, cached } from './store';

const key = 'gmail.rate';
/** No rest is longer. */
const keptSeconds = 300;
/** Refusals come in crowds, and the cache is asked for each. */
const noteEveryMs = 5_000;

export function noteRefusal(): void {
  if (sinceRefusal() > noteEveryMs) cache(key, Date.now(), keptSeconds);
}

/** Milliseconds; infinite where none is known. */
export function sinceRefusal(): number {
  const at = cached<unknown>(key);
  return typeof at === 'number' ? Date.now() - at : Number.POSITIVE_INFINITY;
}
