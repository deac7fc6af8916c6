/** What Outlook shows right now, also where it forgets to say that it has changed. */

/** Calls its listener with what is now and at every change; the answer ends that. */
export type Follow<T> = (listener: (value: T) => void) => () => void;

export interface Watched {
  /** Tells of changes where Outlook does. */
  onChange(listener: () => void): () => void;
  /** Runs again and again. */
  every(ms: number, run: () => void): () => void;
}

/** How long a change may go unnoticed where no event comes. */
const lookEveryMs = 1000;

/** Follows a value that can be read at any time; `same` says when there is nothing new. */
export function followed<T>(read: () => T, { onChange, every }: Watched): Follow<T> {
  return (listener) => {
    let last = read();
    listener(last);
    const look = () => {
      const value = read();
      if (value === last) return;
      last = value;
      listener(value);
    };
    const ends = [onChange(look), every(lookEveryMs, look)];
    return () => {
      for (const end of ends) end();
    };
  };
}
