import type { ReportData } from '../../reports/data';
import type { Row, View } from '../../words/screen';
import type { Look } from '../parts/look';
import { knownSection, reportIntent, reportScreen } from './screen';

/** `named`: of how many conversations it tells subject and customer, the newest. */
export type ReportFile = { name: string; named: number } & (
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
          {
            row: 'file',
            name: file.name,
            text: file.text,
            cells: file.cells,
            save: words.fileSave(file.name),
            copy: words.fileCopy,
            press: words.fileCopyPress,
            copied: words.fileCopied,
            notCopied: words.fileNotCopied,
          },
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
  const lines: Row[] = [{ row: 'text', text: words.fileRows(data.closings.length), tone: 'strong' }];
  if (data.closings.length > file.named) lines.push({ row: 'text', text: words.fileNamed(file.named), tone: 'quiet' });
  return reportScreen(
    'report-file',
    data,
    [{ id: 'file', heading: words.fileTitle, rows: [...lines, ...rows] }, knownSection(data, look)],
    look,
  );
}
