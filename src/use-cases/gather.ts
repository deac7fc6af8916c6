/**
 * Gathers what closings left in the journal: one item a day, one a month, so that a report over a year reads a few dozen
 * of them. Part of the sweep; every step can be cut off and is repeated without harm.
 */

import { dayOf, firstOf, monthOf, rangeOf, startOf, zoneOf } from '../reports/days';
import { hasEntryFacts } from '../reports/entry-facts';
import { type GatheredDays, readGathered } from '../reports/gathered-days';
import { type Stretch, writeItems } from '../reports/item';
import { type FactRecord, recordsOf, withoutDoubles } from '../reports/record';
import { HOUR } from '../sla/dates';
import type { Zone } from '../sla/transitions';
import type { Context } from '../team/context';
import type { Entry } from '../words/entry';
import type { OwnTexts, UseCase } from '../words/ports';
import type { EpochMs } from '../words/values';
import { factsIn, gather, gathered } from './requests';

/** Items a day may have before they are written as one: many small ones cost reading, one large one costs writing. */
const itemsADay = 8;
/** How much of the journal is read between two looks at the clock. */
const stride = 6 * HOUR;

export interface Pass {
  /** Every change of the mailbox up to now has been seen. */
  complete: boolean;
  /** Some of what happened may have gone by unseen, so that the journal has to be asked. */
  expired: boolean;
  /** False once the host's time is nearly used up. */
  goOn(): boolean;
}

/** @param entries of the conversations this pass has looked at */
export function* gatherFacts(entries: readonly Entry[], pass: Pass, context: Context): UseCase<void, OwnTexts> {
  const zone = zoneOf(context);
  const today = dayOf(context.now, zone);
  const found = withoutDoubles(entries.filter(hasEntryFacts).flatMap(recordsOf));
  if (found.length === 0 && !pass.expired) return;
  const kept = yield* readMonths(today, zone);
  const earliest = firstOf(firstOf(today) - 1);
  const fresh = found.filter((record) => {
    const day = dayOf(record.at, zone);
    return day >= earliest && day <= today && !kept.covers(day) && !kept.has(record);
  });
  for (const day of new Set(fresh.map(({ at }) => dayOf(at, zone)))) {
    const ofDay = fresh.filter(({ at }) => dayOf(at, zone) === day);
    yield* add(day, ofDay, kept);
  }
  const first = kept.first ?? today;
  const last = pass.expired ? today : today - 1;
  const isOpen = rangeOf(first, last).some((day) => !kept.covers(day));
  if (pass.complete && isOpen && pass.goOn()) yield* settle({ first, last, today }, pass, context.now, zone);
}

/** Days that are over, or of which something may have gone by unseen: what they brought becomes one item each. */
function* settle(
  { first, last, today }: { first: number; last: number; today: number },
  pass: Pass,
  now: EpochMs,
  zone: Zone,
): UseCase<void, OwnTexts> {
  // Read again with what has just been added.
  const kept = yield* readMonths(today, zone);
  for (const day of rangeOf(first, last)) {
    if (kept.covers(day)) continue;
    if (!pass.goOn()) return;
    const known = kept.itemsOf(day).length > 0 && !pass.expired && !isDamaged(day, kept);
    if (known) yield* storeDay(day, kept.of(day), startOf(day + 1, zone), kept);
    else if (!(yield* gatherDay(day, now, pass, kept, zone))) return;
  }
  if (pass.goOn()) yield* gatherMonth(firstOf(today) - 1, zone);
}

/** This month, and the one before as long as this one does not reach back to it. */
function* readMonths(today: number, zone: Zone): UseCase<GatheredDays, OwnTexts> {
  const current = yield* gathered([monthOf(today)]);
  const kept = readGathered(current, zone);
  if (kept.covers(firstOf(today))) return kept;
  return readGathered([...(yield* gathered([monthOf(firstOf(today) - 1)])), ...current], zone);
}

/** What a day has brought so far: a small item more, or all of them written as one. */
function* add(day: number, records: FactRecord[], kept: GatheredDays): UseCase<void, OwnTexts> {
  const items = kept.itemsOf(day);
  if (items.length < itemsADay) yield* gather(monthOf(day), writeItems(only(day), records), []);
  else yield* storeDay(day, [...kept.of(day), ...records], kept.through(day), kept);
}

function* storeDay(
  day: number,
  records: FactRecord[],
  through: number | null,
  kept: GatheredDays,
): UseCase<void, OwnTexts> {
  const texts = writeItems({ ...only(day), through }, withoutDoubles(records));
  yield* gather(
    monthOf(day),
    texts,
    kept.itemsOf(day).map(({ id }) => id),
  );
}

/**
 * Makes a day's item from the journal itself: where it is missing or damaged, or nobody looked that day.
 *
 * @returns false where the time was up first; what has been read by then is kept
 */
export function* gatherDay(
  day: number,
  now: EpochMs,
  { goOn }: Pick<Pass, 'goOn'>,
  kept: GatheredDays,
  zone: Zone,
): UseCase<boolean, OwnTexts> {
  const end = Math.min(startOf(day + 1, zone), now + 1);
  const records = kept.of(day);
  for (let from = kept.through(day) ?? startOf(day, zone); from < end; ) {
    const to = Math.min(from + stride, end);
    records.push(...(yield* factsIn(from, to)).flatMap(recordsOf));
    from = to;
    if (from < end && !goOn()) {
      yield* storeDay(day, records, from, kept);
      return false;
    }
  }
  yield* storeDay(day, records, end, kept);
  return true;
}

/** All days of a month that is over become one item, once they are complete. `last`: the month's last day. */
function* gatherMonth(last: number, zone: Zone): UseCase<void, OwnTexts> {
  const first = firstOf(last);
  const month = monthOf(last);
  const kept = readGathered(yield* gathered([month]), zone);
  if (kept.first === null) return;
  const stretch: Stretch = { first: Math.max(first, kept.first), last, through: startOf(last + 1, zone) };
  const days = rangeOf(stretch.first, last);
  const isOne = kept.items.every((item) => item.first === stretch.first && item.last === last);
  if (isOne || !days.every((day) => kept.covers(day))) return;
  const replaced = [...kept.items, ...kept.damaged].map(({ id }) => id);
  yield* gather(month, writeItems(stretch, kept.records), replaced);
}

const only = (day: number): Stretch => ({ first: day, last: day, through: null });

/** Nobody knows which day an unreadable item is about. */
const isDamaged = (day: number, { damaged }: GatheredDays): boolean =>
  damaged.some(({ month }) => month === monthOf(day));
