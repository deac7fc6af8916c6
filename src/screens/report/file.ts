import type { ReportData } from '../../reports/data';
import type { Row, View } from '../../words/screen';
import type { Look } from '../parts/look';
import { knownSection, reportIntent, reportScreen } from './screen';

export type ReportFile = { name: string } & (
  | { text: string; cells: string }
  /** The conversation that holds it. */
  | { conversation: string }
);

export function fileView(data: ReportData, file: ReportFile, look: Look): View {
  const { strings } = look;
  const words = strings.report;
  const back = { label: words.back, intent: reportIntent('report', data.query) };
  const rows: Row[] =
    'text' in file
      ? [
          { row: 'file', ...file, save: words.fileSave(file.name), copy: words.fileCopy },
          { row: 'buttons', buttons: [back] },
        ]
      : [
          { row: 'text', text: words.fileStored(file.name) },
          {
            row: 'buttons',
            buttons: [
              { label: words.fileOpen, primary: true, intent: { to: 'mail', conversation: file.conversation } },
              back,
            ],
          },
        ];
  const lines: Row = { row: 'text', text: words.fileRows(data.closings.length), tone: 'strong' };
  return reportScreen(
    'report-file',
    data,
    [{ id: 'file', heading: words.fileTitle, rows: [lines, ...rows] }, knownSection(data, look)],
    look,
  );
}
