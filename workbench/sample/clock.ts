import type { EpochMs } from '../../emulators/mailbox/types';

/** Moments of the sample, told from the moment the workbench opens. */
export interface SampleClock {
  readonly now: EpochMs;
  minutesAgo(minutes: number): EpochMs;
  /** So many days back, at this time of day in Berlin. `daysBack` is at least 1, so that it is never in the future. */
  on(daysBack: number, time: `${number}:${number}`): EpochMs;
  /** So many days ahead, at this time of day. */
  in(days: number, time: `${number}:${number}`): EpochMs;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** Around a change of clocks a moment may be an hour off: the sample is a story, not a calendar. */
export function sampleClock(now: EpochMs): SampleClock {
  const offset = berlinOffset(now);
  const midnight = Math.floor((now + offset) / day) * day - offset;
  const at = (days: number, time: string): EpochMs => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return midnight + days * day + (hours * 60 + minutes) * minute;
  };
  return {
    now,
    minutesAgo: (minutes) => now - minutes * minute,
    on: (daysBack, time) => at(-daysBack, time),
    in: (days, time) => at(days, time),
  };
}

/** How far Berlin is ahead of UTC at this moment, in milliseconds. */
function berlinOffset(now: EpochMs): number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Berlin',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const part = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, Number(value)]));
  const local = Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute);
  return local - Math.floor(now / minute) * minute;
}
