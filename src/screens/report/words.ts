/** Lengths, shares and days of a report in words. */

import { startOf } from '../../reports/days';
import { formatDate } from '../../sla/dates';
import type { Look } from '../parts/look';
import { businessSpan, fullDate } from '../parts/time';

export const hours = (ms: number | null, { strings }: Look): string =>
  ms === null ? strings.report.notKnown : businessSpan(ms, strings.time);

export const length = (ms: number | null, look: Look): string =>
  ms === null ? look.strings.report.notKnown : look.span(ms);

/** "67 %"; nothing of nothing is no share. */
export const percent = (part: number, of: number, { strings }: Look): string =>
  of === 0 ? strings.report.noneYet : strings.report.percent(Math.round((100 * part) / of));

/** "Mon 2 Nov 2026". */
export const dayText = (day: number, { zone, strings }: Look): string =>
  fullDate(startOf(day, zone), zone, strings.time);

/** Runs of days: "2026-11-01 to 2026-11-03, 2026-11-07"; the first few of many. */
export function daysText(days: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const day of days) {
    const last = runs[runs.length - 1];
    if (last && last[1] === day - 1) last[1] = day;
    else runs.push([day, day]);
  }
  const texts = runs.map(([first, last]) =>
    first === last ? formatDate(first) : `${formatDate(first)} – ${formatDate(last)}`,
  );
  return texts.length > 4 ? `${texts.slice(0, 4).join(', ')} …` : texts.join(', ');
}
