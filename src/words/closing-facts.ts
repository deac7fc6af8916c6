import { isPriority, type Priority } from './priorities';
import type { EpochMs, Handle } from './values';

/** Why a target was missed; the first that holds. */
export const breachReasons = ['unowned', 'absent', 'reopened', 'asked', 'handed-over', 'owned'] as const;

export type BreachReason = (typeof breachReasons)[number];

/** One measured length, by both reckonings, in milliseconds. */
export interface Measured {
  /** From beginning to end by the clock on the wall, without the time between closing and reopening. */
  wall: number;
  /** Business time, for resolution without Waiting, Snoozed and Closed. Null: no policy promised anything. */
  business: number | null;
  /** Whether the target was met; null where there was none. */
  met: boolean | null;
  /** Only where it was missed. */
  why?: BreachReason;
}

export interface ClosingFacts {
  /** When it was closed. */
  closed: EpochMs;
  /** The customer's first mail since the team uses Docket, or since it began anew long after a closing; null: none. */
  began: EpochMs | null;
  /** To whose credit. */
  owner: Handle;
  priority: Priority;
  /** Sorted. */
  tags: string[];
  /** From the customer's first mail to the first human reply; null: nobody replied. */
  first: Measured | null;
  /** From the customer's first mail to this closing; null: nobody from outside has written. */
  resolution: Measured | null;
  /** Later answers: targets met and targets missed. */
  next: [met: number, missed: number];
  /** Mail from outside by people since it began, that mail included; bare thanks are no such mail. */
  mails: number;
  /** Answers of the team since it began. */
  replies: number;
  /** How often it went from one member to another. */
  handovers: number;
  /** How often it has been closed, this time included. */
  closings: number;
}

/** Facts as parsed JSON, checked field by field; undefined where anything is amiss: half a fact would be a guess. */
export function checkFacts(value: unknown): ClosingFacts | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { closed, began, owner, priority, tags, first, resolution, next, mails, replies, handovers, closings } =
    value as Record<string, unknown>;
  const counts = [mails, replies, handovers, closings];
  if (!isTime(closed) || !(began === null || isTime(began)) || typeof owner !== 'string') return undefined;
  if (!isPriority(priority)) return undefined;
  if (!Array.isArray(tags) || !tags.every((tag): tag is string => typeof tag === 'string')) return undefined;
  if (!isMeasured(first) || !isMeasured(resolution) || !counts.every(isCount)) return undefined;
  if (!Array.isArray(next) || next.length !== 2 || !next.every(isCount)) return undefined;
  return {
    closed,
    began,
    owner,
    priority,
    tags,
    first,
    resolution,
    next: [next[0]!, next[1]!],
    mails: mails as number,
    replies: replies as number,
    handovers: handovers as number,
    closings: closings as number,
  };
}

const isTime = (value: unknown): value is EpochMs => Number.isInteger(value);
const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

function isMeasured(value: unknown): value is Measured | null {
  if (value === null) return true;
  if (typeof value !== 'object') return false;
  const { wall, business, met, why } = value as Record<string, unknown>;
  return (
    Number.isFinite(wall) &&
    (business === null || Number.isFinite(business)) &&
    (met === null || typeof met === 'boolean') &&
    (why === undefined || (breachReasons as readonly unknown[]).includes(why))
  );
}
