import { HOUR, MINUTE } from './dates';

/** A span of business time: whole business days, whose length the calendar knows, and milliseconds. */
export interface Duration {
  days: number;
  ms: number;
}

/** Reads "30m", "4h", "1h30m", "2d", "1d4h"; null for anything else. Zero is read, and is for the caller to refuse. */
export function parseDuration(text: unknown): Duration | null {
  if (typeof text !== 'string') return null;
  const found = /^(?:(\d{1,4})d)? ?(?:(\d{1,5})h)? ?(?:(\d{1,6})m)?$/.exec(text.trim());
  if (!found || text.trim() === '') return null;
  const [days, hours, minutes] = [found[1], found[2], found[3]].map((digits) => Number(digits ?? 0));
  return { days: days!, ms: hours! * HOUR + minutes! * MINUTE };
}

/** Milliseconds of a duration where a business day has this many. */
export function durationMs(duration: Duration, businessDay: number): number {
  return duration.days * businessDay + duration.ms;
}
