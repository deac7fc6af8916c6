import type { EpochMs } from '../words/values';
import type { Clock, ClockName } from './clocks';
import type { LocalDate } from './dates';
import type { Explanation } from './explain';
import type { Minutes } from './hours';
import type { Reason } from './policy';
import type { Segment } from './segments';
import type { Pause } from './timeline';
import type { SpecialDate } from './types';

export interface ClockFormat {
  /** "Tue 6 Jan 2026, 09:00", in whose zone the caller likes. */
  instant(at: EpochMs): string;
  /** "3 h 20 min"; never asked for less than 0. */
  length(ms: number): string;
  /** "24 December 2026". */
  date(date: LocalDate): string;
  words: ClockWords;
}

/** The sentences of an account in one language. Null: there is nothing to be said of it. */
export interface ClockWords {
  clock: Record<ClockName, string>;
  verdict(clock: string, verdict: string): string;
  met(due: string | null): string;
  missed(late: string | null, due: string | null): string;
  ended: string;
  overdue(late: string | null, due: string | null): string;
  paused(left: string): string;
  running(left: string, due: string | null): string;
  policy(name: string, reasons: string[], target: string): string;
  reason: Record<Reason['by'], (value: string) => string>;
  began(from: string, to: string, ended: boolean): string;
  counted(spans: string, all: string, calendar: string, zone: string): string;
  notCounted(calendar: string, zone: string): string;
  pause(why: string, span: string, open: string): string;
  pauses: Record<Pause['why'], string>;
  /** Stands for the middle of a long list of pauses, with the open time they took out. */
  morePauses(n: number, open: string): string;
  holiday(date: string): string;
  ownHours(date: string, hours: string): string;
  /** Stands for the middle of a long list of dates. */
  moreDates(n: number): string;
  wall(length: string): string;
  span(from: string, to: string): string;
  /** What stands for the middle of a long list. */
  more(n: number): string;
}

/** One sentence an item, most important first. */
export function describeClock(explanation: Explanation, format: ClockFormat): string[] {
  const { clock, timeZone, from, to, counted, pauses, specialDates } = explanation;
  const { business, wall, target, policy, calendar, because } = clock;
  const { words } = format;
  const reasons = because.map(({ by, value }) => words.reason[by](value));
  return [
    words.verdict(words.clock[clock.clock], verdictWords(clock, format)),
    words.policy(policy, reasons, format.length(target)),
    words.began(format.instant(from), format.instant(to), clock.end !== undefined),
    counted.length > 0
      ? words.counted(
          listed(counted, (span) => spanWords(span, format), format),
          format.length(business.elapsed),
          calendar,
          timeZone,
        )
      : words.notCounted(calendar, timeZone),
    ...shortened(
      pauses,
      (pause) => words.pause(words.pauses[pause.why], spanWords(pause, format), format.length(pause.open)),
      (left) => words.morePauses(left.length, format.length(left.reduce((sum, { open }) => sum + open, 0))),
    ),
    ...shortened(
      specialDates,
      (special) => dateWords(special, format),
      (left) => words.moreDates(left.length),
    ),
    words.wall(format.length(wall.elapsed)),
  ];
}

function verdictWords({ state, due, overdue, remaining }: Clock, { words, instant, length }: ClockFormat): string {
  const deadline = due === undefined ? null : instant(due);
  const left = length(Math.max(0, remaining));
  const late = remaining < 0 ? length(-remaining) : null;
  switch (state) {
    case 'met':
      return words.met(deadline);
    case 'missed':
      return words.missed(late, deadline);
    case 'ended':
      return words.ended;
    default:
      if (overdue) return words.overdue(late, deadline);
      return state === 'paused' ? words.paused(left) : words.running(left, deadline);
  }
}

function dateWords({ date, open }: SpecialDate, format: ClockFormat): string {
  const { words } = format;
  const day = format.date(date);
  return open.length === 0
    ? words.holiday(day)
    : words.ownHours(
        day,
        listed(open, ([from, to]: Minutes) => words.span(timeWords(from), timeWords(to)), format),
      );
}

const spanWords = ({ from, to }: Segment, { words, instant }: ClockFormat) => words.span(instant(from), instant(to));

function timeWords(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const listed = <T>(items: readonly T[], describe: (item: T) => string, { words }: ClockFormat): string =>
  shortened(items, describe, (left) => words.more(left.length)).join('; ');

/** The first and last few of a long list are enough to check it; `more` stands for those between. */
function shortened<T>(
  items: readonly T[],
  describe: (item: T) => string,
  more: (left: readonly T[]) => string,
): string[] {
  if (items.length <= 8) return items.map(describe);
  return [...items.slice(0, 3).map(describe), more(items.slice(3, -3)), ...items.slice(-3).map(describe)];
}
