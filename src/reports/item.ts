import { formatDate, parseDate } from '../sla/dates';
import type { EpochMs } from '../words/values';
import { type FactRecord, readRecord, writeRecord } from './record';

const people =
  'Docket gathered this from its journal, so that reports need not read all of it. If it is deleted, Docket makes it anew.';
const divider = '-- docket facts --';

/** One host's message takes a few megabytes in its most swollen spelling; half a million characters are well below. */
const charsAtMost = 500_000;

/** What an item holds: records of entries written on these days of the team, both included. */
export interface Stretch {
  first: number;
  last: number;
  /** Up to here every entry is in it; null: some of them. */
  through: EpochMs | null;
}

export interface Item extends Stretch {
  id: string;
  /** Place among the items that hold the stretch together, from 0, and how many those are. */
  part: number;
  parts: number;
  records: FactRecord[];
}

/** As many texts as it takes; records oldest first, so that two passes write the same. */
export function writeItems({ first, last, through }: Stretch, records: readonly FactRecord[]): string[] {
  const lines = [...records].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).map(writeRecord);
  const pieces: string[][] = [[]];
  let size = 0;
  for (const line of lines) {
    if (size + line.length > charsAtMost) {
      pieces.push([]);
      size = 0;
    }
    pieces[pieces.length - 1]!.push(line);
    size += line.length + 1;
  }
  const days = [formatDate(first), formatDate(last)];
  return pieces.map((piece, index) => {
    const head = JSON.stringify({ v: 1, days, through, part: [index, pieces.length], records: piece.length });
    return [people, '', divider, head, ...piece, ''].join('\n');
  });
}

/** Null where it is damaged: cut short, changed, or written by a newer Docket. */
export function readItem(id: string, text: string): Item | null {
  const lines = text.split(/\r?\n/).map((line) => line.trimEnd());
  const start = lines.indexOf(divider);
  const head = start < 0 ? null : headIn(lines[start + 1] ?? '');
  if (!head) return null;
  const { count, ...rest } = head;
  const records = lines
    .slice(start + 2)
    .filter((line) => line !== '')
    .map(readRecord);
  if (records.length !== count || records.includes(null)) return null;
  return { ...rest, id, records: records as FactRecord[] };
}

function headIn(line: string): (Omit<Item, 'id' | 'records'> & { count: number }) | null {
  try {
    const { v, days, through, part, records } = JSON.parse(line) as Record<string, unknown>;
    const [first, last] = Array.isArray(days) ? days.map((day) => parseDate(String(day))) : [];
    const [place, parts] = Array.isArray(part) ? (part as unknown[]) : [];
    const numbers = [first, last, place, parts, records];
    if (v !== 1 || !numbers.every(Number.isInteger) || !(through === null || Number.isInteger(through))) return null;
    return {
      first: first as number,
      last: last as number,
      through: through as EpochMs | null,
      part: place as number,
      parts: parts as number,
      count: records as number,
    };
  } catch {
    return null;
  }
}
