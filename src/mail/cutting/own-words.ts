/** What a person wrote themselves, without what their program added. */

import { isBlank, isIndented, isMarked, linesOf, withoutMark } from './lines';
import { type QuoteHead, quoteHeadAt, type Text, textOf } from './quote-head';
import { isLink, isSentFrom } from './sent-from';
import { isDelimiter, signatureEnd } from './signature';

export interface OwnWords {
  /** For certain the writer's, blank lines at the ends left out. */
  own: string;
  /**
   * What cannot be told from a quote and may hold own words: text below an unmarked quote's head, lines that begin with ">"
   * although nothing introduces a quote. Nothing is dropped that could be the writer's; '' where nothing is in doubt.
   */
  mayHoldMore: string;
}

/** @param text the whole text of a mail, with its line ends */
export function ownWords(text: string): OwnWords {
  const { lines, heads } = read(text);
  const own: string[] = [];
  const doubtful: string[] = [];
  const introduced = heads.length > 0 || introducesItself(lines);
  let indented = false;
  let next = 0;
  for (let at = 0; at < lines.raw.length; at++) {
    const head = heads[next];
    if (head?.from === at) {
      next += 1;
      if (head.lines === null) {
        doubtful.push(...lines.raw.slice(head.from));
        break;
      }
      if (!head.certain) doubtful.push(...lines.raw.slice(head.from, head.to));
      indented = head.lines === 'indented';
      at = head.to - 1;
      continue;
    }
    const line = lines.raw[at]!;
    if (isMarked(line)) {
      if (!introduced) doubtful.push(line);
    } else {
      // The first line that is not indented ends an indented quote: a list further below is the writer's.
      if (!isBlank(line) && !isIndented(line)) indented = false;
      if (!(indented && isIndented(line))) own.push(line);
    }
  }
  return { own: withoutAdditions(own), mayHoldMore: doubtful.join('\n').trim() };
}

/** The heads of all quotes that are not inside another, in order; behind one whose quote is not marked nothing is looked for. */
export function read(text: string): { lines: Text; heads: QuoteHead[] } {
  const lines = textOf(linesOf(text));
  const heads: QuoteHead[] = [];
  for (let at = 0; at < lines.raw.length; at++) {
    if (isMarked(lines.raw[at]!)) continue;
    const head = quoteHeadAt(lines, at);
    if (!head) continue;
    heads.push(head);
    if (head.lines === null) break;
    at = head.to - 1;
  }
  return { lines, heads };
}

/** iOS puts the mark before the introducing line as well. */
function introducesItself({ raw }: Text): boolean {
  const from = raw.findIndex(isMarked);
  if (from === -1) return false;
  const inside = raw.slice(from, from + 6).map(withoutMark);
  const text = textOf(inside);
  return inside.some((_, at) => quoteHeadAt(text, at) !== null);
}

/** Without signatures and the lines of telephones. */
function withoutAdditions(raw: readonly string[]): string {
  const { plain } = textOf(raw);
  const kept: string[] = [];
  for (let at = 0; at < raw.length; at++) {
    if (isDelimiter(plain[at]!)) {
      const end = signatureEnd(plain, at);
      if (end > at) {
        at = end - 1;
        continue;
      }
    }
    if (isSentFrom(plain[at]!)) {
      if (isLink(plain[at + 1] ?? '')) at += 1;
      continue;
    }
    kept.push(raw[at]!);
  }
  return kept.join('\n').trim();
}
