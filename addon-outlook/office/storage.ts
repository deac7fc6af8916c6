/** Where the browser keeps small texts. */
export type KeyValue = Pick<Storage, 'getItem' | 'setItem'>;

/** The browser's own; null where there is none, as in classic Outlook while something is sent. */
export function browserStorage(): KeyValue | null {
  try {
    return typeof localStorage === 'undefined' ? null : localStorage;
  } catch {
    return null;
  }
}
