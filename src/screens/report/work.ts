/** Backlog by age, and workload by member. */
import type { Report } from '../../reports/report';
import { allOf, type Load } from '../../reports/spreads';
import type { Row, View } from '../../words/screen';
import { listedStatuses } from '../../words/statuses';
import type { Look } from '../parts/look';
import { chooseSection, reportIntent, reportScreen, whose } from './screen';

/** Members drawn one by one, those with most work first; with the backlog and the choices that fits a card. */
const membersAtMost = 60;

export function workView({ data, backlog, workload }: Report, look: Look): View {
  const { strings, context } = look;
  const words = strings.report;
  const { query } = data;
  const intent = (name: string) => reportIntent('report-list', query, name);
  const unknown: Row = { row: 'text', text: words.notKnown, tone: 'warning' };
  const backlogRows: Row[] = backlog
    ? [
        {
          row: 'chart',
          label: words.backlog,
          about: words.aboutChart.backlog,
          bars: backlog.map(({ name, conversations }) => ({
            label: words.age[name],
            value: conversations.length,
            text: String(conversations.length),
            ...(conversations.length > 0 ? { intent: intent(`backlog-${name}`) } : {}),
          })),
        },
      ]
    : [unknown];
  const workloadRows: Row[] = workload
    ? [
        {
          row: 'chart',
          label: words.workload,
          about: words.aboutChart.workload,
          bars: workload.slice(0, membersAtMost).map((load) => ({
            label: whose(load.member, look),
            value: allOf(load).length,
            text: [
              loadText(load, look),
              ...(load.dueToday.length > 0 ? [words.loadDue(load.dueToday.length)] : []),
              ...(load.oldest === null ? [] : [words.loadOldest(look.span(context.now - load.oldest))]),
              words.loadClosed(load.closed.length),
            ].join('; '),
            intent: intent(`load-${load.member ?? 'unassigned'}`),
          })),
        },
        ...(workload.length > membersAtMost
          ? [{ row: 'text' as const, text: strings.bulkMore(workload.length - membersAtMost), tone: 'quiet' as const }]
          : []),
      ]
    : [unknown];
  return reportScreen(
    'report-work',
    data,
    [
      { id: 'now', rows: [{ row: 'text', text: words.asNow, tone: 'quiet' }] },
      { id: 'backlog', rows: backlogRows },
      { id: 'workload', rows: workloadRows },
      chooseSection(query, 'report-work', look),
      {
        id: 'back',
        rows: [{ row: 'buttons', buttons: [{ label: words.back, intent: reportIntent('report', query) }] }],
      },
    ],
    look,
  );
}

/** "4 open, 2 waiting"; of what rests, only where there is any. */
function loadText({ open, resting }: Load, { strings }: Look): string {
  const rests = listedStatuses.flatMap((status) =>
    resting[status].length > 0 ? [strings.statusLoad[status](resting[status].length)] : [],
  );
  return [strings.report.loadOpen(open.length), ...rests].join(', ');
}
