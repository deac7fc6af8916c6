/** CacheService's stores. Best effort by contract: `forget` lets a test take everything away at any moment. */
import { limits, utf8Length } from '../limits';
import { Refused } from './refused';

interface Item {
  value: string;
  /** Epoch milliseconds on the virtual clock. */
  expires: number;
}

export class Cache {
  readonly #stores = new Map<string, Map<string, Item>>();

  get(store: string, keys: readonly string[], now: number): Record<string, string> {
    const found: Record<string, string> = {};
    for (const key of keys) {
      checkKey(key);
      const item = this.#stores.get(store)?.get(key);
      if (item && item.expires > now) found[key] = item.value;
    }
    return found;
  }

  put(store: string, values: Record<string, string>, seconds: number, now: number): void {
    if (seconds < 1 || seconds > limits.cacheSeconds)
      throw new Refused(`Argument out of range: expiration of ${seconds} s; 1 to ${limits.cacheSeconds} are allowed.`);
    for (const [key, value] of Object.entries(values)) {
      checkKey(key);
      if (utf8Length(value) > limits.cacheBytes) throw new Refused(`Argument too large: value of ${key}: over 100 KB.`);
    }
    const items = this.#stores.get(store) ?? new Map<string, Item>();
    this.#stores.set(store, items);
    for (const [key, value] of Object.entries(values)) items.set(key, { value, expires: now + seconds * 1000 });
    for (const [key, item] of items) if (item.expires <= now) items.delete(key);
    if (items.size > limits.cacheItems) {
      const kept = [...items].sort(([, a], [, b]) => b.expires - a.expires).slice(0, limits.cacheKept);
      this.#stores.set(store, new Map(kept));
    }
  }

  remove(store: string, keys: readonly string[]): void {
    for (const key of keys) {
      checkKey(key);
      this.#stores.get(store)?.delete(key);
    }
  }

  forget(): void {
    this.#stores.clear();
  }

  copy(): Cache {
    const copy = new Cache();
    for (const [store, items] of this.#stores) copy.#stores.set(store, new Map(items));
    return copy;
  }
}

function checkKey(key: string): void {
  if (key === '') throw new Refused('Cache key must not be empty.');
  if (key.length > limits.cacheKey) throw new Refused(`Argument too large: key: ${key.length} characters of 250.`);
}
