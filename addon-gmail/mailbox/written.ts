/**
 * What Docket stored in the last minutes. Gmail's search knows a message some seconds, at times minutes, after it was
 * stored; until then those who read with this script know it by its id. All who write are the same account to Google.
 */
import type { Item } from './journal';
import { cache, cached } from './store';

interface Written extends Item {
  /** The words by which a search will find it. */
  words: string[];
  /** When it was stored, epoch ms. */
  at: number;
}

const key = 'written';
const knownForMs = 10 * 60_000;
/** A cached value holds that many; nobody writes more in ten minutes. */
const atMost = 300;

const recent = (): Written[] => (cached<Written[]>(key) ?? []).filter(({ at }) => at > Date.now() - knownForMs);

function keep(items: readonly Written[]): void {
  try {
    cache(key, items.slice(0, atMost), knownForMs / 1000);
  } catch {
    // The search will know it soon; what was stored is stored.
  }
}

export const noteWritten = ({ id, threadId }: Item, ...words: string[]): void =>
  keep([{ id, threadId, words, at: Date.now() }, ...recent()]);

/** Some of them are in the bin again. */
export function forgetWritten(ids: readonly string[]): void {
  const before = recent();
  const after = before.filter(({ id }) => !ids.includes(id));
  if (after.length < before.length) keep(after);
}

/** Adds what a search for a word does not know yet to what it found. */
export function withWritten(): <T extends { id: string }>(word: string, found: readonly T[]) => (T | Item)[] {
  const items = recent();
  return (word, found) => {
    const known = new Set(found.map(({ id }) => id));
    const fresh = items.filter(({ id, words }) => words.includes(word) && !known.has(id));
    return [...found, ...fresh.map(({ id, threadId }) => ({ id, threadId }))];
  };
}
