import { compileCalendar } from '../../src/sla/calendar';
import type { Hours, OpenInterval } from '../../src/sla/hours';
import { transitionsIn } from '../../src/sla/packed-zones';
import type { Transitions } from '../../src/sla/transitions';
import { zonesSince1970 } from '../zones/zones-since-1970';

/** One case of business-time arithmetic. Instants are ISO 8601 texts with an offset. Other fields are ignored. */
export interface VectorRow {
  id: string;
  op: 'add' | 'between';
  timeZone: string;
  hours: Hours;
  holidays?: string[] | null;
  exceptions?: Record<string, OpenInterval[]> | null;
  start: string;
  /** For `add`. */
  openSeconds?: number;
  /** For `between`. */
  end?: string;
  /** An instant for `add`, seconds for `between`, or the error that is right: `{ error: code }`, or its bare code. */
  expected: Answer;
}

/** What a calendar of any make answers to a row. */
export type Answer = string | number | { error: string };

export interface Miss {
  row: unknown;
  got: Answer;
}

/** Runs rows against src/sla and returns the misses. A row that is none is a miss that says why. */
export function runVectors(rows: readonly unknown[]): Miss[] {
  const zones: Zones = new Map();
  return rows.flatMap((row) => {
    const fault = faultOf(row);
    if (fault !== null) return [{ row, got: { error: `malformed-row: ${fault}` } }];
    const got = answer(row as VectorRow, zones);
    return sameAnswer(row as VectorRow, got) ? [] : [{ row, got }];
  });
}

/** Whether an answer is the expected one; instants compare as instants, however they are written. */
export function sameAnswer({ op, expected }: VectorRow, got: Answer): boolean {
  const canonical = (value: Answer) => {
    const error = errorIn(value);
    if (error !== null) return `error ${error}`;
    return String(op === 'add' ? Date.parse(String(value)) : value);
  };
  return canonical(got) === canonical(expected);
}

/** The code an answer says, or null where it is none. */
function errorIn(value: unknown): string | null {
  const code = typeof value === 'object' && value !== null && 'error' in value ? value.error : value;
  return typeof code === 'string' && /^[a-z]/.test(code) ? code : null;
}

/** Without an offset a text would be read in the zone of this machine. */
const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && /(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value));

/** What keeps a row from being asked at all, or null. What the calendar itself refuses is its affair. */
function faultOf(row: unknown): string | null {
  if (typeof row !== 'object' || row === null) return 'not an object';
  const { op, timeZone, hours, start, end, openSeconds, expected } = row as Partial<VectorRow>;
  if (op !== 'add' && op !== 'between') return `no op ${JSON.stringify(op)}`;
  if (typeof timeZone !== 'string') return 'timeZone is no text';
  if (hours !== 'always' && (typeof hours !== 'object' || hours === null))
    return 'hours are neither a week nor "always"';
  if (!isInstant(start)) return 'start is no instant';
  if (op === 'add' && typeof openSeconds !== 'number') return 'openSeconds is no number';
  if (op === 'between' && !isInstant(end)) return 'end is no instant';
  if (errorIn(expected) !== null) return null;
  if (op === 'add' ? !isInstant(expected) : typeof expected !== 'number') return 'expected is no answer';
  return null;
}

function answer(row: VectorRow, zones: Zones): Answer {
  let years = 5;
  for (;;) {
    try {
      return ask(row, years, zones);
    } catch (thrown) {
      const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown);
      // A row says nothing of years, so those at hand are no answer to it.
      if (code !== 'outside-transitions' || years > 300) return { error: code };
      years *= 8;
    }
  }
}

/** Asks a calendar that knows the zone for so many years beyond the row. */
function ask(
  { op, timeZone, hours, holidays, exceptions, start, end, openSeconds }: VectorRow,
  years: number,
  zones: Zones,
) {
  const [from, to] = [Date.parse(start), Date.parse(end ?? start)];
  const settings = { timeZone, hours, holidays: holidays ?? [], exceptions: exceptions ?? {} };
  const first = blockOf(Math.min(from, to)) - 1;
  const calendar = compileCalendar(settings, transitionsOf(timeZone, first, blockOf(to) + 4 + years, zones));
  if (op === 'between') return calendar.openBetween(from, to) / 1000;
  return new Date(calendar.after(from, openSeconds! * 1000)).toISOString();
}

type Zones = Map<string, Transitions>;

/** First year of its five, so that rows near each other share their transitions. */
const blockOf = (at: number): number => Math.floor(new Date(at).getUTCFullYear() / 5) * 5;

function transitionsOf(timeZone: string, from: number, to: number, zones: Zones): Transitions {
  const key = `${timeZone} ${from} ${to}`;
  if (!zones.has(key)) zones.set(key, transitionsIn(zonesSince1970, timeZone, from, to));
  return zones.get(key)!;
}
