/** Rows of the board: made from a desk, stored in a few dozen characters. */
import type { Desk } from '../desk/desk';
import type { BoardRow, Handle } from '../ports';

/** How much of an entry's id a row keeps; ids are random, so a beginning tells them apart within a conversation. */
const doneChars = 8;

/** The row of a conversation, or null where the board has none: not managed, or closed with nothing to look at. */
export function rowOf(desk: Desk): BoardRow | null {
  const { facts } = desk;
  if (!facts.managed || (facts.status === 'closed' && !desk.thanked)) return null;
  return {
    conversation: desk.conversation,
    owner: facts.owner,
    status: facts.status === 'closed' ? 'thanked' : facts.status,
    priority: facts.priority,
    waitingSince: desk.waitingSince,
    next: desk.until,
    done: desk.unwritten ? '' : (desk.entries[desk.entries.length - 1]?.id.slice(0, doneChars) ?? ''),
  };
}

const statusLetters = { new: 'n', open: 'o', waiting: 'w', snoozed: 's', thanked: 't' } as const;
const priorityLetters = { urgent: 'u', high: 'h', normal: 'm' } as const;

/** Times are kept in minutes, base 36; `-` stands for none. Fields are parted by commas, so ids must not hold one. */
export function encodeRow(row: BoardRow, handles: readonly Handle[]): string {
  const owner = row.owner === null ? '-' : handles.indexOf(row.owner).toString(36);
  const kind = statusLetters[row.status] + priorityLetters[row.priority];
  return [row.conversation, owner, kind, minutes(row.waitingSince), minutes(row.next), row.done].join(',');
}

/** Reads a stored row; null where it is damaged or names somebody unknown, so that the sweep makes it anew. */
export function decodeRow(text: string, handles: readonly Handle[]): BoardRow | null {
  const [conversation, ownerAt, kind, waiting, next, done] = text.split(',');
  if (!conversation || ownerAt === undefined || !kind || waiting === undefined || next === undefined) return null;
  const owner = ownerAt === '-' ? null : handles[Number.parseInt(ownerAt, 36)];
  const status = keyOf(statusLetters, kind[0]);
  const priority = keyOf(priorityLetters, kind[1]);
  if (owner === undefined || !status || !priority) return null;
  return {
    conversation,
    owner,
    status,
    priority,
    waitingSince: fromMinutes(waiting),
    next: fromMinutes(next),
    done: done ?? '',
  };
}

const minutes = (at: number | null): string => (at === null ? '-' : Math.floor(at / 60_000).toString(36));

function fromMinutes(text: string): number | null {
  const value = Number.parseInt(text, 36);
  return text === '-' || Number.isNaN(value) ? null : value * 60_000;
}

function keyOf<K extends string>(letters: Record<K, string>, letter: string | undefined): K | undefined {
  return (Object.keys(letters) as K[]).find((key) => letters[key] === letter);
}

/** Longest wait first; who waits for nothing comes last, urgent before high before normal among equals. */
export function byUrgency(a: BoardRow, b: BoardRow): number {
  const never = Number.POSITIVE_INFINITY;
  return (
    compare(a.waitingSince ?? never, b.waitingSince ?? never) ||
    weight(a.priority) - weight(b.priority) ||
    (a.conversation < b.conversation ? -1 : 1)
  );
}

const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
const weight = (priority: BoardRow['priority']): number => ['urgent', 'high', 'normal'].indexOf(priority);
