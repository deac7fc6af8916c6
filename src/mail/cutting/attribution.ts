/**
 * The line with which a reply introduces what it quotes: "On Monday at 10:22, Jo wrote:".
 *
 * A customer may write such words too, so that the words alone decide nothing: a program's line holds an address, or a date
 * with its year and a time, and it ends there.
 */

import { addressIn, dated, timeOfDay } from './lines';

const verbs =
  'wrote|writes|said|says|schrieb|schreibt|sagte|écrit|ecrit|escribió|escribio|escribe|escrito|scritto|scrive|schreef|schrijft|geschreven|escreveu|escreve|napisał|napisała|napisano|napisana|pisze|piszesz|skrev|skriver|kirjoitti|kirjoitit|kirjoittaa|napsal|napsala|píše|пишет|пишете|написал|написала|написали|писал|писала';
const verb = new RegExp(`(^|[^\\p{L}])(${verbs})(?!\\p{L})|書きました|書いた|写道|寫道|写到|のメール|より[:：]`, 'iu');

/** Characters; longer than any name, address and date together. */
const longest = 400;
const longestPart = 200;

export interface Attribution {
  lines: number;
  /** The lines as one. */
  text: string;
}

/** @param lines as `plainLine` gives them; @param quoteFollows whether a marked or indented quote begins right behind them */
export function attributionAt(
  lines: readonly string[],
  at: number,
  quoteFollows: (next: number) => boolean,
): Attribution | null {
  const first = lines[at]!;
  if (first === '' || first.length > longest) return null;
  if (isAttribution(first, quoteFollows(at + 1))) return { lines: 1, text: first };
  if (!mayBegin(first)) return null;
  let text = first;
  for (let count = 2; count <= 3; count++) {
    const next = lines[at + count - 1];
    if (next === undefined || next === '' || next.length > longestPart) return null;
    // Behind a person's last line, the program's own: it needs nothing before it.
    if (count === 2 && standsAlone(lines, at + 1, quoteFollows)) return null;
    if (!carriesOn(next)) return null;
    text = `${text} ${next}`;
    if (isAttribution(text, quoteFollows(at + count))) return { lines: count, text };
  }
  return null;
}

/** Whether one begins on this line that has all of its date. */
function standsAlone(lines: readonly string[], at: number, quoteFollows: (next: number) => boolean): boolean {
  const first = lines[at]!;
  const both = `${first} ${lines[at + 1] ?? ''}`;
  if (!timeOfDay.test(first) || !dated.test(first)) return false;
  return isAttribution(first, quoteFollows(at + 1)) || isAttribution(both, quoteFollows(at + 2));
}

function isAttribution(text: string, quoteFollows: boolean): boolean {
  if (text.length > longest) return false;
  const hasAddress = addressIn.test(text);
  const hasTime = timeOfDay.test(text);
  const isDated = hasTime && dated.test(text);
  const hasVerb = verb.test(text);
  // Zoho stands between dashes.
  if (/^-{3,6} .* -{3,6}$/.test(text)) return hasVerb && hasAddress && hasTime;
  if (/[:：]$/.test(text)) return isDated ? hasVerb || hasAddress : hasVerb && hasAddress && isNameAndVerb(text);
  // SnappyMail, Cypht and Nextcloud leave the colon out; then the quote has to follow at once.
  if (!quoteFollows || !hasAddress || !isDated) return false;
  return hasVerb ? /\d$/.test(text) || endsWithVerb(text) : /^"[^"]{1,80}" \S{1,64}@\S{1,255} – /.test(text);
}

/** `Jo Karell <jo@desk.example> wrote:`; "my colleague Jo <jo@desk.example> wrote me" is a sentence. */
function isNameAndVerb(text: string): boolean {
  const words = text.replace(addressIn, '').split(' ').filter(Boolean);
  return words.every((word) => !/^\p{Ll}/u.test(word) || verb.test(word) || smallWords.has(word.replace(/[:：]$/, '')));
}

/** Small words of names and of verbs. */
const smallWords = new Set(
  'von van de der den da di del della do dos du la le zu y e a ha følgende följande het volgende'.split(' '),
);

const endsWithVerb = (text: string): boolean => verb.test(text.slice(text.lastIndexOf(' ') + 1));

/** The second or third line of one: something of the person, the date or the verb is left for it. */
const carriesOn = (line: string): boolean =>
  addressIn.test(line) || timeOfDay.test(line) || dated.test(line) || verb.test(line);

/** Whether a line can be the first of two or three: it has the date, or the person, and no end of a sentence. */
function mayBegin(line: string): boolean {
  if (line.length > longestPart || /[.!?。！？]$/.test(line)) return false;
  if (timeOfDay.test(line) && dated.test(line)) return /^[^\d:]{0,40}\d/.test(line);
  return /^[^<>:]{0,80}(<|\(<?|")?[^\s<>]{1,64}@/.test(line) || /^[^\d:]{0,40}\d.*\d{4}/.test(line);
}
