/** Where the sweep stands in the mailbox's changes, as one string to keep. */

export interface Position {
  /** The mailbox's own position; null: never swept. */
  at: string | null;
  /** The last conversation of a dated pass that was cut off; it goes on behind it. */
  behind: string | null;
}

const mark = ' behind ';

export function readPosition(text: string | null): Position {
  if (text === null) return { at: null, behind: null };
  const [at = '', behind = null] = text.split(mark);
  return { at, behind };
}

export const writePosition = ({ at, behind }: { at: string; behind: string | null }): string =>
  behind === null ? at : `${at}${mark}${behind}`;
