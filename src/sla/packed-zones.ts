/** Reads packed zone rules: the offset changes of every zone, as `npm run zones` writes them from moment-timezone's data. */
import { DocketError } from '../words/errors';
import { DAY, dayNumber, weekdayIndex } from './dates';
import { coverMargin, type Transitions } from './transitions';

export interface PackedZones {
  /** Version of the tz database, such as `2026f`. */
  version: string;
  firstYear: number;
  /**
   * Yearly rules, one a line. The changes of a year stand between `+`, each as `month.weekday.day.seconds.offset`: on the
   * first such weekday (0: Monday) on or after that day of the month (0: January), so many seconds after midnight UTC.
   */
  rules: string;
  /**
   * Zones that behave alike, one line each: `names|offset|changes|rule|year`. `changes` are `seconds:offset`, the seconds
   * counted from the change before, at first from ten days before the first year. From the year with that number on
   * (0: the first year) the rule holds, for good. Numbers have base 36, offsets are seconds ahead of UTC.
   */
  zones: string;
}

/** The last year anybody asks for; a rule goes on for ever. */
const lastYear = 9999;
const daySeconds = DAY / 1000;
/** The packed changes begin this long before the first year, in seconds: a calendar looks that far back. */
const lead = 10 * daySeconds;

/**
 * The offset changes of a zone from the beginning of one year to the end of another, both inclusive.
 *
 * @throws DocketError `unknown-zone`; `outside-transitions` for years before the first one packed
 */
export function transitionsIn(packed: PackedZones, timeZone: string, fromYear: number, toYear: number): Transitions {
  const fields = lineOf(packed, timeZone);
  if (!fields) throw unknownZone(timeZone);
  requireYears(fromYear, toYear, packed.firstYear);
  // Calendars look a few days beyond what they cover, because an interval may begin outside and reach in.
  const margin = (coverMargin + 6 * DAY) / 1000;
  const begin = secondsOf(fromYear) - margin;
  const end = secondsOf(toYear + 1) + margin;
  const [, first = '', single = '', rule, ruleFrom] = fields;
  const changes = [
    ...singleChanges(single, secondsOf(packed.firstYear) - lead),
    ...(rule && ruleFrom
      ? yearly(packed.rules.split('\n')[base36(rule)]!, packed.firstYear + base36(ruleFrom), toYear + 1)
      : []),
  ];
  const before = changes.filter(([at]) => at <= begin);
  const last = before[before.length - 1];
  return {
    timeZone,
    years: [fromYear, toYear],
    offset: last?.[1] ?? base36(first),
    changes: changes.slice(before.length).filter(([at]) => at <= end),
    tzdata: packed.version,
  };
}

/** Whether there is such a zone. Names are those of the tz database, old ones included, in any letter case. */
export const hasZone = (packed: PackedZones, timeZone: string): boolean => lineOf(packed, timeZone) !== undefined;

function lineOf({ zones }: PackedZones, timeZone: string): string[] | undefined {
  const name = timeZone.toLowerCase();
  for (const line of zones.split('\n')) {
    const fields = line.split('|');
    if (fields[0]!.toLowerCase().split(',').includes(name)) return fields;
  }
  return undefined;
}

function singleChanges(text: string, begin: number): [at: number, offset: number][] {
  let at = begin;
  return text === ''
    ? []
    : text.split(' ').map((change) => {
        const [later = '', offset = ''] = change.split(':');
        at += base36(later);
        return [at, base36(offset)];
      });
}

function yearly(rule: string, from: number, to: number): [at: number, offset: number][] {
  const parts = rule.split('+').map((part) => part.split('.').map(base36));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i).flatMap((year) =>
    parts.map(([month = 0, weekday = 0, day = 0, seconds = 0, offset = 0]): [number, number] => {
      const first = dayNumber(year, month + 1, 1) + day - 1;
      const later = (weekday - weekdayIndex(first) + 7) % 7;
      return [(first + later) * daySeconds + seconds, offset];
    }),
  );
}

function requireYears(from: number, to: number, firstYear: number): void {
  const whole = Number.isInteger(from) && Number.isInteger(to);
  if (whole && firstYear <= from && from <= to && to <= lastYear) return;
  throw new DocketError('outside-transitions', { why: 'years', from, to, first: firstYear });
}

const base36 = (text: string): number => Number.parseInt(text, 36);
const secondsOf = (year: number): number => dayNumber(year, 1, 1) * daySeconds;

function unknownZone(timeZone: string): DocketError {
  return new DocketError('unknown-zone', { why: 'name', timeZone });
}
