import { wakeRow } from '../board/list';
import { weekdays } from '../sla/dates';
import { localTime, type Zone } from '../sla/transitions';
import type { BoardRow } from '../words/board';
import { type BreachReason, breachReasons } from '../words/closing-facts';
import { isListed, type ListedStatus, listedStatuses } from '../words/statuses';
import type { EpochMs, Handle } from '../words/values';
import type { Beginning, Closing } from './data';
import { latestOf } from './figures';

/** Part of a whole, by name. */
export interface Slice<Name extends string = string> {
  name: Name;
  conversations: string[];
}

/** Targets for a first response or a resolution that were missed, by reason; a conversation may miss both. */
export function breachesOf(closings: readonly Closing[]): Slice<BreachReason>[] {
  const missed = latestOf(closings).flatMap(({ conversation, facts }) =>
    [facts.first, facts.replies > 0 ? facts.resolution : null].flatMap((measured) =>
      measured?.why ? [{ conversation, why: measured.why }] : [],
    ),
  );
  return breachReasons.map((name) => ({
    name,
    conversations: missed.filter(({ why }) => why === name).map(({ conversation }) => conversation),
  }));
}

const hour = 3_600_000;

/** How long the customer has waited, by the wall; from, in milliseconds. */
export const ages = {
  'under-4h': 0,
  '4h': 4 * hour,
  '1d': 24 * hour,
  '3d': 72 * hour,
  '7d': 168 * hour,
} as const;

export type Age = keyof typeof ages | 'answered' | ListedStatus;

/** Open work by how long the customer has waited for an answer; work that waits for others stands apart. */
export function backlogOf(rows: readonly BoardRow[], now: EpochMs): Slice<Age>[] {
  const names: Age[] = [...(Object.keys(ages) as (keyof typeof ages)[]), 'answered', ...listedStatuses];
  return names.map((name) => ({
    name,
    conversations: rows.filter((row) => ageOf(row, now) === name).map(({ conversation }) => conversation),
  }));
}

function ageOf(row: BoardRow, now: EpochMs): Age {
  const { status, waitingSince } = wakeRow(row, now);
  if (isListed(status)) return status;
  if (waitingSince === null) return 'answered';
  const [age] = (Object.entries(ages) as [keyof typeof ages, number][])
    .reverse()
    .find(([, from]) => now - waitingSince >= from) ?? ['under-4h'];
  return age;
}

export interface Load {
  member: Handle | null;
  open: string[];
  resting: Record<ListedStatus, string[]>;
  /** Due before the day ends, or overdue. */
  dueToday: string[];
  /** Since when the longest-waiting customer waits; null: none does. */
  oldest: EpochMs | null;
  /** Closed in the period to this member's credit. */
  closed: string[];
}

/** Everything that is theirs and not closed. */
export const allOf = ({ open, resting }: Load): string[] => [
  ...open,
  ...listedStatuses.flatMap((status) => resting[status]),
];

/** Work by member, now, and what they closed in the period; null is nobody's. The busiest first. */
export function workloadOf(
  rows: readonly BoardRow[],
  closings: readonly Closing[],
  { now, dayEnds }: { now: EpochMs; dayEnds: EpochMs },
): Load[] {
  const latest = latestOf(closings);
  const members = new Set<Handle | null>([
    ...rows.map(({ owner }) => owner),
    ...latest.map(({ facts }) => facts.owner),
  ]);
  return [...members]
    .map((member): Load => {
      const own = rows.filter(({ owner }) => owner === member).map((row) => wakeRow(row, now));
      const open = own.filter(({ status }) => !isListed(status));
      const resting = (listed: ListedStatus) => idsOf(own.filter(({ status }) => status === listed));
      const waits = open.flatMap(({ waitingSince }) => waitingSince ?? []);
      return {
        member,
        open: idsOf(open),
        resting: Object.fromEntries(listedStatuses.map((status) => [status, resting(status)])) as Load['resting'],
        dueToday: idsOf(open.filter(({ due }) => due !== null && due < dayEnds)),
        oldest: waits.length > 0 ? Math.min(...waits) : null,
        closed: idsOf(latest.filter(({ facts }) => facts.owner === member)),
      };
    })
    .sort((a, b) => b.open.length - a.open.length || b.closed.length - a.closed.length || order(a.member, b.member));
}

/** Beginnings by weekday and by hour of the day, in the team's time. */
export function busyTimes(beginnings: readonly Beginning[], zone: Zone): { weekdays: Slice[]; hours: Slice[] } {
  const local = beginnings.map(({ conversation, began }) => ({ conversation, ...localTime(zone, began) }));
  return {
    weekdays: weekdays.map((name) => ({
      name,
      conversations: local.filter(({ weekday }) => weekday === name).map(({ conversation }) => conversation),
    })),
    hours: Array.from({ length: 24 }, (_, at) => ({
      name: String(at).padStart(2, '0'),
      conversations: local.filter((one) => one.hour === at).map(({ conversation }) => conversation),
    })),
  };
}

const idsOf = (rows: readonly { conversation: string }[]): string[] => rows.map(({ conversation }) => conversation);
const order = (a: string | null, b: string | null): number => ((a ?? '') < (b ?? '') ? -1 : 1);
