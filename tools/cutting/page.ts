/** docs/cutting.md, from what was measured. */
import { readFileSync } from 'node:fs';
import { type Counts, type Measured, measure } from './measure';
import { shapesIn } from './shapes';

const percent = (part: number, whole: number): string => `${Math.round((100 * part) / whole)} %`;

export function cuttingPage(): string {
  const shapes = shapesIn(readFileSync('tests/fixtures/shapes.jsonl', 'utf8'));
  return pageOf(measure(shapes), shapes.length);
}

function pageOf({ cutting, replies, forwards, thanks }: Measured, count: number): string {
  return `# Reading mail: quotes, signatures, forwards, thanks

<!-- Made by npm run docs:cutting; a test holds it against the code. -->

A customer's mail is more than the customer's words: their program quotes what is answered, adds a signature, or
"Sent from my iPhone". Docket cuts that away before it judges whether a mail says nothing but thanks, and reads out of a
forward whom it came from.

- **No own word is lost.** A quote is cut only where it is marked line by line, or where a line can be nothing but a
  program's. What cannot be told from a quote is kept as doubtful: text below an unmarked quote's head (Outlook marks
  nothing), and lines that begin with ">" where nothing introduces a quote.
- **Doubt is never thanks.** A mail with doubtful text counts as thanks only if that text stands word for word in the
  mail it answers. Where the host gives the beginning alone and that says thanks, the whole text is read, once.
- **A forward** is a line that says so, or a forward's prefix in the subject over a quoted mail. Its sender is read from
  that mail's head alone. The prefix "VS" is a reply's in Finnish and a forward's in Norwegian and Danish: the language
  of the head decides.
- A header block has a sender who is an address and one more field, or a sender, a time and one more field. An
  introducing line holds an address, or a date with its year and a time. "From: 4 Mill Lane" and "On Tuesday the courier
  wrote: nobody was at home" are the writer's.

## Measured

Over ${count} shapes of ${cutting.program.filter(([program]) => !program.startsWith('(')).length} programs in ${cutting.language.length} languages
(\`tests/fixtures/shapes.jsonl\`): made by the programs themselves, or put together from their tables and from parsers'
fixtures. They are examples; other shapes exist.

| what | figure |
|---|---|
| own words lost | ${cutting.kind.reduce((sum, [, { lost }]) => sum + lost, 0)} of ${count} |
| replies cut whole and clean | ${replies.clean} of ${replies.of} (${percent(replies.clean, replies.of)}) |
| forwards whose text tells the address: right | ${forwards.right} of ${forwards.told} (${percent(forwards.right, forwards.told)}) |
| wrong senders | ${forwards.wrong} |
| other mail called a forward | ${forwards.called} of ${forwards.others} |
| thanks seen, the mail that is answered at hand | ${thanks.seen} of ${thanks.of} (${percent(thanks.seen, thanks.of)}) |
| thanks seen by the text alone | ${thanks.seenAlone} of ${thanks.of} (${percent(thanks.seenAlone, thanks.of)}) |
| other words, and thanks with words below the quote: called thanks | ${thanks.wrong} of ${thanks.others} |

*Whole and clean*: all of the writer's words are for certain theirs, and nothing else is. *Left*: something else counts
as theirs. What is neither has words among the doubtful.

${table('kind', cutting.kind)}

${table('language', cutting.language)}

${table('program', cutting.program)}
`;
}

const table = (head: string, rows: [string, Counts][]): string =>
  [
    `| ${head} | shapes | whole and clean | own words lost | left |`,
    '|---|---|---|---|---|',
    ...rows.map(([name, { of, clean, lost, left }]) => `| ${name} | ${of} | ${clean} | ${lost} | ${left} |`),
  ].join('\n');
