/** What single entries contribute to reports, as gathered: small, in any order; repetitions do not count twice. */

import { type ClosingFacts, checkFacts, type Measured } from '../words/closing-facts';
import type { Entry } from '../words/entry';
import { priorities, priorityNames } from '../words/priorities';
import type { EpochMs, Handle } from '../words/values';

interface Told {
  /** Id of the entry it comes from. */
  id: string;
  /** The host's time of that entry. */
  at: EpochMs;
  conversation: string;
}

export type FactRecord =
  | (Told & { is: 'beginning'; began: EpochMs })
  | (Told & { is: 'closing'; facts: ClosingFacts })
  /** `undone`: whoever closed it undid that, so it counts as never closed. */
  | (Told & { is: 'reopening'; closing: string; undone: boolean })
  /** Of what was written in this conversation before, nothing counts. */
  | (Told & { is: 'dismissal'; by: Handle })
  /** That mail from an address shall never be work; a lead decides. */
  | (Told & { is: 'proposal'; by: Handle; address: string })
  /** What the entry `of` says of a beginning or a reopening never was. */
  | (Told & { is: 'withdrawal'; of: string });

export function recordsOf({ id, at, kind, by, conversation, data, undoes }: Entry): FactRecord[] {
  const { began, closing, reopens, withdraws = [] } = data;
  const records: FactRecord[] = [];
  if (kind === 'dismiss') records.push({ is: 'dismissal', id, at, conversation, by });
  if (kind === 'propose-always' && data.fact)
    records.push({ is: 'proposal', id, at, conversation, by, address: data.fact.value });
  if (began !== undefined) records.push({ is: 'beginning', id, at, conversation, began });
  if (reopens !== undefined) {
    records.push({ is: 'reopening', id, at, conversation, closing: reopens, undone: undoes === reopens });
  }
  if (closing) records.push({ is: 'closing', id, at, conversation, facts: closing });
  for (const of of withdraws) records.push({ is: 'withdrawal', id, at, conversation, of });
  return records;
}

/** Records with one key say the same. */
export const keyOf = (record: FactRecord): string =>
  [record.is, record.id, ...(record.is === 'withdrawal' ? [record.of] : [])].join(' ');

export function withoutDoubles(records: readonly FactRecord[]): FactRecord[] {
  return [...new Map(records.map((record) => [keyOf(record), record])).values()];
}

/** One line of JSON: 130 characters or so for a closing, beside the conversation's id. */
export function writeRecord(record: FactRecord): string {
  const { id, at, conversation } = record;
  switch (record.is) {
    case 'beginning':
      return JSON.stringify(['b', id, at, conversation, record.began]);
    case 'reopening':
      return JSON.stringify(['r', id, at, conversation, record.closing, record.undone ? 1 : 0]);
    case 'dismissal':
      return JSON.stringify(['d', id, at, conversation, record.by]);
    case 'proposal':
      return JSON.stringify(['p', id, at, conversation, record.by, record.address]);
    case 'withdrawal':
      return JSON.stringify(['w', id, at, conversation, record.of]);
    case 'closing': {
      const { closed, began, owner, priority, tags, first, resolution, next, mails, replies, handovers, closings } =
        record.facts;
      const counts = [...next, mails, replies, handovers, closings];
      const rank = priorities[priority].factCode;
      const lengths = [writeMeasured(first), writeMeasured(resolution)];
      return JSON.stringify(['c', id, at, conversation, closed, began, owner, rank, tags, ...lengths, counts]);
    }
  }
}

/** Null for a line nobody can read. */
export function readRecord(line: string): FactRecord | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (!Array.isArray(value)) return null;
  const [kind, id, at, conversation, ...rest] = value as unknown[];
  if (typeof id !== 'string' || !Number.isInteger(at) || typeof conversation !== 'string') return null;
  const common = { id, at: at as number, conversation };
  switch (kind) {
    case 'b':
      return Number.isInteger(rest[0]) ? { ...common, is: 'beginning', began: rest[0] as number } : null;
    case 'r':
      return typeof rest[0] === 'string'
        ? { ...common, is: 'reopening', closing: rest[0], undone: rest[1] === 1 }
        : null;
    case 'd':
      return typeof rest[0] === 'string' ? { ...common, is: 'dismissal', by: rest[0] } : null;
    case 'p':
      return typeof rest[0] === 'string' && typeof rest[1] === 'string'
        ? { ...common, is: 'proposal', by: rest[0], address: rest[1] }
        : null;
    case 'w':
      return typeof rest[0] === 'string' ? { ...common, is: 'withdrawal', of: rest[0] } : null;
    case 'c': {
      const [closed, began, owner, rank, tags, first, resolution, counts] = rest;
      const [met, missed, mails, replies, handovers, closings] = Array.isArray(counts) ? (counts as unknown[]) : [];
      const facts = checkFacts({
        closed,
        began,
        owner,
        priority: priorityNames.find((name) => priorities[name].factCode === rank),
        tags,
        first: readMeasured(first),
        resolution: readMeasured(resolution),
        next: [met, missed],
        mails,
        replies,
        handovers,
        closings,
      });
      return facts ? { ...common, is: 'closing', facts } : null;
    }
    default:
      return null;
  }
}

const writeMeasured = (measured: Measured | null): unknown => {
  if (measured === null) return 0;
  const { wall, business, met, why } = measured;
  return [wall, business, met === null ? null : met ? 1 : 0, ...(why ? [why] : [])];
};

function readMeasured(value: unknown): unknown {
  if (!Array.isArray(value)) return value === 0 ? null : undefined;
  const [wall, business, met, why] = value as unknown[];
  return { wall, business, met: met === null ? null : met === 1, ...(why === undefined ? {} : { why }) };
}
