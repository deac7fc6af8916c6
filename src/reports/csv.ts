/**
 * Tables as text for spreadsheets: RFC 4180 but for the separator, with a byte order mark, so that every spreadsheet
 * takes it for UTF-8. Text that a spreadsheet would run as a formula, or read as a number or a date, is given an
 * apostrophe in front, which keeps it text; some show the apostrophe.
 */

/** `date`: a moment that a spreadsheet is to read as one. */
export type Cell = string | number | { readonly date: string } | null;

/** What parts the cells. A semicolon belongs to languages whose decimals are parted by a comma. */
export type Separator = ',' | ';';

/** What a cell that is run begins with, wide forms included; tab and return are skipped on the way to it. */
const running = /^[=+\-@\t\r\n＝＋－＠]/;

/** What is read as a number, a date or a time in one language or another: 16 digits lose the last, 1e5 is 100000. */
const counting = /^(?!')[\d.,'\s:/%-]+(?:e[+-]?\d+\s*)?$/i;

const isText = (text: string): boolean => !running.test(text) && !(/\d/.test(text) && counting.test(text));

function harmless(cell: Cell, separator: Separator): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return separator === ';' ? String(cell).replace('.', ',') : String(cell);
  if (typeof cell === 'object') return cell.date;
  return isText(cell) ? cell : `'${cell}`;
}

/** `separator`: Excel splits at its region's list separator, a semicolon where the comma parts decimals. */
export function csvText(rows: readonly (readonly Cell[])[], separator: Separator = ','): string {
  const line = (row: readonly Cell[]) => row.map((cell) => quoted(harmless(cell, separator), cell)).join(separator);
  return `\ufeff${rows.map((row) => `${line(row)}\r\n`).join('')}`;
}

/** The same for pasting: separated by tabs, one row per line; decimals are parted as where `separator` parts cells. */
export const tabText = (rows: readonly (readonly Cell[])[], separator: Separator = ','): string =>
  rows.map((row) => row.map((cell) => harmless(cell, separator).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');

/** Both separators are quoted, whichever is used; a number never is, since some spreadsheets take what is quoted for text. */
const quoted = (text: string, cell: Cell): string =>
  typeof cell !== 'number' && /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
