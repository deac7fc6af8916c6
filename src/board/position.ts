/** Where the sweep stands in the mailbox's changes, and whose turn it was, as one string to keep. */
import type { Handle } from '../ports';

export interface Position {
  /** The mailbox's own position from which the next pass begins; null: never swept. */
  at: string | null;
  /** A pass that was cut off, to be gone on with first. */
  cut: Cut | null;
  /** Who got the last conversation that was shared out; absent: nobody yet. */
  turn?: Handle;
}

export interface Cut {
  /** Where that pass began; null: it was a dated pass over the inbox. */
  from: string | null;
  /** The last conversation it reached. */
  behind: string;
}

const behindMark = ' behind ';
const fromMark = ' from ';
const turnMark = ' turn ';

/** Where reading what changed has to begin: what a pass that was cut off has not reached lies behind its own beginning. */
export const beginningOf = ({ at, cut }: Position): string | null => (cut === null ? at : cut.from);

export function readPosition(text: string | null): Position {
  if (text === null) return { at: null, cut: null };
  const [whole = '', turn] = text.split(turnMark);
  const [at = '', rest] = whole.split(behindMark);
  const known = turn === undefined ? {} : { turn };
  if (rest === undefined) return { at, cut: null, ...known };
  const [behind = '', from = null] = rest.split(fromMark);
  return { at, cut: { from, behind }, ...known };
}

export function writePosition({ at, cut, turn }: { at: string; cut: Cut | null; turn?: Handle }): string {
  const last = turn === undefined ? '' : turnMark + turn;
  if (cut === null) return at + last;
  return `${at}${behindMark}${cut.behind}${cut.from === null ? '' : fromMark + cut.from}${last}`;
}

/** The same place with another turn; null where there is no place yet to keep it with. */
export function withTurn(text: string | null, turn: Handle): string | null {
  const { at, cut } = readPosition(text);
  return at === null ? null : writePosition({ at, cut, turn });
}
