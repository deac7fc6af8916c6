/**
 * Ids as Gmail shows them. They belong to one mailbox: the same mail has another id in another account, so an id that
 * strays from one account to the next is not found there. They neither rise with time nor show their uid, since Gmail
 * promises neither.
 */
import { invalid } from './errors';

export interface Ids {
  /** 16 hex digits. Also a thread's id, given its first mail's uid. */
  message(uid: number): string;
  /** Undefined when the id is of another mailbox. Throws a 400 when it has not the form of an id. */
  uid(id: string): number | undefined;
  /** Rises with every change and has gaps. */
  history(change: number): string;
  /** The newest change a history id covers, possibly negative; undefined when the text is no history id. */
  change(historyId: string): number | undefined;
}

// An odd factor can be undone modulo 2^32, so uids are scattered without a table.
const scatter = 0x9e3779b1;
const gather = inverse(scatter);
const historyStart = 1_204_000;
const historyStep = 17;

export function idsOf(address: string): Ids {
  const prefix = `19${(hash(address) >>> 8).toString(16).padStart(6, '0')}`;
  return {
    message: (uid) => prefix + (Math.imul(uid, scatter) >>> 0).toString(16).padStart(8, '0'),
    uid: (id) => {
      if (!/^[0-9a-f]{16}$/.test(id)) throw invalid('Invalid id value');
      return id.startsWith(prefix) ? Math.imul(Number.parseInt(id.slice(8), 16), gather) >>> 0 : undefined;
    },
    history: (change) => String(historyStart + change * historyStep),
    change: (historyId) => {
      if (!/^[0-9]{1,20}$/.test(historyId)) return undefined;
      return Math.floor((Number(historyId) - historyStart) / historyStep);
    },
  };
}

/** The store calls its names n1, n2 …; Gmail calls its labels Label_1, Label_2 … */
export function labelIdOf(nameId: string): string {
  return `Label_${nameId.slice(1)}`;
}

/** The store's id for a user label's id; undefined when it has not that form. */
export function nameIdOf(labelId: string): string | undefined {
  return /^Label_\d+$/.test(labelId) ? `n${labelId.slice('Label_'.length)}` : undefined;
}

/** FNV-1a, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** The inverse of an odd number modulo 2^32, by Newton's iteration. */
function inverse(odd: number): number {
  let guess = odd;
  for (let i = 0; i < 5; i++) guess = Math.imul(guess, 2 - Math.imul(odd, guess));
  return guess;
}
