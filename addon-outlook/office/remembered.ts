import { keys, rememberedForNow } from '../../src/hosting/remembered';
import type { Promised, Remembered } from '../../src/words/ports';
import type { OfficePort } from './office';
import type { KeyValue } from './storage';

export interface RememberedOptions {
  /** The browser's own; null: there is none, and what goes there is remembered as long as the pane lives. */
  storage: KeyValue | null;
  /** Outlook's settings of this add-in, which follow the person from one device to another; they hold 32 kB in all. */
  settings: OfficePort['settings'];
  /** The mailbox it is about: people work in several. */
  mailbox: string;
}

/** What people choose for themselves goes with them; everything else stays in the browser. */
export function rememberedIn({ storage, settings, mailbox }: RememberedOptions): Promised<Remembered> {
  const forNow = rememberedForNow();
  const inBrowser = (key: string) => `docket.${mailbox}.${key}`;
  return {
    get(key) {
      if (keys.isOwn(key)) {
        const kept = settings.get(key);
        return typeof kept === 'string' ? kept : '';
      }
      return storage ? (storage.getItem(inBrowser(key)) ?? '') : forNow.get(key);
    },
    async set(key, text) {
      if (keys.isOwn(key)) await settings.save(key, text);
      else if (storage) storage.setItem(inBrowser(key), text);
      else forNow.set(key, text);
    },
  };
}
