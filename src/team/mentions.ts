/** Who a note asks with `@name`, and names it cannot ask, which its author is told before it is saved. */
import type { LocalDate } from '../sla/dates';
import { cut } from '../words/text';
import type { EpochMs, Handle } from '../words/values';
import type { Roster } from './roster';

/** Why somebody named may not answer. `until`: the last day of their absence. */
export type Doubt =
  | { why: 'unknown'; name: string }
  | { why: 'left'; handle: Handle }
  | { why: 'away'; handle: Handle; until: LocalDate };

/** Handles written as @name, in the order of the text, each once: members who are on the team, away or not. */
export function mentioned(text: string, { roster }: { roster: Roster }): Handle[] {
  return namesIn(text).filter((name) => {
    const member = roster.byHandle(name);
    return member !== undefined && !member.left;
  });
}

/** Names in the text that ask nobody, or somebody who is away at that moment. */
export function doubtsIn(text: string, { roster, now }: { roster: Roster; now: EpochMs }): Doubt[] {
  return namesIn(text).flatMap((name): Doubt[] => {
    const member = roster.byHandle(name);
    // Nobody is called by a number: a time of day or a price.
    if (!member) return /^\p{L}/u.test(name) ? [{ why: 'unknown', name: cut(name, nameChars) }] : [];
    if (member.left) return [{ why: 'left', handle: name }];
    const until = roster.awayUntil(name, now);
    return until === null ? [] : [{ why: 'away', handle: name, until }];
  });
}

/** A doubt as one word, for a screen that asks whether to go on in spite of it. */
export const doubtKey = (doubt: Doubt): string => `${doubt.why}:${doubt.why === 'unknown' ? doubt.name : doubt.handle}`;

const nameChars = 40;

/** Names after an @, lower case, each once. Nothing inside a link, a path, a package's name or an address is one. */
function namesIn(text: string): string[] {
  const names = new Set<string>();
  for (const [word] of text.matchAll(/[^\s"<>]+/gu)) for (const name of namesInWord(word)) names.add(name);
  return [...names];
}

/** Letters of scripts that put no spaces between words, so that a name may stand right beside them. */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
/** Before the @ of an address, at the end of a text; what is left out of the letters' marks belongs to emoji. */
const ofAddress = new RegExp(
  String.raw`(?:(?![${unspaced}\uFE0F\u20E3])[\p{L}\p{M}\p{N}_@＠]|[\p{L}\p{N}_][+%-])$`,
  'u',
);
/** What goes on after a name, so that it is another one or none. */
const goesOn = new RegExp(String.raw`^(?:(?![${unspaced}])[\p{L}\p{M}\p{N}_]|[.][\p{L}\p{N}_])`, 'u');
/** Where a link begins that may hold any character up to the next space. */
const link =
  /[a-z][a-z0-9+.-]{0,30}:\/\/|mailto:|www\.|[\p{L}\p{N}-]\.\p{L}{2,24}(?::\d{1,5})?(?:[/\\]|[?#][\p{L}\p{N}])/iu;
/** Ends a path inside a word. */
const endsPath = /[,;()[\]{}'`|!、。，；（）「」【】]/u;

function namesInWord(word: string): string[] {
  const linkAt = word.search(link);
  const text = linkAt < 0 ? word : word.slice(0, linkAt);
  const names: string[] = [];
  let inPath = false;
  /** Where the last mention ends; a slash there leads to the next one. */
  let mentionEnd = -1;
  const isInAddress = (at: number) => at - 1 !== mentionEnd && ofAddress.test(text.slice(Math.max(0, at - 3), at));
  for (let at = 0; at < text.length; ) {
    const sign = String.fromCodePoint(text.codePointAt(at)!);
    const start = at;
    at += sign.length;
    if (endsPath.test(sign)) inPath = false;
    else if (sign === '/' || sign === '\\')
      inPath = inPath || sign === '\\' || start !== mentionEnd || text[at] !== '@';
    else if ((sign === '@' || sign === '＠') && !inPath && !isInAddress(start)) {
      const name = nameAt(text, at);
      if (name !== null) {
        names.push(name.text);
        at = mentionEnd = name.end;
      }
    }
  }
  return names;
}

const asciiName = /[A-Za-z0-9-]+/y;
const anyName = /[\p{L}\p{M}\p{N}._-]+/uy;

/** The name that begins here; null: what stands here is a package's name, or part of an address. */
function nameAt(text: string, start: number): { text: string; end: number } | null {
  const ascii = matchAt(asciiName, text, start);
  const whole =
    ascii !== '' && !goesOn.test(text.slice(start + ascii.length, start + ascii.length + 4))
      ? ascii
      : matchAt(anyName, text, start);
  const end = start + whole.length;
  const name = whole.replace(/[._-]{1,100}$/, '').toLowerCase();
  const isPackage = /^[/\\][^\s@/\\]/u.test(text.slice(end, end + 3));
  return name === '' || isPackage || /^[@＠]/u.test(text.slice(end, end + 1)) ? null : { text: name, end };
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
