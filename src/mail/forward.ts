/** Who wrote the mail that somebody forwards, as the text tells it. */

import { withoutEnd } from '../words/text';
import type { Field } from './cutting/labels';
import { addressIn, dated, isMarked, timeOfDay, withoutMark } from './cutting/lines';
import { read } from './cutting/own-words';
import type { QuoteHead } from './cutting/quote-head';

export interface Forwarded {
  /** What says that it is a forward: a line of the text, or the subject's prefix over a quoted mail. */
  marker: 'text' | 'subject';
  /**
   * Who the forwarded mail says it is from: a claim, nothing vouches for it. Empty parts are not told; null: neither is, and
   * no other address of the text takes their place.
   */
  from: { name: string; address: string } | null;
  /** As it stands there, in the program's language; '' where the text does not tell. */
  date: string;
  subject: string;
}

/** What programs put before the subject of a forward, lower case, without the colon. */
export const usualPrefixes: readonly string[] =
  'fwd|fw|wg|tr|rv|i|vb|vs|vl|pd|enc|videresend|videresendt|doorst|fs|přeposláno|reenv|转发|轉寄|転送|пересл'.split(
    '|',
  );

const replyPrefixes: readonly string[] = 're|aw|antw|sv|rép|ré|res|ref|rif|odp|回复|答复|回覆|返信|ответ'.split('|');

/**
 * Null: not a forward. A quoted mail alone is a reply's as well: without a line that says "forwarded" the subject has to.
 *
 * @param prefixes more prefixes than the usual ones, without the colon
 */
export function forwardedSender(
  text: string,
  subject: string,
  { prefixes = [] }: { prefixes?: readonly string[] } = {},
): Forwarded | null {
  const found = outermost(text);
  if (!found) return null;
  const { head, lines, inMarks } = found;
  const isReply = replyPrefixes.includes(prefixOf(subject));
  // Inside marks a reply may show a forward that somebody else made.
  const says = head.marker === 'forwarded' && !(inMarks && isReply);
  const marker = says ? 'text' : saysForward(subject, prefixes, lines.slice(head.from, head.to)) ? 'subject' : null;
  if (marker === null) return null;
  const { fields, attribution } = head;
  return {
    marker,
    from: fields ? senderIn(fields) : attribution === null ? null : personIn(attribution),
    date: fields?.date ?? '',
    subject: fields?.subject ?? '',
  };
}

/** The first quoted mail that is not inside another. Apple marks the forwarded mail with its head. */
function outermost(text: string): { head: QuoteHead; lines: readonly string[]; inMarks: boolean } | null {
  const { heads, lines } = read(text);
  if (heads.length > 0) return { head: heads[0]!, lines: lines.plain, inMarks: false };
  const begins = lines.raw.findIndex(isMarked);
  if (begins === -1) return null;
  const length = lines.raw.slice(begins).findIndex((line) => !isMarked(line));
  const block = lines.raw.slice(begins, length === -1 ? undefined : begins + length).map(withoutMark);
  const inside = read(block.join('\n'));
  const head = inside.heads[0];
  return head ? { head, lines: inside.lines.plain, inMarks: true } : null;
}

/** `Fwd: Lamp`, `WG: Lampe`, alpine's `Lamp (fwd)`, Gnus' `[otto@third.example] Lamp`. */
function saysForward(subject: string, prefixes: readonly string[], head: readonly string[]): boolean {
  const short = subject.trim().slice(0, 200);
  if (/\(fwd\)$/i.test(short) || /^\[([^\]@]{1,60}@[^\]]{1,80}|[^\]:]{1,60}: [^\]]{1,80})\] /.test(short)) return true;
  const prefix = prefixOf(subject);
  // The Finns answer with the letters that Norwegians and Danes forward with.
  if (prefix === 'vs' && head.some((line) => /^(lähettäjä|keneltä)/i.test(line))) return false;
  return usualPrefixes.includes(prefix) || prefixes.some((one) => one.toLowerCase() === prefix);
}

const prefixOf = (subject: string): string =>
  /^([^:：\s]{1,20})\s?[:：]/.exec(subject.trim().slice(0, 40))?.[1]?.toLowerCase() ?? '';

/** From the From field alone, and only what can be a person: KMail's Chinese table puts the time there. */
function senderIn(fields: Partial<Record<Field, string>>): Forwarded['from'] {
  const value = fields.from ?? '';
  if (!addressIn.test(value) && (timeOfDay.test(value) || dated.test(value))) return null;
  return person(value);
}

/** `Otto Brandl <otto@third.example>`, `"Brandl, Otto" <…>`, `Otto [mailto:…]`, an address, or a name. */
function person(value: string): Forwarded['from'] {
  const found = (addressIn.exec(value)?.[0] ?? '').replace(/^mailto:/i, '');
  const address = withoutEnd(found, ".'’").toLowerCase();
  const at = address === '' ? value.length : value.toLowerCase().indexOf(address);
  const name = withoutQuotes(withoutOpening(value.slice(0, at)));
  if (address === '' && (name === '' || name.length > 80 || /[.!?]$/.test(name))) return null;
  return { name: name.toLowerCase() === address ? '' : name, address };
}

/** Without the brackets and the `mailto:` that an address stands behind. */
function withoutOpening(before: string): string {
  let rest = before.trimEnd();
  for (;;) {
    const less = rest.toLowerCase().endsWith('mailto:') ? rest.slice(0, -'mailto:'.length) : withoutEnd(rest, '<([');
    if (less === rest) return rest;
    rest = less.trimEnd();
  }
}

const withoutQuotes = (name: string): string => withoutEnd(name.replace(/^[\s"'«»„“”‘’*]+/, ''), ` "'«»„“”‘’*;,`);

/** The person of an attribution: the name stands before the address, behind the date or the verb if these come first. */
function personIn(attribution: string): Forwarded['from'] {
  const address = addressIn.exec(attribution)?.[0];
  if (address === undefined) return null;
  const before = withoutEnd(attribution.slice(0, attribution.indexOf(address)), '<( ');
  const quoted = /["„«“]\s?([^"„«“”»]{1,80}?)\s?["”»“]$/.exec(before)?.[1];
  // Names begin with capitals; the words before the name are the program's.
  const words = before.split(' ');
  let from = words.length;
  while (from > 0 && /^\p{Lu}[\p{L}.'’-]*$/u.test(words[from - 1]!)) from -= 1;
  const name = quoted ?? words.slice(from).join(' ');
  return { name: withoutQuotes(name), address: address.toLowerCase() };
}
