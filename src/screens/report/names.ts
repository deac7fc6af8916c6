/** What the list behind a figure is headed with. */
import type { Look } from '../parts/look';
import { whose } from './screen';

/** `figure` as `conversationsOf` of `src/reports/report.ts` names it. */
export function figureName(figure: string, look: Look): string {
  const words = look.strings.report;
  const late = (name: string) => `${name}: ${words.figureLate.toLowerCase()}`;
  const named: Record<string, string> = {
    received: words.figure.received,
    closed: words.figure.closed,
    reopened: words.figure.reopened,
    unanswered: words.figure.unanswered,
    first: words.figure.first,
    'first-late': late(words.figure.first),
    resolution: words.figure.resolution,
    'resolution-late': late(words.figure.resolution),
    'first-resolution': words.figure.firstResolution,
    'first-resolution-late': late(words.figure.firstResolution),
    'next-late': late(words.figure.next),
    'first-contact': words.figure.firstContact,
  };
  return named[figure] ?? sliceName(figure, look);
}

/** One bar of a chart: `breach-unowned`, `hour-09`, `load-alice`. */
function sliceName(figure: string, look: Look): string {
  const words = look.strings.report;
  const [, kind = '', name = ''] = /^([a-z]+)-(.*)$/.exec(figure) ?? [];
  const bars: Record<string, (of: string) => string | undefined> = {
    breach: (reason) => words.breach[reason as keyof typeof words.breach],
    backlog: (age) => words.age[age as keyof typeof words.age],
    weekday: (day) => words.fullWeekdays[day],
    hour: (hour) => words.hourSpan(hour),
    load: (member) => whose(member === 'unassigned' ? null : member, look),
  };
  const charts: Record<string, string> = {
    breach: words.sections.breaches,
    backlog: words.backlog,
    weekday: words.weekdaysChart,
    hour: words.hoursChart,
    load: words.workload,
  };
  const bar = bars[kind]?.(name);
  return bar === undefined ? '' : `${charts[kind]}: ${bar}`;
}
