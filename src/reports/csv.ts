/**
 * Tables as text for spreadsheets: RFC 4180 but for the separator, with a byte order mark, so that every spreadsheet
 * takes it for UTF-8. Text that a spreadsheet would run as a formula is given an apostrophe in front, which spreadsheets
 * take as "this is text".
 */

export type Cell = string | number | null;

/** What a cell that is run begins with, wide forms included; tab and return are skipped on the way to it. */
const running = /^[=+\-@\t\r\n＝＋－＠]/;

const harmless = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'number' ? String(cell) : running.test(cell) ? `'${cell}` : cell;

/** `separator`: Excel splits at its region's list separator, a semicolon where the comma parts decimals. */
export function csvText(rows: readonly (readonly Cell[])[], separator: ',' | ';' = ','): string {
  return `\ufeff${rows.map((row) => `${row.map(quoted).join(separator)}\r\n`).join('')}`;
}

/** The same for pasting: separated by tabs, one row per line. */
export const tabText = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => row.map((cell) => harmless(cell).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');

/** Both separators are quoted, whichever is used. */
function quoted(cell: Cell): string {
  const text = harmless(cell);
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
