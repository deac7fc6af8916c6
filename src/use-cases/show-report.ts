/** Reports as screens: what is read, for whom, and what comes of it. */

import { requirePerson } from '../desk/fields';
import { csvText, tabText } from '../reports/csv';
import { type ReportQuery, readQuery } from '../reports/query';
import { conversationsOf, reportOf } from '../reports/report';
import { lookOf } from '../screens/parts/look';
import { reportView } from '../screens/report/figures';
import { fileView } from '../screens/report/file';
import { hoursView } from '../screens/report/hours';
import { figureListView } from '../screens/report/list';
import { closingTable } from '../screens/report/table';
import { workView } from '../screens/report/work';
import { formatDate } from '../sla/dates';
import type { Context } from '../team/context';
import { DocketError } from '../words/errors';
import type { BoardQuery } from '../words/inbox';
import type { UseCase } from '../words/ports';
import type { View } from '../words/screen';
import { readReport } from './read-report';
import { headlines, storeFile } from './requests';

/** Conversations shown at a time. */
const pageSize = 10;
/** Conversations of a file whose subject and customer are told: each of them is read. */
const named = 100;
/** A file of some fifteen thousand closings; more would not pass through every host in one piece. */
const fileChars = 2_000_000;

export const isReport = ({ list }: BoardQuery): boolean => list.startsWith('report');

export function* showReport({ list, of, cursor, chosen }: BoardQuery, context: Context): UseCase<View> {
  const query = allowed(readQuery(of, chosen), context);
  const look = lookOf(context);
  const data = yield* readReport(query, context);
  const report = reportOf(data, context);
  switch (list) {
    case 'report-work':
      return workView(report, look);
    case 'report-hours':
      return hoursView(report, look);
    case 'report-list': {
      const conversations = conversationsOf(report, query.figure ?? '');
      if (!conversations) return reportView(report, look);
      const start = Math.max(0, Number.parseInt(cursor ?? '0', 10) || 0);
      const page = conversations.slice(start, start + pageSize);
      const next = start + pageSize < conversations.length ? start + pageSize : null;
      const found = page.length > 0 ? yield* headlines(page) : [];
      return figureListView({ data, figure: query.figure ?? '', conversations, headlines: found, start, next }, look);
    }
    case 'report-file': {
      if (!context.limits.files) throw noFiles();
      const newest = [...new Set(data.closings.map(({ conversation }) => conversation).reverse())].slice(0, named);
      const about = newest.length > 0 ? yield* headlines(newest) : [];
      const table = closingTable(data.closings, about, look);
      const name = `docket-${formatDate(data.days.first)}-${formatDate(data.days.last)}.csv`;
      const { separator } = look.strings.report;
      const text = requireShort(csvText(table, separator));
      const file = { name, named };
      if (context.limits.files === 'download') {
        return fileView(data, { ...file, text, cells: tabText(table, separator) }, look);
      }
      return fileView(data, { ...file, ...(yield* storeFile(name, text)) }, look);
    }
    default:
      return reportView(report, look);
  }
}

/** Leads see everybody's figures, agents their own; a collaborator owns no work and has none. */
export function allowed(query: ReportQuery, context: Context): ReportQuery {
  const { member } = requirePerson(context);
  if (member.role === 'collaborator') {
    throw new DocketError('not-allowed', { why: 'reports-of-collaborators' });
  }
  return member.role === 'lead' ? query : { ...query, member: member.handle };
}

const noFiles = () => new DocketError('not-permitted', { why: 'no-files' });

function requireShort(text: string): string {
  if (text.length <= fileChars) return text;
  throw new DocketError('limit-reached', { why: 'report-file' });
}
