import { compileCalendar } from '../src/sla/calendar';
import type { Hours, OpenInterval } from '../src/sla/hours';
import { zoneTransitions } from '../src/sla/zone';

/** One case of business-time arithmetic. Instants are ISO 8601 texts. */
export interface VectorRow {
  id: string;
  op: 'add' | 'between';
  timeZone: string;
  hours: Hours;
  holidays?: string[];
  exceptions?: Record<string, OpenInterval[]>;
  start: string;
  /** For `add`. */
  openSeconds?: number;
  /** For `between`. */
  end?: string;
  /** An instant for `add`, seconds for `between`, or the code of the error that is right. */
  expected: string | number | { error: string };
}

/** What a calendar of any make answers to a row. */
export type Answer = VectorRow['expected'];

export interface Miss {
  row: VectorRow;
  got: Answer;
}

/** Runs rows against src/sla and returns the misses. */
export function runVectors(rows: readonly VectorRow[]): Miss[] {
  const years = rows.flatMap(({ start, end = start }) => [start, end].map((at) => new Date(at).getUTCFullYear()));
  const transitionsOf = remember((zone) => zoneTransitions(zone, Math.min(...years) - 1, Math.max(...years) + 5));
  const misses: Miss[] = [];
  for (const row of rows) {
    const got = answer(row, () => {
      const { timeZone, hours, holidays = [], exceptions } = row;
      return compileCalendar({ timeZone, hours, holidays, exceptions }, transitionsOf(timeZone));
    });
    if (!sameAnswer(row, got)) misses.push({ row, got });
  }
  return misses;
}

/** Whether an answer is the expected one; instants compare as instants, however they are written. */
export function sameAnswer({ op, expected }: VectorRow, got: Answer): boolean {
  const canonical = (value: Answer) => {
    if (typeof value === 'object') return `error ${value.error}`;
    return String(op === 'add' ? Date.parse(String(value)) : value);
  };
  return canonical(got) === canonical(expected);
}

function answer(row: VectorRow, calendarOf: () => ReturnType<typeof compileCalendar>): Answer {
  try {
    const calendar = calendarOf();
    const start = Date.parse(row.start);
    if (row.op === 'between') return calendar.openBetween(start, Date.parse(row.end ?? '')) / 1000;
    if (row.op === 'add') return new Date(calendar.after(start, (row.openSeconds ?? Number.NaN) * 1000)).toISOString();
    return { error: `unknown op ${row.op}` };
  } catch (thrown) {
    return { error: thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown) };
  }
}

function remember<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key)!;
  };
}
