/** Splits an mbox file into its mails. */
import { dateOf } from '../parse';
import type { EpochMs } from '../types';
import type { FoundMail } from './types';

/** `From sender date`: a date is required, since a sentence of a mail may begin with "From " too. */
const fromLine = /^From (?=.*\b\d{1,2}:\d{2}(:\d{2})?\b)(?=.*\b(19|20)\d{2}\b)/;
const headerLine = /^(>?From |[!-9;-~]+[ \t]*:)/;

/** Mails in file order. `chunks` is the file in pieces, one character per byte. Text before the first mail is ignored. */
export async function* mailsOfMbox(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<FoundMail> {
  let mail: { from: string; lines: string[] } | null = null;
  let held: string | null = null;
  const finish = () => (mail ? [{ raw: unquoted(mail.lines), delivered: deliveredAt(mail.from) }] : []);
  for await (const line of linesOf(chunks)) {
    if (held !== null) {
      // A From_ line only counts when a header follows; else it was the text of a mail.
      if (headerLine.test(line)) {
        yield* finish();
        mail = { from: held, lines: [] };
      } else if (mail) mail.lines.push(held);
      held = null;
    }
    if (fromLine.test(line)) held = line;
    else if (mail) mail.lines.push(line);
  }
  if (held !== null && mail) (mail as { lines: string[] }).lines.push(held);
  yield* finish();
}

/** Whether a file that begins so is an mbox. */
export function looksLikeMbox(beginning: string): boolean {
  return /^\s*From /.test(beginning);
}

async function* linesOf(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
  if (rest !== '') yield rest;
}

/** One `>` less before every quoted From_ line (mboxrd); the blank line that parts two mails is not the mail's. */
function unquoted(lines: string[]): string {
  const own = lines[lines.length - 1] === '' ? lines.slice(0, -1) : lines;
  return own.map((line) => `${/^>+From /.test(line) ? line.slice(1) : line}\r\n`).join('');
}

/** The date of a From_ line: asctime is UTC by custom; Takeout writes an offset of its own. */
function deliveredAt(from: string): EpochMs | null {
  const parts =
    /\b([A-Z][a-z]{2})\s+(\d{1,2})\s+(\d{1,2}:\d{2}(?::\d{2})?)\s+(?:([+-]\d{4})\s+|[A-Z]{3,4}\s+)?(\d{4})(?:\s+([+-]\d{4}))?/.exec(
      from,
    );
  if (!parts) return null;
  const [, month, day, time, before, year, after] = parts;
  return dateOf(`${day} ${month} ${year} ${time} ${before ?? after ?? '+0000'}`);
}
