/** Rows of the board: made from a desk, stored in a few dozen characters. */
import { introductionOf } from '../desk/decode/customer';
import type { Desk } from '../desk/desk';
import { fold } from '../mail/addresses/fold';
import { nextChange, nextDeadline } from '../sla/urgency';
import type { BoardRow } from '../words/board';
import type { Snapshot } from '../words/conversation';
import { fingerprint } from '../words/fingerprint';
import { priorities, priorityNames } from '../words/priorities';
import { rowStatuses, rowStatusNames } from '../words/statuses';
import type { EpochMs, Handle } from '../words/values';
import { fromDigits, inDigits } from './digits';

/** How much of an entry's id a row keeps; ids are random, so a beginning identifies one within a conversation. */
const doneChars = 5;

/**
 * The row of a conversation, or null where the board has none: no work, and nothing to look at. `listed`: since when it has
 * been listed for mail that came to light, where it was.
 */
export function rowOf(desk: Desk, now: EpochMs, listed: EpochMs = now): BoardRow | null {
  const { facts } = desk;
  const isListed = desk.cameToLight.length > 0 && now < listed + leftAloneFor;
  const status = rowStatusOf(desk, now) ?? (isListed ? 'came-to-light' : null);
  if (status === null) return null;
  return {
    conversation: desk.conversation,
    owner: facts.owner,
    status,
    priority: facts.priority,
    waitingSince: desk.waitingSince,
    due: nextDeadline(desk.clocks),
    next: nextOf(desk, status, now, listed),
    ...(desk.escalation ? { escalated: desk.escalation.at } : {}),
    ...claimOf(desk),
    ...(isListed ? { cameToLight: listed } : {}),
    done: desk.unwritten ? '' : (desk.entries[desk.entries.length - 1]?.id.slice(0, doneChars) ?? ''),
  };
}

/** Enough to find the few forwards a mail may answer; the mail itself says which it is. */
export const claimDigest = (address: string): string => fingerprint(fold(address)).slice(0, 4);

function claimOf({ customer, messages }: Desk): Pick<BoardRow, 'claimed'> {
  const { verdict } = introductionOf(messages) ?? {};
  const claims = verdict?.is === 'asks' && verdict.how === 'forwarded' && customer !== null && customer.address !== '';
  return claims ? { claimed: claimDigest(customer.address) } : {};
}

function rowStatusOf({ facts, thanked, automatic, messages }: Desk, now: EpochMs): BoardRow['status'] | null {
  // All of it is in the bin, or is spam: nobody's work until something comes back.
  if (messages.every(({ reported }) => reported)) return null;
  if (facts.managed && facts.status !== 'closed') return facts.status;
  if (thanked) return 'thanked';
  return automatic && now < automatic.at + leftAloneFor ? 'automatic' : null;
}

/** A snooze has one end, whatever its clocks do meanwhile; what is only listed leaves the list. */
function nextOf(
  { facts, until, clocks, automatic }: Desk,
  status: BoardRow['status'],
  now: EpochMs,
  listed: EpochMs,
): EpochMs | null {
  if (status === 'automatic') return automatic!.at + leftAloneFor;
  if (status === 'came-to-light') return listed + leftAloneFor;
  return facts.status === 'snoozed' ? until : nextChange(clocks, now);
}

/** So long what was left alone is listed: automatic mail from its own time, what came to light from when it did. */
export const leftAloneFor = 30 * 86_400_000;

/** Three priorities to a status, and statuses to one digit; a fourth priority would begin with the second digit. */
const kindOf = ({ status, priority }: Pick<BoardRow, 'status' | 'priority'>): number => {
  const { rowCode } = priorities[priority];
  return Math.floor(rowCode / 3) * 64 + rowStatuses[status].code * 3 + (rowCode % 3);
};

const kinds = new Map(
  rowStatusNames.flatMap((status) =>
    priorityNames.map((priority) => [kindOf({ status, priority }), { status, priority }] as const),
  ),
);

/**
 * At most 41 characters with ids of 16 and no more than 64 members, five more while it waits to be accepted, and seven
 * of a forward nobody has answered, or up to twelve where mail came to light. Times
 * are minutes since 2010 in four digits of `digits.ts`, which lasts until 2041; `-` stands for none. Fields are parted by
 * commas, so ids must not hold one.
 */
export function encodeRow(row: BoardRow, handles: readonly Handle[]): string {
  const owner = row.owner === null ? '-' : inDigits(handles.indexOf(row.owner));
  const kind = inDigits(kindOf(row));
  const times = [row.waitingSince, row.due, row.next].map(minutes);
  const { escalated = null, claimed = '', cameToLight = null } = row;
  const more = [minutes(escalated), claimed, minutes(cameToLight)];
  while (more.length > 0 && ['', '-'].includes(more[more.length - 1]!)) more.pop();
  return [row.conversation, owner, kind, ...times, row.done, ...more].join(',');
}

/** Reads a stored row; null where it is damaged or names somebody unknown, so that the sweep makes it anew. */
export function decodeRow(text: string, handles: readonly Handle[]): BoardRow | null {
  const [conversation, ownerAt, kind, waiting, due, next, done, escalated, claimed, light] = text.split(',');
  if (!conversation || !ownerAt || !kind || !waiting || !due || !next || done === undefined) return null;
  if ([waiting, due, next].some((time) => time.length > timeDigits)) return null;
  const owner = ownerAt === '-' ? null : handles[fromDigits(ownerAt) ?? -1];
  const known = kinds.get(fromDigits(kind) ?? -1);
  if (owner === undefined || !known) return null;
  const escalatedAt = fromMinutes(escalated ?? '-');
  const cameToLight = fromMinutes(light ?? '-');
  return {
    conversation,
    owner,
    ...known,
    waitingSince: fromMinutes(waiting),
    due: fromMinutes(due),
    next: fromMinutes(next),
    done,
    ...(escalatedAt === null ? {} : { escalated: escalatedAt }),
    ...(claimed ? { claimed } : {}),
    ...(cameToLight === null ? {} : { cameToLight }),
  };
}

/** 1 January 2010, in minutes: what is older counts as from then, what is later than four digits can say as the last. */
const firstMinute = Date.UTC(2010, 0, 1) / 60_000;
const timeDigits = 4;
const lastMinute = 64 ** timeDigits - 1;

function minutes(at: number | null): string {
  if (at === null) return '-';
  return inDigits(Math.min(lastMinute, Math.max(0, Math.floor(at / 60_000) - firstMinute)));
}

function fromMinutes(text: string): number | null {
  const value = fromDigits(text);
  return value === null ? null : (value + firstMinute) * 60_000;
}

/** What a snapshot says of its row: `null` where there is a board and it has none, undefined where nobody knows. */
export function besideIn(row: BoardRow | null | undefined): Pick<Snapshot, 'done' | 'cameToLight'> {
  if (!row) return row === null ? { done: null } : {};
  const { done, cameToLight } = row;
  return { ...(done === '' ? {} : { done }), ...(cameToLight === undefined ? {} : { cameToLight }) };
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
const weight = (priority: BoardRow['priority']): number => priorityNames.indexOf(priority);
