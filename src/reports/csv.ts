/**
 * Tables as text for spreadsheets: RFC 4180 with a byte order mark, so that every spreadsheet takes it for UTF-8. Text
 * that a spreadsheet would run as a formula is given an apostrophe in front, which spreadsheets take as "this is text".
 */

export type Cell = string | number | null;

/** What a cell that is run begins with, wide forms included; tab and return are skipped on the way to it. */
const running = /^[=+\-@\t\r\n＝＋－＠]/;

const harmless = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'number' ? String(cell) : running.test(cell) ? `'${cell}` : cell;

export function csvText(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`;
}

/** The same to be pasted: parted by tabs, one line a row. */
export const tabText = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => row.map((cell) => harmless(cell).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');

/** Semicolons part cells where the comma parts decimals. */
function quoted(cell: Cell): string {
  const text = harmless(cell);
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
