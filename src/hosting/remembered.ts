/** The keys under which hosting remembers things. One account, or one browser, may be several people's. */

import { asking } from '../use-cases/requests';
import type { Remembered } from '../words/ports';
import type { Handle } from '../words/values';

export const keys = {
  /** The last good copy of the stored configuration. */
  configuration: 'config',
  /** Why the stored configuration cannot be used, as JSON of a failure; empty: it can. */
  fault: 'config.fault',
  language: (handle: Handle) => `own.${handle}.language`,
  /** Whether it is something a person has chosen for themselves. */
  isOwn: (key: string) => key.startsWith('own.'),
  visits: (handle: Handle) => `looks.${handle}`,
};

const ofRemembered = asking<Remembered>();

export const recall = (key: string) => ofRemembered('get', key);
export const remember = (key: string, text: string) => ofRemembered('set', key, text);

/** For as long as whoever holds it lives: for hosts that keep nothing, and for tests. */
export function rememberedForNow(): Remembered {
  const texts = new Map<string, string>();
  return {
    get: (key) => texts.get(key) ?? '',
    set: (key, text) => {
      texts.set(key, text);
    },
  };
}
