import type { Message } from '../words/conversation';

/** A thank-you is short; whatever is longer says something. Characters of the person's own words. */
const longest = 300;

/** Where a mail program begins to quote. A snippet has no line ends, so the words may stand anywhere. */
const quotedFrom = [
  /(^|\n)[ \t]*>/,
  /(^|\s)(On|Am|Le)\s[^:]{4,160}(:\d\d[^:]{0,120}){0,2}\s(wrote|schrieb|a écrit)[^:\n]{0,120}:/,
  /(^|\n)[ \t]*-{2,}\s*(Original Message|Forwarded message|Ursprüngliche Nachricht)/i,
  /(^|\n)[ \t]*_{10,}/,
  /(^|\n)From:\s/,
];

const greeting = /^\s*(hi|hello|hey|dear|good (morning|afternoon|evening)|hallo|liebe|lieber)\b/i;
const anybody = /^( (there|all|both|team|everyone|support|again))*$/;
const closing =
  /^((best|kind|kindest|warm|warmest|many) )?(regards|wishes)$|^(best|sincerely|yours|yours sincerely|all the best)$|^(viele|liebe|beste|mit freundlichen) gr(ü|u)(ß|ss)en?$/;
const device =
  /^(sent (from|with|via)|get|von|gesendet von)( \S+){0,3} (iphone|ipad|android|samsung|galaxy|mobile|phone|device|outlook|ios|yahoo|gmail|mail|blackberry|pixel|windows)$/;

/**
 * True if every sentence is a configured phrase, a greeting, a closing or the writer's name, at least one of them a
 * phrase; without a question mark and without an attachment.
 *
 * @param names people the thanks may go to: "thanks Alice"
 */
export function isBareThanks(
  { text, hasAttachment, from }: Pick<Message, 'text' | 'hasAttachment' | 'from'>,
  phrases: readonly string[],
  names: readonly string[] = [],
): boolean {
  const own = ownWords(text);
  if (hasAttachment || own.length > longest || /[?？؟]/.test(own)) return false;
  const thanks = new Set(phrases.map(plain));
  const people = new Set([from.name, ...names].flatMap(spokenNames));
  const isThanks = (words: string) => thanks.has(words) || thanks.has(withoutName(words, people));
  const isManners = (part: string, words: string) =>
    isGreeting(part, people) || closing.test(words) || device.test(words) || people.has(words);

  let thanked = false;
  for (const sentence of own.split(/[.!…\n]+/)) {
    // "Ok, thanks" may be one phrase, "Thanks, Anna" is two parts.
    for (const part of isThanks(plain(sentence)) ? [sentence] : sentence.split(/[,;–—]+/)) {
      const words = plain(part);
      if (isThanks(words)) thanked = true;
      else if (words !== '' && !isManners(part, words)) return false;
    }
  }
  return thanked;
}

/** Greets nobody in particular, a known name, or one word that looks like a name; anything longer might say something. */
function isGreeting(part: string, people: ReadonlySet<string>): boolean {
  if (!greeting.test(part)) return false;
  const rest = part.replace(greeting, '');
  return anybody.test(` ${plain(rest)}`.trimEnd()) || people.has(plain(rest)) || /^\s*\p{Lu}\p{Ll}+\s*$/u.test(rest);
}

/** What the person wrote themselves: no quoted text, no signature. */
function ownWords(text: string): string {
  const beginning = text.replace(/\r\n?/g, '\n').slice(0, 4000);
  const quoted = quotedFrom.map((pattern) => pattern.exec(beginning)?.index ?? beginning.length);
  const signature = /(^|\n)--[ \t]*\n/.exec(beginning)?.index ?? beginning.length;
  return beginning.slice(0, Math.min(signature, ...quoted)).trim();
}

/** Lower case, letters and digits only, single spaces; apostrophes vanish, so that "that's" is "thats". */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** "Anna Maria Keller" signs as that, as Anna, or as Anna Keller. */
function spokenNames(name: string): string[] {
  const words = plain(name).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const first = words[0]!;
  return [...new Set([words.join(' '), first, `${first} ${words[words.length - 1]!}`])];
}

function withoutName(words: string, people: ReadonlySet<string>): string {
  const parts = words.split(' ');
  for (let last = 1; last <= 3; last += 1) {
    if (people.has(parts.slice(-last).join(' '))) return parts.slice(0, -last).join(' ');
  }
  return words;
}
