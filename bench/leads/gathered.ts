/** A year of closings as the sweep leaves it: an item a month, and one a day since this month began. */

import { dayOf, firstOf, monthOf, rangeOf, startOf, zoneOf } from '../../src/reports/days';
import { writeItems } from '../../src/reports/item';
import { monthsBefore } from '../../src/reports/query';
import type { FactRecord } from '../../src/reports/record';
import type { ClosingFacts } from '../../src/words/closing-facts';
import { checkedConfig } from '../../tests/support/core-world';

const owners = ['alice', 'bob', 'dana'] as const;

/** `count` closings within the last twelve months, each with the beginning of its conversation. */
export function yearOfClosings(count: number, now: number, conversation: (n: number) => string) {
  const zone = zoneOf({ config: checkedConfig() });
  const today = dayOf(now, zone);
  const month = firstOf(today);
  const first = monthsBefore(month, 11);
  const span = now - startOf(first, zone);
  const records = Array.from({ length: count }, (_, n): FactRecord[] => {
    const at = Math.floor(startOf(first, zone) + (span * n) / count);
    const id = `${n.toString(36).padStart(8, '0')}benchclosing0000`;
    const told = { at, conversation: conversation(n) };
    return [
      { ...told, is: 'beginning', id: `b${id.slice(1)}`, began: at - 7_200_000 },
      { ...told, is: 'closing', id, facts: factsOf(n, at) },
    ];
  }).flat();
  const stretches = [
    ...Array.from({ length: 11 }, (_, back) => monthsBefore(month, back + 1)).map((start) => ({
      first: start,
      last: firstOf(start + 31) - 1,
    })),
    ...rangeOf(month, today).map((day) => ({ first: day, last: day })),
  ];
  const byDay = new Map<number, FactRecord[]>();
  for (const record of records) {
    const day = dayOf(record.at, zone);
    byDay.set(day, [...(byDay.get(day) ?? []), record]);
  }
  return stretches.flatMap(({ first: start, last }) => {
    const through = last < today ? startOf(last + 1, zone) : null;
    const own = rangeOf(start, last).flatMap((day) => byDay.get(day) ?? []);
    return writeItems({ first: start, last, through }, own).map((text) => ({ month: monthOf(start), text }));
  });
}

const factsOf = (n: number, at: number): ClosingFacts => ({
  closed: at,
  began: at - 7_200_000,
  owner: owners[n % owners.length]!,
  priority: n % 9 === 0 ? 'high' : 'normal',
  tags: n % 2 === 0 ? ['billing'] : [],
  first: {
    wall: 3_600_000 + n,
    business: 3_600_000,
    met: n % 11 !== 0,
    ...(n % 11 === 0 ? { why: 'owned' as const } : {}),
  },
  resolution: { wall: 7_200_000, business: 7_100_000, met: true },
  next: [0, 0],
  mails: 1 + (n % 3),
  replies: 1,
  handovers: n % 5 === 0 ? 1 : 0,
  closings: 1,
});
