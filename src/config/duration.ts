/** Lengths of business time as the configuration writes them: `30m`, `4h`, `1h30m`, `1d 4h`. */
import { HOUR, MINUTE } from '../sla/dates';

/** Milliseconds; `d` is as long as `businessDay` says. */
export function durationOf(text: string, businessDay: number): number {
  const unit: Record<string, number> = { m: MINUTE, h: HOUR, d: businessDay };
  let sum = 0;
  let number = 0;
  for (const part of text.match(/\d+|[mhd]/g) ?? []) {
    if (part in unit) sum += number * unit[part]!;
    else number = Number(part);
  }
  return sum;
}

/** Whether it says no time at all, whatever a business day is. */
export const isZero = (text: string) => !/[1-9]/.test(text);
