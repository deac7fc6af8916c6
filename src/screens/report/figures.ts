/** The main screen of a report: volume, times, quality, reasons for breaches. */
import { type FigureName, figuresIn, returnDays } from '../../reports/figure-table';
import { type Figure, isCount, type Timing } from '../../reports/figures';
import type { Report } from '../../reports/report';
import type { Button, Row, View } from '../../words/screen';
import type { Look } from '../parts/look';
import { chooseSection, knownSection, reportIntent, reportScreen } from './screen';
import { hours, length, percent } from './words';

export function reportView(report: Report, look: Look): View {
  const { strings, context } = look;
  const { data, figures } = report;
  const { query } = data;
  const words = strings.report;
  const intent = (name: string) => reportIntent('report-list', query, name);
  const closed = figures.closed.length;
  const rows = (section: Parameters<typeof figuresIn>[0]): Row[] =>
    figuresIn(section).flatMap((name) => figureRows(name, report, look));
  const missedAll = report.breaches.reduce((all, { conversations }) => all + conversations.length, 0);
  const breaches: Row[] =
    missedAll === 0
      ? []
      : [
          {
            row: 'chart',
            label: words.sections.breaches,
            about: words.aboutChart.breaches(missedAll),
            bars: report.breaches
              .filter(({ conversations }) => conversations.length > 0)
              .map(({ name, conversations }) => ({
                label: words.breach[name],
                value: conversations.length,
                text: String(conversations.length),
                intent: intent(`breach-${name}`),
              })),
          },
        ];
  const more: Button[] = [
    { label: words.work, intent: reportIntent('report-work', query) },
    { label: words.hours, intent: reportIntent('report-hours', query) },
    ...(context.limits.files && closed > 0 ? [{ label: words.file, intent: reportIntent('report-file', query) }] : []),
  ];
  const nothing: Row[] = closed === 0 ? [{ row: 'text', text: words.nothing, tone: 'strong' }] : [];
  return reportScreen(
    'report',
    data,
    [
      chooseSection(query, 'report', look),
      knownSection(data, look),
      { id: 'volume', heading: words.sections.volume, rows: [...nothing, ...rows('volume')] },
      ...(closed === 0
        ? []
        : [
            { id: 'times', heading: words.sections.times, rows: rows('times') },
            { id: 'quality', heading: words.sections.quality, rows: rows('quality') },
            { id: 'breaches', rows: breaches },
          ]),
      { id: 'more', heading: words.sections.more, rows: [{ row: 'buttons', buttons: more }] },
    ],
    look,
  );
}

/** A figure by its kind, with the ways to the conversations behind it. */
function figureRows(name: FigureName, { figures, data }: Report, look: Look): Row[] {
  const figure: Figure = figures[name];
  const words = look.strings.report;
  const label = words.figure[name];
  const about = (of: number) => words.about[name](of, returnDays);
  const intent = (list: string) => reportIntent('report-list', data.query, list);
  const opens = (list: string, conversations: { length: number } | null) =>
    conversations?.length ? { intent: intent(list) } : {};
  if (isCount(figure)) {
    const value = figure === null ? words.notKnown : String(figure.length);
    const meaning = figure === null ? words.aboutUnknown : about(figures.closed.length);
    return [{ row: 'figure', label, value, details: [], about: meaning, ...opens(name, figure) }];
  }
  switch (figure.is) {
    case 'share': {
      const { yes, no, undecided } = figure;
      const of = yes.length + no.length;
      const sure = undecided.length > 0 ? [words.figureUndecided(undecided.length, returnDays)] : [];
      const details = [words.shareOf(yes.length, of), ...sure];
      const value = percent(yes.length, of, look);
      return [{ row: 'figure', label, value, details, about: about(of), ...opens(name, yes) }];
    }
    case 'timing': {
      const { wall, target, measured } = figure;
      const late = words.figureLate;
      const button: Button = {
        label: `${late}: ${target.no.length}`,
        says: `${label}, ${late.toLowerCase()}: ${target.no.length}`,
        intent: intent(`${name}-late`),
      };
      return [
        { row: 'figure', label, ...timingText(figure, look), about: about(wall.of), ...opens(name, measured) },
        ...(target.no.length > 0 ? [{ row: 'buttons' as const, buttons: [button] }] : []),
      ];
    }
    case 'answers': {
      const { met, missed, late } = figure;
      const of = met + missed;
      const value = percent(met, of, look);
      const details = [words.shareOf(met, of)];
      return [{ row: 'figure', label, value, details, about: about(of), ...opens(`${name}-late`, late) }];
    }
  }
}

function timingText({ business, wall, target }: Timing, look: Look): { value: string; details: string[] } {
  const words = look.strings.report;
  const judged = target.yes.length + target.no.length;
  if (wall.of === 0) return { value: words.noneYet, details: [] };
  return {
    value: business.median === null ? length(wall.median, look) : hours(business.median, look),
    details: [
      words.figureMedian(business.median === null ? null : hours(business.median, look), length(wall.median, look)),
      words.figureP90(business.p90 === null ? null : hours(business.p90, look), length(wall.p90, look)),
      ...(business.of < wall.of ? [words.figureSomeBusiness(business.of, wall.of)] : []),
      judged === 0
        ? words.figureNoTarget
        : words.figureTarget(percent(target.yes.length, judged, look), target.yes.length, judged),
    ],
  };
}
