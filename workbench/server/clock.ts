/** The workbench's clock: runs on by itself from a chosen moment, is moved forward by hand, and never goes back. */
import { Temporal } from 'temporal-polyfill';
import type { ClockStep } from './wire';

export interface WorkbenchClock {
  now(): number;
  /** Moves on to this moment unless it has passed. */
  atLeast(moment: number): void;
  step(step: ClockStep): void;
}

export interface ClockOptions {
  start: number;
  timeZone: string;
  /** Real elapsed milliseconds; a constant makes the clock stand still. */
  elapsed?: () => number;
}

const hour = 3_600_000;

export function createClock({ start, timeZone, elapsed = () => performance.now() }: ClockOptions): WorkbenchClock {
  let base = start - elapsed();
  const now = () => Math.round(base + elapsed());
  const atLeast = (moment: number) => {
    base += Math.max(0, moment - now());
  };
  return {
    now,
    atLeast,
    step: (step) => atLeast(step === 'hour' ? now() + hour : nextMorning(now(), timeZone)),
  };
}

/** 9:00 of the next day that is neither Saturday nor Sunday; holidays are the add-on's business. */
export function nextMorning(moment: number, timeZone: string): number {
  let day = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toPlainDate();
  do day = day.add({ days: 1 });
  while (day.dayOfWeek > 5);
  return day.toZonedDateTime({ timeZone, plainTime: '09:00' }).epochMilliseconds;
}

/** The moment the sample begins: a Monday in the middle of the morning. */
export function sampleStart(timeZone: string): number {
  return Temporal.PlainDateTime.from('2026-11-23T10:42').toZonedDateTime(timeZone).epochMilliseconds;
}
