/** What stands below "-- ". Only what is plainly a signature goes: a postscript, or a log between dashes, is the writer's. */

import { isLink, isSentFrom } from './sent-from';

export const isDelimiter = (line: string): boolean => line === '--' || line === '—';

/** Lines of one signature. */
const longest = 12;
const particles = new Set(
  'von van de der den da di del della do dos la le du zu zur und and y e & af av ter ten bin al el i'.split(' '),
);

/** @param lines as `plainLine` gives them; @param at the line of the delimiter. The line behind the signature; `at`: there is none */
export function signatureEnd(lines: readonly string[], at: number): number {
  let to = at + 1;
  const first = lines[to] ?? '';
  if (isSentFrom(first)) {
    to += 1;
    return isLink(lines[to] ?? '') ? to + 1 : to;
  }
  if (!isName(first)) return at;
  for (to += 1; to < lines.length && to < at + longest; to++) {
    const line = lines[to]!;
    if (line === '') {
      // A second paragraph belongs to it if it can be nothing but a way to reach the person.
      if (to + 1 < lines.length && isContact(lines[to + 1]!)) continue;
      break;
    }
    if (!isContact(line) && !isTitled(line)) break;
  }
  return to;
}

/** Two to five words that all begin as names do; a comma may set a company off. */
function isName(line: string): boolean {
  return line.length <= 60 && isTitled(line) && line.split(' ').length >= 2;
}

/** Names, places, companies: no word in the middle of a sentence begins with a small letter. */
function isTitled(line: string): boolean {
  if (line.length > 80 || /[!?:;]|[^.]\.$/.test(line.replace(/\b(Ltd|Inc|Co|Corp|e\.V|mbH|Dr|Prof|St|Str)\.$/, '')))
    return false;
  const words = line.split(/[\s,/|·•–-]+/).filter(Boolean);
  return (
    words.length <= 8 &&
    words.every((word) => particles.has(word.toLowerCase()) || /^[\p{Lu}\p{Lt}"(«„]|^\d{1,6}$/u.test(word))
  );
}

/** A telephone number, an address, a link. */
function isContact(line: string): boolean {
  if (line.length > 100 || /[!?]/.test(line)) return false;
  if (isLink(line) || /^(www\.|https?:)\S+$/.test(line)) return true;
  if (/^\S{0,20}:? ?<?[^\s<>@]{1,64}@[^\s<>@]{1,120}>?$/.test(line)) return true;
  return /^(\p{L}{1,12}[.:]{0,2} ?)?[+(]?\d[\d\s()/.–-]{5,24}$/u.test(line);
}
