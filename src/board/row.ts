/** Rows of the board: made from a desk, stored in a few dozen characters. */
import type { Desk } from '../desk/desk';
import type { BoardRow, EpochMs, Handle } from '../ports';
import { nextChange, nextDeadline } from '../sla/urgency';

/** How much of an entry's id a row keeps; ids are random, so a beginning tells them apart within a conversation. */
const doneChars = 5;

/** The row of a conversation, or null where the board has none: not managed, or closed with nothing to look at. */
export function rowOf(desk: Desk, now: EpochMs): BoardRow | null {
  const { facts } = desk;
  if (!facts.managed || (facts.status === 'closed' && !desk.thanked)) return null;
  return {
    conversation: desk.conversation,
    owner: facts.owner,
    status: facts.status === 'closed' ? 'thanked' : facts.status,
    priority: facts.priority,
    waitingSince: desk.waitingSince,
    due: nextDeadline(desk.clocks),
    // A snooze has one end, whatever its clocks do meanwhile.
    next: facts.status === 'snoozed' ? desk.until : nextChange(desk.clocks, now),
    ...(desk.escalation ? { escalated: desk.escalation.at } : {}),
    done: desk.unwritten ? '' : (desk.entries[desk.entries.length - 1]?.id.slice(0, doneChars) ?? ''),
  };
}

const statuses = ['new', 'open', 'waiting', 'snoozed', 'thanked'] as const;
const priorities = ['urgent', 'high', 'normal'] as const;

/**
 * At most 45 characters with ids of 16, and six more while it waits to be accepted. Times are kept in minutes, base 36; `-` stands for none. Fields are parted by
 * commas, so ids must not hold one.
 */
export function encodeRow(row: BoardRow, handles: readonly Handle[]): string {
  const owner = row.owner === null ? '-' : handles.indexOf(row.owner).toString(36);
  const kind = (statuses.indexOf(row.status) * priorities.length + priorities.indexOf(row.priority)).toString(36);
  const times = [row.waitingSince, row.due, row.next].map(minutes);
  const escalated = row.escalated === undefined ? [] : [minutes(row.escalated)];
  return [row.conversation, owner, kind, ...times, row.done, ...escalated].join(',');
}

/** Reads a stored row; null where it is damaged or names somebody unknown, so that the sweep makes it anew. */
export function decodeRow(text: string, handles: readonly Handle[]): BoardRow | null {
  const [conversation, ownerAt, kind, waiting, due, next, done, escalated] = text.split(',');
  if (!conversation || !ownerAt || !kind || !waiting || !due || !next || done === undefined) return null;
  const owner = ownerAt === '-' ? null : handles[Number.parseInt(ownerAt, 36)];
  const status = statuses[Math.floor(Number.parseInt(kind, 36) / priorities.length)];
  const priority = priorities[Number.parseInt(kind, 36) % priorities.length];
  if (owner === undefined || !status || !priority) return null;
  const escalatedAt = fromMinutes(escalated ?? '-');
  return {
    conversation,
    owner,
    status,
    priority,
    waitingSince: fromMinutes(waiting),
    due: fromMinutes(due),
    next: fromMinutes(next),
    done,
    ...(escalatedAt === null ? {} : { escalated: escalatedAt }),
  };
}

const minutes = (at: number | null): string => (at === null ? '-' : Math.floor(at / 60_000).toString(36));

function fromMinutes(text: string): number | null {
  const value = Number.parseInt(text, 36);
  return text === '-' || Number.isNaN(value) ? null : value * 60_000;
}

/** What is due first, then the longest wait; urgent before high before normal among equals. */
export function byUrgency(a: BoardRow, b: BoardRow): number {
  const never = Number.POSITIVE_INFINITY;
  return (
    compare(a.due ?? never, b.due ?? never) ||
    compare(a.waitingSince ?? never, b.waitingSince ?? never) ||
    weight(a.priority) - weight(b.priority) ||
    (a.conversation < b.conversation ? -1 : 1)
  );
}

const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
const weight = (priority: BoardRow['priority']): number => priorities.indexOf(priority);
