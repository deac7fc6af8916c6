import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { csvText, tabText } from '../../../src/reports/csv';

/** RFC 4180 read back, character by character. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        at += 1;
        cell += '"';
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',') {
      rows[rows.length - 1]!.push(cell);
      cell = '';
    } else if (character === '\r' && text[at + 1] === '\n') {
      at += 1;
      rows[rows.length - 1]!.push(cell);
      cell = '';
      rows.push([]);
    } else cell += character;
  }
  return rows.slice(0, -1);
}

describe('a table for spreadsheets', () => {
  test.each(['=1+1', '+49 30', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＠x'])('%j is not run', (text) => {
    expect(parse(csvText([[text]]).slice(1))).toEqual([[`'${text}`]]);
    expect(tabText([[text]])).toMatch(/^'/);
  });
  test('numbers stay numbers, nothing stays nothing', () => {
    expect(csvText([[-1.5, null, 0, 'a']])).toBe('\ufeff-1.5,,0,a\r\n');
  });
  test('where cells are parted by semicolons, decimals are by a comma, unquoted', () => {
    expect(csvText([[-1.5, 10.5, 3, '10.5', 'a,b']], ';')).toBe('\ufeff-1,5;10,5;3;\'10.5;"a,b"\r\n');
    expect(tabText([[-1.5, 10.5, '1,5']], ';')).toBe("-1,5\t10,5\t'1,5");
    expect(tabText([[10.5]])).toBe('10.5');
  });
  test.each([
    '1234567890123456',
    '123456789e12345',
    '1E5',
    '18e+2',
    '10.5',
    '10,5',
    '1/2',
    '2026-11-25',
    '10:42',
    '50 %',
    " 1'000",
  ])('text that would be read as a number or a date stays text: %j', (text) => {
    for (const separator of [',', ';'] as const) {
      expect(csvText([[text]], separator)).toMatch(/^\ufeff"?'/);
      expect(tabText([[text]], separator)).toBe(`'${text}`);
    }
  });
  test.each(['18c2f3a9e1b2d4f6', '123456789e1234a', 'e5', 'Order 4711', '3 tents', '--', '…'])(
    'other text is as it was: %j',
    (text) => {
      expect(tabText([[text]])).toBe(text.startsWith('-') ? `'${text}` : text);
    },
  );
  test('a moment is left for the spreadsheet to read', () => {
    expect(csvText([[{ date: '2026-11-25 10:42:00' }]])).toBe('\ufeff2026-11-25 10:42:00\r\n');
  });
  test('reads back as it was written, whatever is in it', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a,b', '"', '""', 'x\r\ny', ' z ', 'ä;ö', ''));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const read = parse(csvText(rows).slice(1));
        const bare = (all: string[][]) => all.map((row) => row.map((text) => text.replace(/^'/, '')));
        expect(bare(read)).toEqual(bare(rows));
        // No cell begins with what would be run, however it is parted.
        for (const text of read.flat()) expect(text).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
      { numRuns: process.env.DOCKET_LONG ? 300 : 60 },
    );
  });
});
