import type { EpochMs, Handle } from '../words/values';

export interface Position {
  /** The mailbox's own position from which the next pass begins; null: never swept. */
  at: string | null;
  /** A pass that was cut off, to be gone on with first. */
  cut: Cut | null;
  /** Who got the last conversation that was shared out; absent: nobody yet. */
  turn?: Handle;
  /** When a pass last finished completely, by the clock of the machine that ran it; absent: not recorded. */
  swept?: EpochMs;
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
const sweptMark = ' swept ';

/** Where reading what changed has to begin: what a pass that was cut off has not reached lies behind its own beginning. */
export const beginningOf = ({ at, cut }: Position): string | null => (cut === null ? at : cut.from);

export function readPosition(text: string | null): Position {
  if (text === null) return { at: null, cut: null };
  const [rest = '', swept = ''] = text.split(sweptMark);
  const [whole = '', turn] = rest.split(turnMark);
  const [at = '', cut] = whole.split(behindMark);
  const known = { ...(turn !== undefined && { turn }), ...(/^\d{1,16}$/.test(swept) && { swept: Number(swept) }) };
  if (cut === undefined) return { at, cut: null, ...known };
  const [behind = '', from = null] = cut.split(fromMark);
  return { at, cut: { from, behind }, ...known };
}

export function writePosition({ at, cut, turn, swept }: Position & { at: string }): string {
  const begins = cut === null ? at : `${at}${behindMark}${cut.behind}${cut.from === null ? '' : fromMark + cut.from}`;
  return `${begins}${turn === undefined ? '' : turnMark + turn}${swept === undefined ? '' : sweptMark + swept}`;
}

/** The same place with another turn; null where there is no place yet to keep it with. */
export function withTurn(text: string | null, turn: Handle): string | null {
  const position = readPosition(text);
  return position.at === null ? null : writePosition({ ...position, at: position.at, turn });
}
