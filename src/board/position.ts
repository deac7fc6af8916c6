/** Where upkeep stands: from which place in the mailbox's changes it goes on, and what it still owes. */
import type { EpochMs, Handle } from '../words/values';

export interface Position {
  /** The mailbox's own position from which the next round begins; null: never swept. */
  at: string | null;
  /** A round that was cut off, to be gone on with first. */
  cut: Cut | null;
  /** Conversations that could not be seen to: tried again by every pass, whatever the mailbox says has changed. */
  owed?: readonly string[];
  /** Conversations that were not there when a pass looked. Only a later pass believes it. */
  missed?: readonly string[];
  /** Who got the last conversation that was shared out; absent: nobody yet. */
  turn?: Handle;
  /** When a pass last finished completely, by the clock of the machine that ran it; absent: not recorded. */
  swept?: EpochMs;
  /** Whatever was received before this moment has been sorted; absent: nobody knows. */
  sortedTo?: EpochMs;
  /** How many mails that turned up late counted as new on a day of the team's calendar, in days since 1970. */
  late?: { day: number; count: number };
  /** Names were made again at that moment, and every conversation up to this id has been looked at since. */
  again?: { made: EpochMs; behind: string };
}

/**
 * A round goes through its conversations in the order of their ids, which nobody's writing changes: whatever has come to
 * the mailbox's attention since `from` and stands behind this id is still to be seen to.
 */
export interface Cut {
  /** Where the round began; null: it is a dated pass over the inbox. */
  from: string | null;
  /** The last conversation it has seen to; empty: none. */
  behind: string;
  /** Whatever was received before this moment is sorted once the round is through; absent: nobody knows. */
  reaches?: EpochMs;
}

/** So many are kept beside the position, of each kind; with more the position does not move past them. */
export const owedAtMost = 40;

const cutMark = ' done to ';
const fromMark = ' from ';
const owedMark = ' owed ';
const missedMark = ' missed ';
const turnMark = ' turn ';
const sweptMark = ' swept ';
const sortedMark = ' sorted ';
const lateMark = ' late ';
const reachesMark = ' reaches ';
const againMark = ' again ';

/** Where reading what changed has to begin: what a round that was cut off has not reached lies behind its own beginning. */
export const beginningOf = ({ at, cut }: Position): string | null => (cut === null ? at : cut.from);

/** What the mailbox itself cannot make sense of counts there as expired. */
export function readPosition(text: string | null): Position {
  if (text === null) return { at: null, cut: null };
  const [beforeAgain = '', again = ''] = text.split(againMark);
  const [beforeReaches = '', reaches = ''] = beforeAgain.split(reachesMark);
  const [beforeLate = '', late = ''] = beforeReaches.split(lateMark);
  const [beforeSorted = '', sorted = ''] = beforeLate.split(sortedMark);
  const [beforeSwept = '', swept = ''] = beforeSorted.split(sweptMark);
  const [beforeTurn = '', turn] = beforeSwept.split(turnMark);
  const [beforeMissed = '', missed] = beforeTurn.split(missedMark);
  const [beforeOwed = '', owed] = beforeMissed.split(owedMark);
  const [at = '', cut] = beforeOwed.split(cutMark);
  const known = {
    ...(owed !== undefined && { owed: owed.split(' ') }),
    ...(missed !== undefined && { missed: missed.split(' ') }),
    ...(turn !== undefined && { turn }),
    ...(isNumber(swept) && { swept: Number(swept) }),
    ...(isNumber(sorted) && { sortedTo: Number(sorted) }),
    ...(late !== '' && lateIn(late)),
    ...(again !== '' && againIn(again)),
  };
  if (cut === undefined) return { at, cut: null, ...known };
  const [behind = '', from = null] = cut.split(fromMark);
  return { at, cut: { from, behind, ...(isNumber(reaches) && { reaches: Number(reaches) }) }, ...known };
}

const isNumber = (text: string): boolean => /^\d{1,16}$/.test(text);

function lateIn(text: string): Pick<Position, 'late'> {
  const [day = '', count = ''] = text.split(' ');
  return isNumber(day) && isNumber(count) ? { late: { day: Number(day), count: Number(count) } } : {};
}

function againIn(text: string): Pick<Position, 'again'> {
  const [made = '', behind = ''] = text.split(' ');
  return isNumber(made) && behind !== '' ? { again: { made: Number(made), behind } } : {};
}

export function writePosition(position: Position & { at: string }): string {
  const { at, cut, owed = [], missed = [], turn, swept, sortedTo, late, again } = position;
  return [
    at,
    cut === null ? '' : `${cutMark}${cut.behind}${cut.from === null ? '' : fromMark + cut.from}`,
    owed.length === 0 ? '' : owedMark + owed.join(' '),
    missed.length === 0 ? '' : missedMark + missed.join(' '),
    turn === undefined ? '' : turnMark + turn,
    swept === undefined ? '' : sweptMark + swept,
    sortedTo === undefined ? '' : sortedMark + sortedTo,
    late === undefined ? '' : `${lateMark}${late.day} ${late.count}`,
    cut?.reaches === undefined ? '' : reachesMark + cut.reaches,
    again === undefined ? '' : `${againMark}${again.made} ${again.behind}`,
  ].join('');
}

/** The same place with another turn; null where there is no place yet to keep it with. */
export function withTurn(text: string | null, turn: Handle): string | null {
  const position = readPosition(text);
  return position.at === null ? null : writePosition({ ...position, at: position.at, turn });
}
