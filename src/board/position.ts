/** Where the sweep stands in the mailbox's changes, as one string to keep. */

export interface Position {
  /** The mailbox's own position from which the next pass begins; null: never swept. */
  at: string | null;
  /** A pass that was cut off, to be gone on with first. */
  cut: Cut | null;
}

export interface Cut {
  /** Where that pass began; null: it was a dated pass over the inbox. */
  from: string | null;
  /** The last conversation it reached. */
  behind: string;
}

const behindMark = ' behind ';
const fromMark = ' from ';

export function readPosition(text: string | null): Position {
  if (text === null) return { at: null, cut: null };
  const [at = '', rest] = text.split(behindMark);
  if (rest === undefined) return { at, cut: null };
  const [behind = '', from = null] = rest.split(fromMark);
  return { at, cut: { from, behind } };
}

export function writePosition({ at, cut }: { at: string; cut: Cut | null }): string {
  if (cut === null) return at;
  return `${at}${behindMark}${cut.behind}${cut.from === null ? '' : fromMark + cut.from}`;
}
