import type { Closing, ReportData } from '../../reports/data';
import type { Headline } from '../../words/conversation';
import type { Row, View } from '../../words/screen';
import { cut } from '../../words/text';
import { chipsOf } from '../parts/chips';
import type { Look } from '../parts/look';
import { figureName } from './names';
import { reportIntent, reportScreen } from './screen';

export interface FigureList {
  data: ReportData;
  figure: string;
  conversations: string[];
  headlines: readonly Headline[];
  start: number;
  /** Where the next page begins; null: this was the last. */
  next: number | null;
}

export function figureListView({ data, figure, conversations, headlines, start, next }: FigureList, look: Look): View {
  const { strings } = look;
  const { query } = data;
  const found = new Map(headlines.map((headline) => [headline.conversation, headline]));
  const closings = new Map(data.closings.map((closing) => [closing.conversation, closing]));
  const end = next ?? conversations.length;
  const rows = conversations.slice(start, end).map((id) => row(id, found.get(id), closings.get(id), look));
  const more: Row[] =
    next === null
      ? []
      : [
          { row: 'text', text: strings.moreOf(next, String(conversations.length)), tone: 'quiet' },
          {
            row: 'buttons',
            buttons: [{ label: strings.more, intent: reportIntent('report-list', query, figure, next) }],
          },
        ];
  return reportScreen(
    'report-list',
    data,
    [
      {
        id: 'head',
        rows: [
          { row: 'text', text: figureName(figure, look), tone: 'strong' },
          { row: 'text', text: strings.listSummary(conversations.length, false, null), tone: 'quiet' },
        ],
      },
      { id: 'conversations', rows },
      { id: 'more', rows: more },
      {
        id: 'back',
        rows: [{ row: 'buttons', buttons: [{ label: strings.report.back, intent: reportIntent('report', query) }] }],
      },
    ],
    look,
  );
}

function row(id: string, headline: Headline | undefined, closing: Closing | undefined, look: Look): Row {
  const { strings, context } = look;
  // What was deleted since still counts, and says so.
  if (!headline) return { row: 'text', text: strings.report.deleted, tone: 'quiet' };
  const when = closing ? strings.report.closedWhen(look.when(closing.facts.closed)) : look.when(headline.at);
  return {
    row: 'conversation',
    conversation: id,
    who: cut(headline.from.name || headline.from.address || strings.unknownSender, 60),
    subject: cut(headline.subject.trim() || strings.noSubject, 90),
    when,
    chips: chipsOf(headline.names, context),
    icon: closing ? 'closed' : 'mail',
  };
}
