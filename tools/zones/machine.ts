/** What this machine's own Intl says of a time zone. Docket does not reckon with it; the build tells where it differs. */
import type { Transitions } from '../../src/sla/transitions';

/** Seconds between looks where no change is expected. No zone has changed twice within six days since 2014. */
const step = 5 * 86_400;

/** Seconds the machine adds to UTC in a zone, by seconds since the epoch; null where it does not know the zone. */
function offsetsHere(timeZone: string): ((seconds: number) => number) | null {
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    return (seconds) => {
      const [month = 0, day = 0, year = 0, ...time] = (format.format(seconds * 1000).match(/\d+/g) ?? []).map(Number);
      return Date.UTC(year, month - 1, day, ...time) / 1000 - seconds;
    };
  } catch {
    return null;
  }
}

/** The first second in the years of some transitions at which the machine has another offset; null: there is none. */
export function firstDifference({ timeZone, years: [from, to], offset, changes }: Transitions): number | null {
  const here = offsetsHere(timeZone);
  const begin = Date.UTC(from, 0, 1) / 1000;
  const end = Date.UTC(to + 1, 0, 1) / 1000;
  if (!here) return begin;
  let at = begin;
  let expected = changes.filter(([change]) => change <= begin).at(-1)?.[1] ?? offset;
  for (const [change, after] of [...changes.filter(([change]) => change > begin && change < end), [end, 0]] as const) {
    for (; at < change; at = Math.min(change, at + step)) if (here(at) !== expected) return at;
    if (here(change - 1) !== expected) return change - 1;
    expected = after;
  }
  return null;
}

/** Zones whose rules this machine has otherwise than Docket, as sentences for whoever builds. */
export function zonesOtherwiseHere(zones: readonly Transitions[]): string[] {
  return zones.flatMap((transitions) => {
    const first = firstDifference(transitions);
    if (first === null) return [];
    const day = new Date(first * 1000).toISOString().slice(0, 10);
    return [
      `${transitions.timeZone}: this Node (time zone rules of ${process.versions.tz}) has another time from ${day} on than ` +
        `Docket (rules of ${transitions.tzdata}). Docket's own rules count; whichever is older is out of date.`,
    ];
  });
}
