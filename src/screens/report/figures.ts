/** The main screen of a report: volume, times, quality, reasons for breaches. */
import { type Proportion, returnDays, type Timing } from '../../reports/figures';
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
  const count = (name: 'received' | 'closed' | 'unanswered', ids: string[] | null, about: string): Row => ({
    row: 'figure',
    label: words.figure[name],
    value: ids === null ? words.notKnown : String(ids.length),
    details: [],
    about,
    ...(ids && ids.length > 0 ? { intent: intent(name) } : {}),
  });
  const closed = figures.closed.length;
  const volume: Row[] = [
    count('received', figures.received, figures.received ? words.about.received : words.about.receivedUnknown),
    count('closed', figures.closed, words.about.closed),
    shareRow('reopened', figures.reopened, words.about.reopened(closed), look, intent('reopened')),
    count('unanswered', figures.unanswered, words.about.unanswered(closed)),
  ];
  const times: Row[] = (['first', 'resolution', 'firstResolution'] as const).flatMap((name) => {
    const key = name === 'firstResolution' ? 'first-resolution' : name;
    const timing = figures[name];
    const late: Button[] =
      timing.target.no.length > 0
        ? [
            {
              label: `${words.figureLate}: ${timing.target.no.length}`,
              says: `${words.figure[name]}, ${words.figureLate.toLowerCase()}: ${timing.target.no.length}`,
              intent: intent(`${key}-late`),
            },
          ]
        : [];
    const row = timingRow(words.figure[name], timing, words.about[name](timing.wall.of), look);
    return [
      { ...row, ...(timing.wall.of > 0 ? { intent: intent(key) } : {}) },
      ...(late.length > 0 ? [{ row: 'buttons' as const, buttons: late }] : []),
    ];
  });
  const { met, missed, late } = figures.next;
  const quality: Row[] = [
    shareRow(
      'firstContact',
      figures.firstContact,
      words.about.firstContact(figures.firstContact.yes.length + figures.firstContact.no.length, returnDays),
      look,
      intent('first-contact'),
      figures.undecided.length > 0 ? [words.figureUndecided(figures.undecided.length, returnDays)] : [],
    ),
    {
      row: 'figure',
      label: words.figure.next,
      value: percent(met, met + missed, look),
      details: [words.shareOf(met, met + missed)],
      about: words.about.next(met + missed),
      ...(late.length > 0 ? { intent: intent('next-late') } : {}),
    },
  ];
  const missedAll = report.breaches.reduce((all, { conversations }) => all + conversations.length, 0);
  const breaches: Row[] =
    missedAll === 0
      ? []
      : [
          {
            row: 'chart',
            label: words.sections.breaches,
            about: words.about.breaches(missedAll),
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
      { id: 'volume', heading: words.sections.volume, rows: [...nothing, ...volume] },
      ...(closed === 0
        ? []
        : [
            { id: 'times', heading: words.sections.times, rows: times },
            { id: 'quality', heading: words.sections.quality, rows: quality },
            { id: 'breaches', rows: breaches },
          ]),
      { id: 'more', heading: words.sections.more, rows: [{ row: 'buttons', buttons: more }] },
    ],
    look,
  );
}

function timingRow(label: string, { business, wall, target }: Timing, about: string, look: Look) {
  const words = look.strings.report;
  const judged = target.yes.length + target.no.length;
  const details =
    wall.of === 0
      ? []
      : [
          words.figureMedian(business.median === null ? null : hours(business.median, look), length(wall.median, look)),
          words.figureP90(business.p90 === null ? null : hours(business.p90, look), length(wall.p90, look)),
          ...(business.of < wall.of ? [words.figureSomeBusiness(business.of, wall.of)] : []),
          judged === 0
            ? words.figureNoTarget
            : words.figureTarget(percent(target.yes.length, judged, look), target.yes.length, judged),
        ];
  const value = business.median === null ? length(wall.median, look) : hours(business.median, look);
  return { row: 'figure' as const, label, value: wall.of === 0 ? words.noneYet : value, details, about };
}

function shareRow(
  name: 'reopened' | 'firstContact',
  { yes, no }: Proportion,
  about: string,
  look: Look,
  intent: ReturnType<typeof reportIntent>,
  more: string[] = [],
): Row {
  const words = look.strings.report;
  const of = yes.length + no.length;
  return {
    row: 'figure',
    label: words.figure[name],
    value: percent(yes.length, of, look),
    details: [words.shareOf(yes.length, of), ...more],
    about,
    ...(yes.length > 0 ? { intent } : {}),
  };
}
