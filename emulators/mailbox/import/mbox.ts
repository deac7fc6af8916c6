/**
 * Splits an mbox file into its mails. Every family is read: mboxo and mboxrd, whose text has `>` before a line that begins
 * with `From `; mboxcl and mboxcl2, which say how long a mail is; and the short From_ lines of some mail programs.
 */
import { dateOf } from '../date';
import { type Line, Lines } from './lines';
import type { FoundMail } from './types';

/** `From sender date`: a date is required, since a sentence of a mail may begin with "From " too. */
const datedLine = /^From (?=.*\b\d{1,2}:\d{2}(:\d{2})?\b)(?=.*\b(19|20)\d{2}\b)/;
const isoDate = /^\d{4}-\d{2}-\d{2}(?!\d)/;
const dayName = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b/;
const isSender = (word: string): boolean => word.includes('@') && /[^:;,.!?]$/.test(word);

/** Nothing behind it, a sender alone, or another form of date: these count only where a blank line is before them. */
function isShortLine(text: string): boolean {
  if (!text.startsWith('From ')) return false;
  const [sender = '', ...words] = text.slice('From '.length).trimEnd().split(/ +/);
  if (words.length === 0) return /^-*$/.test(sender) || isSender(sender);
  return sender !== '' && (words.some((word) => isoDate.test(word)) || dayName.test(words[0]!));
}

/** The sender is a name of one word: only if a header of mail follows that is no word of everyday language. */
const namedLine = /^From [\w.+-]+\s*$/;
const headerLine = /^(>?From |[!-9;-~]+[ \t]*:)/;
const mailHeader =
  /^(X-[\w-]+|Return-Path|Received|Delivered-To|Envelope-To|From|To|Cc|Reply-To|Sender|Date|Subject|Message-ID|MIME-Version|Content-[\w-]+|Status)[ \t]*:/i;

/** A length nobody believes, in bytes; and how many wrong ones a file may give before none is believed. */
const longestBody = 64 * 1024 * 1024;
const liesAllowed = 3;

interface Draft {
  from: string;
  lines: string[];
  /** Its end was found by its length. */
  measured: boolean;
  inHeaders: boolean;
}

/**
 * Mails in file order. `chunks` is the file in pieces, one character per byte. Text before the first mail is no mail:
 * `onText` gets how many lines there are of it.
 */
export async function* mailsOfMbox(
  chunks: AsyncIterable<string> | Iterable<string>,
  onText: (lines: number) => void = () => {},
): AsyncGenerator<FoundMail> {
  const lines = new Lines(chunks);
  let mail: Draft | null = null;
  let blankBefore = true;
  let outside = 0;
  let lies = 0;
  for (let line = await lines.next(); line; line = await lines.next()) {
    const text: string = mail === null && outside === 0 ? line.text.replace(/^\xef\xbb\xbf/, '') : line.text;
    if (await begins(text, blankBefore, lines)) {
      if (mail && mail.lines.length > 0) yield found(mail);
      mail = { from: text, lines: [], measured: false, inHeaders: true };
      blankBefore = false;
      continue;
    }
    blankBefore = text === '';
    if (!mail) {
      if (!blankBefore) outside += 1;
      continue;
    }
    mail.lines.push(text);
    if (!mail.inHeaders || !blankBefore) continue;
    mail.inHeaders = false;
    const length = lengthOf(mail.lines);
    if (length === null || lies >= liesAllowed) continue;
    const body = (await measured(lines, length, bytes)) ?? (await measured(lines, length, unixBytes));
    if (!body) lies += 1;
    for (const one of body ?? []) mail.lines.push(one.text);
    mail.measured = body !== null;
    if (body) blankBefore = true;
  }
  if (mail && mail.lines.length > 0) yield found(mail);
  if (outside > 0) onText(outside);
}

/** Whether a file that begins so is an mbox. */
export function looksLikeMbox(beginning: string): boolean {
  return /^(\xef\xbb\xbf)?\s*From /.test(beginning);
}

async function begins(text: string, blankBefore: boolean, lines: Lines): Promise<boolean> {
  if (!text.startsWith('From ')) return false;
  const isNamed = namedLine.test(text);
  if (!datedLine.test(text) && !(blankBefore && (isNamed || isShortLine(text)))) return false;
  const next = await lines.next();
  lines.putBack([next]);
  return next !== null && (isNamed ? mailHeader : headerLine).test(next.text);
}

/** What the headers say of the length of the text. */
function lengthOf(headers: readonly string[]): number | null {
  const header = headers.find((line) => /^content-length:/i.test(line));
  const length = /:\s*(\d{1,9})\s*$/.exec(header ?? '')?.[1];
  return length !== undefined && Number(length) <= longestBody ? Number(length) : null;
}

const bytes = ({ size }: Line): number => size;
/** A file whose lines were given other ends still says the length it had. */
const unixBytes = ({ text }: Line): number => text.length + 1;

/** The text of that length, if a mail or the end of the file follows; else null, with nothing read. */
async function measured(lines: Lines, length: number, sizeOf: (line: Line) => number): Promise<Line[] | null> {
  const body: Line[] = [];
  let size = 0;
  while (size < length) {
    const line = await lines.next();
    if (!line) break;
    body.push(line);
    size += sizeOf(line);
  }
  const first = await lines.next();
  const second = first?.text === '' ? await lines.next() : first;
  const isEnd = second === null || second.text.startsWith('From ');
  if (size === length && isEnd) {
    lines.putBack([second]);
    return body;
  }
  lines.putBack([...body, first, ...(second === first ? [] : [second])]);
  return null;
}

/**
 * One `>` less before every quoted From_ line, unless the mail's length was said and it quotes none; the blank line that
 * parts two mails is not the mail's.
 */
function found({ from, lines, measured: whole }: Draft): FoundMail {
  const own = !whole && lines[lines.length - 1] === '' ? lines.slice(0, -1) : lines;
  const quotes = !(whole && own.some((line) => line.startsWith('From ')));
  const raw = own.map((line) => `${quotes && /^>+From /.test(line) ? line.slice(1) : line}\r\n`).join('');
  // The date of a From_ line is UTC by custom; Takeout writes an offset of its own.
  return { raw, delivered: dateOf(from) };
}
