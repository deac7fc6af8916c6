/** Text as lines, in the form in which they are compared. */

const lineEnd = /\r\n?|\n/;
/** No-break spaces of all widths, and the marks that show nothing. */
const spaces = /[\u00a0\u2007\u202f\u3000\t]/g;
const unseen = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

export const linesOf = (text: string): string[] => text.split(lineEnd);

/** One kind of space, nothing at the ends. Longer than any line a program writes: empty, so that nothing is looked for in it. */
export function plainLine(line: string): string {
  if (line.length > longest) return '';
  return line.replace(spaces, ' ').replace(unseen, '').trim();
}

/** Characters. The longest line of a program is Yahoo's, which holds five header fields. */
const longest = 2000;

export const isBlank = (line: string): boolean => line.trim() === '';
export const isMarked = (line: string): boolean => /^ {0,3}>/.test(line);
export const withoutMark = (line: string): string => line.replace(/^ {0,3}> ?/, '');
export const isIndented = (line: string): boolean => /^(\t| {4})/.test(line);

export const addressIn = /[^\s<>()[\]",;:]{1,64}@[^\s<>()[\]",;:]{1,255}/;
/** A time of day: 10:22, 10.22 after a word for "at", 10:22:33. */
export const timeOfDay = /(^|\D)([01]?\d|2[0-3])[:.][0-5]\d(?!\d)/;
/** A date with its year: 14.03.2025, 3/14/25, 2025-03-14, 14. 3. 2025, 2025年3月14日, or a year beside the name of a month. */
export const dated =
  /(^|\D)(\d{1,4}([./-] ?)\d{1,2}\3\d{2,4}|\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2}|\d{1,2}[., ]{1,2}(de )?\p{L}{3,12}[., ]{1,2}(de )?\d{4}|\p{L}{3,12}[. ]{1,2}\d{1,2},? \d{4})(?!\d)/u;
