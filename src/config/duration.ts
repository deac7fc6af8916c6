/** Lengths of business time as the configuration writes them: `30m`, `4h`, `1h30m`, `1d 4h`. */
import { HOUR, MINUTE } from '../sla/dates';

/** Milliseconds; `d` is as long as `businessDay` says. */
export function durationOf(text: string, businessDay: number): number {
  const unit: Record<string, number> = { m: MINUTE, h: HOUR, d: businessDay };
  const parts = text.match(/\d+[mhd]/g) ?? [];
  return parts.reduce((sum, part) => sum + Number(part.slice(0, -1)) * unit[part.slice(-1)]!, 0);
}

/** Whether it says no time at all, whatever a business day is. */
export const isZero = (text: string) => !/[1-9]/.test(text);
