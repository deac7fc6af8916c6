import { Fragment } from 'preact';
import type { Row } from '../../src/words/screen';
import { type Around, ButtonsRow, ChoiceRow, InputRow, MomentRow } from './fields';
import { ChartRow, FigureRow, FileRow } from './report';
import { ConversationRow, CountRow, EventRow, FactRow, ProgressRow, TextRow } from './shown';

/** One row of a view, with what a field takes from the section around it. */
export function RowView({ row, ...around }: { row: Row } & Around) {
  switch (row.row) {
    case 'text':
      return <TextRow {...row} />;
    case 'fact':
      return <FactRow {...row} />;
    case 'figure':
      return <FigureRow {...row} />;
    case 'chart':
      return <ChartRow {...row} />;
    case 'file':
      return <FileRow {...row} />;
    case 'conversation':
      return <ConversationRow {...row} />;
    case 'progress':
      return <ProgressRow {...row} />;
    case 'event':
      return <EventRow {...row} />;
    case 'count':
      return <CountRow {...row} />;
    case 'buttons':
      return <ButtonsRow {...row} />;
    case 'choice':
      return <ChoiceRow {...row} {...around} />;
    case 'input':
      return <InputRow {...row} {...around} />;
    case 'moment':
      return <MomentRow {...row} />;
  }
}

/** Rows of these kinds that follow each other are a list, and are announced as one. */
const listed: ReadonlySet<Row['row']> = new Set(['conversation', 'event', 'count']);

export function Rows({ rows, ...around }: { rows: readonly Row[] } & Around) {
  return (
    <>
      {grouped(rows).map(({ list, first, members }, place) =>
        list ? (
          <ul key={place}>
            {members.map((row, index) => (
              <li key={keyOf(row, first + index)}>
                <RowView row={row} />
              </li>
            ))}
          </ul>
        ) : (
          <Fragment key={place}>
            {members.map((row, index) => (
              <RowView key={keyOf(row, first + index)} row={row} {...around} />
            ))}
          </Fragment>
        ),
      )}
    </>
  );
}

interface Group {
  list: boolean;
  /** Place of its first row. */
  first: number;
  members: Row[];
}

function grouped(rows: readonly Row[]): Group[] {
  const groups: Group[] = [];
  rows.forEach((row, index) => {
    const list = listed.has(row.row);
    const last = groups[groups.length - 1];
    if (last?.list === list) last.members.push(row);
    else groups.push({ list, first: index, members: [row] });
  });
  return groups;
}

/** Fields and conversations keep their element when rows come and go around them: the focus stays with it. */
function keyOf(row: Row, index: number): string {
  if ('field' in row) return `field ${row.field}`;
  return row.row === 'conversation' ? row.conversation : `${row.row} ${index}`;
}
