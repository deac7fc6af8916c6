/** The ids of a mailbox's folders, kept for the script that runs at sending: it has no time to ask for them. */
import type { KeyValue } from '../office/storage';
import type { Places } from './session';

export interface KeptPlaces {
  get(): Places | null;
  set(places: Places): void;
}

export function placesIn(storage: KeyValue | null, mailbox: string): KeptPlaces {
  const key = `docket.${mailbox}.places`;
  return {
    get() {
      try {
        const kept = JSON.parse(storage?.getItem(key) ?? 'null') as Partial<Places> | null;
        return typeof kept?.inbox === 'string' && typeof kept.docket === 'string' ? (kept as Places) : null;
      } catch {
        return null;
      }
    },
    set(places) {
      try {
        storage?.setItem(key, JSON.stringify(places));
      } catch {
        // Then they are asked for at sending.
      }
    },
  };
}
