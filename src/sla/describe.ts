/** An explanation in sentences. How times and lengths read is the caller's affair. */
import type { EpochMs } from '../ports';
import type { SpecialDate } from './calendar';
import type { Clock, ClockName } from './clocks';
import type { LocalDate } from './dates';
import type { Explanation } from './explain';
import type { Minutes } from './hours';
import type { Reason } from './policy';
import type { Segment } from './segments';
import type { Pause } from './timeline';

export interface ClockFormat {
  /** "Tue 6 Jan 2026, 09:00", in whose zone the caller likes. */
  instant(at: EpochMs): string;
  /** "3 h 20 min"; never asked for less than 0. */
  length(ms: number): string;
  /** "24 December 2026". */
  date(date: LocalDate): string;
}

/** One sentence an item, most important first. */
export function describeClock(explanation: Explanation, format: ClockFormat): string[] {
  const { clock, timeZone, from, to, counted, pauses, specialDates } = explanation;
  const { business, wall, target, policy, calendar, because } = clock;
  const why = because.length > 0 ? `because ${because.map(reasonWords).join(' and ')}` : 'to every conversation';
  return [
    `${clockWords[clock.clock]}: ${verdictWords(clock, format)}.`,
    `Policy "${policy}" applies ${why}; it allows ${format.length(target)} of business time.`,
    `The clock began ${format.instant(from)} and ${clock.end === undefined ? 'stands at' : 'ended'} ${format.instant(to)}.`,
    counted.length > 0
      ? `Counted: ${listed(counted, (span) => spanWords(span, format))}; ${format.length(business.elapsed)} in all, by calendar "${calendar}" in ${timeZone}.`
      : `Nothing counted yet: calendar "${calendar}" in ${timeZone} was not open.`,
    ...pauses.map((pause) => pauseWords(pause, format)),
    ...specialDates.map((special) => dateWords(special, format)),
    `By the clock on the wall ${format.length(wall.elapsed)} passed.`,
  ];
}

export const clockWords: Record<ClockName, string> = {
  firstResponse: 'First response',
  nextResponse: 'Next response',
  resolution: 'Resolution',
};

function verdictWords({ state, due, overdue, remaining }: Clock, format: ClockFormat): string {
  const deadline = due === undefined ? '' : `, due ${format.instant(due)}`;
  const left = `${format.length(Math.max(0, remaining))} left`;
  const late = remaining < 0 ? ` by ${format.length(-remaining)} of business time` : '';
  switch (state) {
    case 'met':
      return `met in time${deadline}`;
    case 'missed':
      return `missed${late}${deadline}`;
    case 'ended':
      return 'closed without a response, so there is no verdict';
    default:
      if (overdue) return `overdue${late}${deadline}`;
      return state === 'paused' ? `paused, ${left}` : `running, ${left}${deadline}`;
  }
}

function reasonWords({ by, value }: Reason): string {
  if (by === 'priority') return `the priority is ${value}`;
  return by === 'tag' ? `it is tagged ${value}` : `it comes from ${value}`;
}

const pauseReasons: Record<Pause['why'], string> = {
  waiting: 'waiting for the customer',
  snoozed: 'snoozed',
  closed: 'closed and reopened later',
};

function pauseWords(pause: Explanation['pauses'][number], format: ClockFormat): string {
  return `Left out: ${pauseReasons[pause.why]}, ${spanWords(pause, format)}, ${format.length(pause.open)} of business time.`;
}

function dateWords({ date, open }: SpecialDate, format: ClockFormat): string {
  if (open.length === 0) return `Left out: ${format.date(date)} is a holiday.`;
  return `${format.date(date)} has hours of its own: ${listed(open, minutesWords)}.`;
}

const spanWords = ({ from, to }: Segment, format: ClockFormat) => `${format.instant(from)} to ${format.instant(to)}`;

const minutesWords = ([from, to]: Minutes) => `${timeWords(from)} to ${timeWords(to)}`;

function timeWords(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The first and last few of a long list are enough to check it. */
function listed<T>(items: readonly T[], words: (item: T) => string): string {
  const all = items.map(words);
  return all.length <= 8 ? all.join('; ') : [...all.slice(0, 3), `${all.length - 6} more`, ...all.slice(-3)].join('; ');
}
