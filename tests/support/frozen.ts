/** The same value, of which nothing can be changed any more: trying it is an error. Functions are left alone. */
export function deeplyFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const key of Reflect.ownKeys(value)) {
    const { value: inner, get } = Object.getOwnPropertyDescriptor(value, key)!;
    if (get) throw new Error(`${String(key)} would be asked anew each time it is read`);
    deeplyFrozen(inner);
  }
  return value;
}
