/** What the list behind a figure is headed with. */
import { figureNames } from '../../reports/figure-table';
import type { Look } from '../parts/look';
import { whose } from './screen';

/** `figure` as `conversationsOf` of `src/reports/report.ts` names it. */
export function figureName(figure: string, look: Look): string {
  const words = look.strings.report;
  const name = figureNames.find((one) => figure === one || figure === `${one}-late`);
  if (name === undefined) return sliceName(figure, look);
  return figure === name ? words.figure[name] : `${words.figure[name]}: ${words.figureLate.toLowerCase()}`;
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
