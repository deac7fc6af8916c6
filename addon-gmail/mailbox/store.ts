/** What is kept beside the mail: caches that may vanish at any moment, and texts in user properties. */

/** Google's limits are 100 KB a cache value and 9 KB a property; both are kept well below. */
const cacheValueChars = 30_000;
const sixHours = 21_600;

/** A cached value, or null. Never the only copy of anything. */
export function cached<T>(key: string): T | null {
  try {
    const text = CacheService.getUserCache().get(key);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

/** `seconds`: how long at most, 1 to six hours. */
export function cache(key: string, value: unknown, seconds = sixHours): void {
  const text = JSON.stringify(value);
  // Characters of other scripts take up to three bytes.
  if (text.length <= cacheValueChars) CacheService.getUserCache().put(key, text, Math.min(seconds, sixHours));
}

export const uncache = (key: string): void => CacheService.getUserCache().remove(key);

const pendingPrefix = 'pending.';

/** Notes that a conversation is being written to, so that the next pass finds it if this execution is cut off. */
export function markPending(conversation: string): () => void {
  const properties = PropertiesService.getUserProperties();
  const key = pendingPrefix + conversation;
  properties.setProperty(key, '1');
  return () => {
    properties.deleteProperty(key);
  };
}

/** Conversations whose last writer never got to the end. */
export const pendingConversations = (): string[] =>
  PropertiesService.getUserProperties()
    .getKeys()
    .filter((key) => key.startsWith(pendingPrefix))
    .map((key) => key.slice(pendingPrefix.length));

/** A property holds 9 KB; a character takes up to three bytes. */
const propertyChars = 2_500;

/** A text kept in as many user properties as it needs, until it is kept anew; an empty one is forgotten. */
export function keepText(key: string, text: string): void {
  const properties = PropertiesService.getUserProperties();
  const before = partsOf(key);
  const parts = Math.ceil(text.length / propertyChars);
  for (let part = 0; part < parts; part++) {
    properties.setProperty(`${key}.${part}`, text.slice(part * propertyChars, (part + 1) * propertyChars));
  }
  if (parts > 0 && parts !== before) properties.setProperty(`${key}.parts`, String(parts));
  if (parts === 0) properties.deleteProperty(`${key}.parts`);
  for (let part = parts; part < before; part++) properties.deleteProperty(`${key}.${part}`);
}

const partsOf = (key: string): number => Number(PropertiesService.getUserProperties().getProperty(`${key}.parts`) ?? 0);

export function keptText(key: string): string | null {
  const properties = PropertiesService.getUserProperties();
  const parts = partsOf(key);
  if (parts === 0) return null;
  return Array.from({ length: parts }, (_, part) => properties.getProperty(`${key}.${part}`) ?? '').join('');
}

/** When the last pass by trigger ended, epoch ms; null: none has. */
export const lastSweep = (): number | null => Number(keptText(sweepKey)) || null;
export const keepSweep = (at: number): void => keepText(sweepKey, String(at));
const sweepKey = 'sweep.ran';

/** What the kept properties take of Google's 500 kB. */
export const storedKilobytes = (): number =>
  Math.ceil(
    Object.entries(PropertiesService.getUserProperties().getProperties()).reduce(
      (sum, [key, value]) => sum + key.length + value.length,
      0,
    ) / 1_000,
  );
