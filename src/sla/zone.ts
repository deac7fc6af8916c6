import { DocketError } from '../words/errors';
import type { EpochMs } from '../words/values';
import { DAY, dayNumber } from './dates';
import { coverMargin, type Transitions } from './transitions';

/**
 * The offset changes of an IANA time zone from the beginning of one year to the end of another, both inclusive. The
 * only place that asks Intl: it runs when the configuration is built, never in an add-on's core.
 *
 * @param tzdata version of the tz data in use, kept with the result (Node: `process.versions.tz`)
 * @throws DocketError `unknown-zone`
 */
export function zoneTransitions(timeZone: string, fromYear: number, toYear: number, tzdata?: string): Transitions {
  const offsetSeconds = offsetReader(timeZone);
  if (!(Number.isInteger(fromYear) && Number.isInteger(toYear) && fromYear <= toYear)) {
    throw new DocketError(
      'outside-transitions',
      `No time zone can be read from year ${fromYear} to ${toYear}.`,
      'Give whole years, the earlier one first.',
    );
  }
  // Calendars look a few days beyond what they cover, because an interval may begin outside and reach in.
  const margin = coverMargin + 6 * DAY;
  const end = dayNumber(toYear + 1, 1, 1) * DAY + margin;
  let at = dayNumber(fromYear, 1, 1) * DAY - margin;
  let offset = offsetSeconds(at);
  const result: Transitions = { timeZone, years: [fromYear, toYear], offset, changes: [] };
  if (tzdata !== undefined) result.tzdata = tzdata;
  // No zone has ever changed twice within a day, so a day's step sees every change.
  for (; at < end; at += DAY) {
    const next = offsetSeconds(at + DAY);
    if (next === offset) continue;
    result.changes.push([firstSecondWith(offsetSeconds, next, at, at + DAY), next]);
    offset = next;
  }
  return result;
}

/** Whether Intl knows the zone by this name. */
export function isZone(timeZone: string): boolean {
  try {
    offsetReader(timeZone);
    return true;
  } catch {
    return false;
  }
}

/** The second in (low, high] from which the offset holds, given that it holds at `high` and not at `low`. */
function firstSecondWith(offsetSeconds: (at: EpochMs) => number, offset: number, low: EpochMs, high: EpochMs): number {
  let before = low / 1000;
  let from = high / 1000;
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (offsetSeconds(middle * 1000) === offset) from = middle;
    else before = middle;
  }
  return from;
}

function offsetReader(timeZone: string): (at: EpochMs) => number {
  // Intl also takes bare offsets such as "+05:30"; those are no zones and have no rules.
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(timeZone)) throw unknownZone(timeZone);
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    throw unknownZone(timeZone);
  }
  return (at) => {
    const [month, day, year, hour, minute, second] = format.format(at).match(/\d+/g)!.map(Number);
    const local = dayNumber(year!, month!, day!) * 86_400 + hour! * 3600 + minute! * 60 + second!;
    return local - at / 1000;
  };
}

function unknownZone(timeZone: string): DocketError {
  return new DocketError(
    'unknown-zone',
    `There is no time zone named "${timeZone}".`,
    'Use a name of the IANA time zone database, such as Europe/Berlin.',
  );
}
