/** PropertiesService's stores: one per script and one per user, strings only, sizes counted in UTF-8 bytes. */
import { limits, utf8Length } from '../limits';
import { Refused } from './refused';

export class Properties {
  readonly #stores = new Map<string, Map<string, string>>();

  constructor(saved: Record<string, Record<string, string>> = {}) {
    for (const [store, values] of Object.entries(saved)) this.#stores.set(store, new Map(Object.entries(values)));
  }

  get(store: string, key: string): string | null {
    return this.#stores.get(store)?.get(key) ?? null;
  }

  all(store: string): Record<string, string> {
    return Object.fromEntries(this.#stores.get(store) ?? []);
  }

  /** All or nothing: a value or a store that grows too large changes nothing. */
  set(store: string, values: Record<string, string>, deleteOthers = false): void {
    const next = new Map(deleteOthers ? [] : (this.#stores.get(store) ?? []));
    for (const [key, value] of Object.entries(values)) {
      if (key === '') throw new Refused('Property key must not be empty.');
      if (utf8Length(value) > limits.propertyBytes)
        throw new Refused(`Argument too large: value of property ${key}: ${utf8Length(value)} bytes of 9 KB.`);
      next.set(key, value);
    }
    let bytes = 0;
    for (const [key, value] of next) bytes += utf8Length(key) + utf8Length(value);
    if (bytes > limits.storeBytes) throw new Refused('You have exceeded the property storage quota: 500 KB a store.');
    this.#stores.set(store, next);
  }

  delete(store: string, key: string): void {
    this.#stores.get(store)?.delete(key);
  }

  clear(store: string): void {
    this.#stores.delete(store);
  }

  save(): Record<string, Record<string, string>> {
    return Object.fromEntries([...this.#stores].map(([store, values]) => [store, Object.fromEntries(values)]));
  }
}
