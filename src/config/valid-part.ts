/** What remains of a source once everything faulty is left out, so that the rest can still be checked. */
import type { Key } from './fault';

/** Right in form as far as it is there; anything may be missing, and a list keeps its places. */
export type Sound<T> = T extends readonly (infer Item)[]
  ? (Sound<Item> | undefined)[]
  : T extends object
    ? { [K in keyof T]?: Sound<T[K]> | undefined }
    : T;

/** How a set of places names one. A number and its digits are one key: the definition and a list may differ in that. */
export const placeKey = (keys: readonly Key[]): string => JSON.stringify(keys.map(String));

/** A copy without what stands at the faulty places. */
export function soundPart<T>(
  source: unknown,
  faulty: ReadonlySet<string>,
  at: readonly Key[] = [],
): Sound<T> | undefined {
  if (faulty.has(placeKey(at))) return undefined;
  if (Array.isArray(source)) {
    return source.map((item, index) => soundPart(item, faulty, [...at, index])) as Sound<T>;
  }
  if (typeof source !== 'object' || source === null) return source as Sound<T>;
  // Made from entries, so that a key like "__proto__" stays a plain key.
  const entries = Object.keys(source).map((key) => [
    key,
    soundPart((source as Record<string, unknown>)[key], faulty, [...at, key]),
  ]);
  return Object.fromEntries(entries) as Sound<T>;
}
