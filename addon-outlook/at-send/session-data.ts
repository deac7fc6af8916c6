/** What a mail being written remembers, in Office.js's session data: it goes when the mail goes, and travels nowhere. */
import type { Remembered } from './handler';

export interface SessionDataLike {
  getAsync(name: string, callback: (result: { status: unknown; value: string }) => void): void;
  setAsync(name: string, value: string, callback: (result: { status: unknown }) => void): void;
}

const keyOf = (name: string): string => `docket.${name}`;

/** `data`: null where Outlook has none; then nothing is known. A call that is never answered stays open. */
export function rememberedIn(data: SessionDataLike | null): Remembered {
  return {
    get: (name) =>
      new Promise((resolve) => {
        if (!data) return resolve(null);
        // A name that was never set is reported as a failure.
        data.getAsync(keyOf(name), ({ status, value }) => resolve(status === 'succeeded' ? numberIn(value) : null));
      }),
    set: (name, value) =>
      new Promise((resolve, reject) => {
        if (!data) return reject(new Error('no session data'));
        data.setAsync(keyOf(name), String(value), ({ status }) =>
          status === 'succeeded' ? resolve() : reject(new Error('session data refused')),
        );
      }),
  };
}

const numberIn = (text: string): number | null => (/^\d{1,16}$/.test(text) ? Number(text) : null);
