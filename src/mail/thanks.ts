import type { Message } from '../words/conversation';
import { linesOf } from './cutting/lines';
import { ownWords } from './cutting/own-words';
import { quoteHeadAt, textOf } from './cutting/quote-head';
import { isGrateful, isKindly, pictures } from './emoji';
import { usualWords } from './thanks-words';

/**
 * `needs-body`: the beginning says thanks, and what follows it has not been read. `needs-earlier`: so do all of its own words,
 * and what stands below them is either a quote or more words; the mail it answers tells.
 */
export type ThanksVerdict = 'thanks' | 'no' | 'needs-body' | 'needs-earlier';

/** A thank-you is short; whatever is longer says something. Characters of the person's own words. */
const longest = 300;

const asks = /[?？؟]/;
/** A face that is not pleased: "Thanks :-(" */
const displeased = /[:;=]['’]?-?[([{<|\\/]|[)\]]-?:|(^|\s)(D:|-_-|\.{0,1}>:)/;
const sentenceEnd = /[.!…\n。！．]+/;
const partEnd = /[,;–—、，；]+/;
const anybody =
  /^( (there|all|both|team|everyone|support|again|zusammen|miteinander|à tous|a todos|a tutti|allen|alla|alle|kaikki))*$/;

export interface Spoken {
  /** The team's own, beside the usual ones of all languages. */
  phrases: readonly string[];
  /** People the thanks may go to: "thanks Alice". */
  names?: readonly string[];
  /** Whole texts of earlier mail of the conversation: a quote that is not marked as one is recognised by them. */
  earlier?: readonly string[];
}

/**
 * Whether a mail says nothing but thanks: every part of its own words is a phrase, a greeting, a closing, "all is well" or a
 * name, at least one of them a phrase; without a question mark and without an attachment. Nothing but `thanks` counts as it:
 * what may be the writer's and say more is never passed over.
 */
export function judgeThanks(
  { text, textIsCut, hasAttachment, from }: Pick<Message, 'text' | 'textIsCut' | 'hasAttachment' | 'from'>,
  { phrases, names = [], earlier = [] }: Spoken,
): ThanksVerdict {
  if (hasAttachment) return 'no';
  const said = speech(phrases, [from.name, ...names]);
  if (textIsCut) return said.beginsWithThanks(text.slice(0, longest)) ? 'needs-body' : 'no';
  const { own, mayHoldMore } = ownWords(text);
  if (own.length > longest || asks.test(own) || displeased.test(own) || !said.isThanks(own)) return 'no';
  return saysNothingNew(mayHoldMore, earlier) ? 'thanks' : 'needs-earlier';
}

/** As `judgeThanks` of a text that is there whole. */
export const isBareThanks = (
  message: Pick<Message, 'text' | 'textIsCut' | 'hasAttachment' | 'from'>,
  phrases: readonly string[],
  names: readonly string[] = [],
): boolean => judgeThanks(message, { phrases, names }) === 'thanks';

type Part = 'thanks' | 'manners' | 'other';

function speech(phrases: readonly string[], people: readonly string[]) {
  const usual = usualWords();
  const own = new Set(phrases.map(plain).filter((phrase) => phrase !== ''));
  const says = (words: string) => usual.thanks.has(words) || own.has(words);
  const known = new Set(people.flatMap(spokenNames));
  const isPhrase = (words: string): boolean => {
    const nameless = withoutName(words, known);
    return says(words) || says(nameless) || says(withoutWell(nameless));
  };

  /** "Ok, thanks" may be one phrase, "Thanks, Anna" is two parts. */
  const partsOf = (sentence: string): string[] => (isPhrase(plain(sentence)) ? [sentence] : sentence.split(partEnd));

  function judge(part: string): Part {
    const seen = pictures(part);
    if (!seen.every((one) => isGrateful(one) || isKindly(one))) return 'other';
    const words = plain(part);
    if (isPhrase(words)) return 'thanks';
    if (words === '') return seen.some(isGrateful) ? 'thanks' : 'manners';
    const isManners =
      usual.well.has(words) || usual.closings.has(words) || known.has(words) || isGreeting(part, words, known);
    return isManners ? 'manners' : 'other';
  }

  return {
    isThanks(own: string): boolean {
      const parts = own.split(sentenceEnd).flatMap(partsOf).map(judge);
      return parts.includes('thanks') && !parts.includes('other');
    },
    /** Until the first thanks nothing else is said. A snippet has no line ends, so what follows may stand right behind. */
    beginsWithThanks(text: string): boolean {
      for (const part of text.split(sentenceEnd).flatMap(partsOf)) {
        const first = judge(part);
        if (first !== 'manners') return first === 'thanks' || startsWithPhrase(plain(part));
      }
      return false;
    },
  };

  /** "thanks on mon 23 nov alice wrote": the words may be a program's from the first phrase on. */
  function startsWithPhrase(words: string): boolean {
    const spoken = words.split(' ').slice(0, 14);
    return spoken.some((_, end) => isPhrase(spoken.slice(0, end + 1).join(' ')));
  }
}

/**
 * Whether what may be a quote is one: what stands below its head stands word for word in an earlier mail. A word or two
 * could be anybody's.
 */
function saysNothingNew(doubtful: string, earlier: readonly string[]): boolean {
  if (doubtful === '') return true;
  const lines = linesOf(doubtful);
  const words = plain(lines.slice(quoteHeadAt(textOf(lines), 0)?.to ?? 0).join('\n'));
  return words.length >= 20 && earlier.some((text) => ` ${plain(text)} `.includes(` ${words} `));
}

/** Greets nobody in particular, a known name, or one or two words that look like a name; anything longer might say something. */
function isGreeting(part: string, words: string, people: ReadonlySet<string>): boolean {
  const greeting = usualWords()
    .greetings.filter((one) => `${' '}${words} `.startsWith(one))
    .sort((a, b) => b.length - a.length)[0];
  if (greeting === undefined) return false;
  const rest = words.slice(greeting.length - 2).trim();
  if (rest === '' || anybody.test(` ${rest}`) || people.has(rest)) return true;
  return (
    /(^|\s)(?:\p{Lu}\p{Ll}+\.?\s+)?\p{Lu}\p{Ll}+\s*$/u.test(part) &&
    rest.split(' ').length <= 2 &&
    isCapital(part, rest)
  );
}

/** Whether each of the last words begins with a capital. */
const isCapital = (part: string, rest: string): boolean =>
  part
    .trim()
    .split(/\s+/)
    .slice(-rest.split(' ').length)
    .every((word) => /^\p{Lu}/u.test(word));

/** Lower case, letters and digits only, single spaces; apostrophes vanish, so that "that's" is "thats". */
function plain(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      // Besides apostrophes, what colours and joins pictures.
      .replace(/['’`]|\ufe0f|\u200d/g, '')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim()
  );
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

/** "ok thanks", "great thank you": all is well, and then the thanks. */
function withoutWell(words: string): string {
  const parts = words.split(' ');
  for (let first = Math.min(4, parts.length - 1); first >= 1; first -= 1) {
    if (usualWords().well.has(parts.slice(0, first).join(' '))) return parts.slice(first).join(' ');
  }
  return words;
}
