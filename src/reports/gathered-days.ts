/** What has been gathered, read together: records, and which days are known to be complete. */

import { parseDate } from '../sla/dates';
import type { Zone } from '../sla/transitions';
import type { OwnText } from '../words/ports';
import type { EpochMs } from '../words/values';
import { dayOf, startOf } from './days';
import { type Item, readItem } from './item';
import { type FactRecord, keyOf, withoutDoubles } from './record';

export interface GatheredDays {
  /** Each once. */
  records: FactRecord[];
  has(record: FactRecord): boolean;
  /** Whether every entry of this day is in `records`. */
  covers(day: number): boolean;
  /** Up to where the journal of this day has been read; null: not at all. */
  through(day: number): EpochMs | null;
  of(day: number): FactRecord[];
  /** Items about this day alone. */
  itemsOf(day: number): Item[];
  items: Item[];
  /** Ids of items nobody can read, by month. */
  damaged: { id: string; month: string }[];
  /** The first day anything was gathered of; null: nothing was. */
  first: number | null;
}

export function readGathered(stored: readonly OwnText[], zone: Zone): GatheredDays {
  const items: Item[] = [];
  const damaged: GatheredDays['damaged'] = [];
  for (const { id, key: month, text } of stored) {
    const item = readItem(id, text);
    if (item) items.push(item);
    else damaged.push({ id, month });
  }
  const covered = new Set<number>();
  const through = new Map<number, EpochMs>();
  for (const item of items) {
    if (item.through === null || !isTogether(item, items)) continue;
    for (let day = item.first; day <= item.last; day++) {
      if (item.through >= startOf(day + 1, zone)) covered.add(day);
      through.set(day, Math.max(item.through, through.get(day) ?? item.through));
    }
  }
  const records = withoutDoubles(items.flatMap((item) => item.records));
  const keys = new Set(records.map(keyOf));
  return {
    records,
    has: (record) => keys.has(keyOf(record)),
    covers: (day) => covered.has(day),
    through: (day) => through.get(day) ?? null,
    of: (day) => records.filter(({ at }) => dayOf(at, zone) === day),
    itemsOf: (day) => items.filter(({ first, last }) => first === day && last === day),
    items,
    damaged,
    first: items.length + damaged.length === 0 ? null : Math.min(...begins(items, damaged)),
  };
}

/** An unreadable item may have been about any day of its month. */
const begins = (items: readonly Item[], damaged: GatheredDays['damaged']): number[] => [
  ...items.map(({ first }) => first),
  ...damaged.flatMap(({ month }) => parseDate(`${month}-01`) ?? []),
];

/** Whether all parts that were written with this one are there; of several writings any one will do. */
function isTogether({ first, last, through, parts }: Item, items: readonly Item[]): boolean {
  const places = new Set(
    items
      .filter((one) => one.first === first && one.last === last && one.through === through && one.parts === parts)
      .map(({ part }) => part),
  );
  return places.size === parts;
}
