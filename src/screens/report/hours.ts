/** Busiest weekdays and hours. */
import type { Report } from '../../reports/report';
import type { Slice } from '../../reports/spreads';
import type { Row, View } from '../../words/screen';
import type { Look } from '../parts/look';
import { chooseSection, knownSection, reportIntent, reportScreen } from './screen';

export function hoursView({ data, weekdays, hours }: Report, look: Look): View {
  const words = look.strings.report;
  const { query } = data;
  const all = weekdays.reduce((sum, { conversations }) => sum + conversations.length, 0);
  const about = data.beginnings === null ? words.aboutChart.hoursClosed(all) : words.aboutChart.hours(all);
  const chart = (label: string, kind: string, slices: readonly Slice[], name: (slice: Slice) => string): Row => ({
    row: 'chart',
    label,
    about,
    bars: slices.map((slice) => ({
      label: name(slice),
      value: slice.conversations.length,
      text: String(slice.conversations.length),
      ...(slice.conversations.length > 0
        ? { intent: reportIntent('report-list', query, `${kind}-${slice.name}`) }
        : {}),
    })),
  });
  // Hours before the first and after the last mail say nothing.
  const busy = hours.filter(({ conversations }) => conversations.length > 0).map((slice) => hours.indexOf(slice));
  const shown = busy.length === 0 ? [] : hours.slice(busy[0], busy[busy.length - 1]! + 1);
  const charts: Row[] =
    all === 0
      ? [{ row: 'text', text: words.noneYet, tone: 'quiet' }]
      : [
          chart(words.weekdaysChart, 'weekday', weekdays, ({ name }) => words.fullWeekdays[name] ?? name),
          chart(words.hoursChart, 'hour', shown, ({ name }) => words.hourSpan(name)),
        ];
  return reportScreen(
    'report-hours',
    data,
    [
      knownSection(data, look),
      { id: 'hours', rows: charts },
      chooseSection(query, 'report-hours', look),
      {
        id: 'back',
        rows: [{ row: 'buttons', buttons: [{ label: words.back, intent: reportIntent('report', query) }] }],
      },
    ],
    look,
  );
}
