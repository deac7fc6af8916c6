/** docs/errors.md, from the English catalogue and the throw sites of the sources. */
import { errors } from '../../src/strings/en/errors';
import { faults } from '../../src/strings/en/errors/faults';
import { faultInWords, inWords } from '../../src/strings/errors';
import type { ErrorCode, Failure } from '../../src/words/errors';
import { everyFailure, everyFault } from './samples';

/** Where a code comes from, by the first part of a file's path. */
const places: readonly [start: string, place: string][] = [
  ['src/config/', 'the configuration'],
  ['src/sla/', 'calendars and clocks'],
  ['src/', 'Docket’s own rules'],
  ['addon-gmail/hub/', 'the hub'],
  ['addon-gmail/hub-agent/', 'the agents’ add-on'],
  ['addon-gmail/', 'Gmail'],
  ['addon-outlook/', 'Outlook'],
  ['pane/', 'the pane'],
  ['tools/', 'the command line'],
];

const isByWhy = (code: ErrorCode): boolean => typeof errors[code] !== 'function';

export const failures = everyFailure(isByWhy);

/** `sources`: path and text of every file that may throw. */
export function errorsPage(sources: readonly { path: string; text: string }[]): string {
  const codes = [...new Set(failures.map(({ code }) => code))];
  return `${[
    '# Errors',
    '',
    ...wrapped(
      'Generated from the English catalogue by `npm run docs:errors`. A failure is a code, which is stable and the same in every language, and data; where a code has several causes its data says `why`. Screens show the sentence, the advice and the code. Names and figures here are examples.',
    ),
    '',
    ...codes.flatMap((code) => section(code, sources)),
    '## Faults of a configuration',
    '',
    '`config-invalid` and `unknown-zone` list every fault, a line each, with its place in the file.',
    '',
    '| fault | says | what to do |',
    '|---|---|---|',
    ...everyFault().map((fault) => {
      const { message, advice } = faultInWords(fault, faults);
      return `| \`${fault.code}\` | ${cell(message)} | ${cell(advice)} |`;
    }),
  ].join('\n')}\n`;
}

function section(code: ErrorCode, sources: readonly { path: string; text: string }[]): string[] {
  const own = failures.filter((failure) => failure.code === code);
  const from = placesOf(code, sources);
  const origin = from.length > 0 ? [`Comes from ${from.join(', ')}.`, ''] : [];
  if (!isByWhy(code)) return [`## ${code}`, '', ...sentences(own[0]!), '', ...origin];
  const rows = own.map((failure) => {
    const { message, advice } = inWords(failure, errors);
    return `| \`${(failure.data as { why: string }).why}\` | ${cell(message)} | ${cell(advice)} |`;
  });
  return [`## ${code}`, '', '| why | says | what to do |', '|---|---|---|', ...rows, '', ...origin];
}

function sentences(failure: Failure): string[] {
  const { message, advice } = inWords(failure, errors);
  return [...message.split('\n').flatMap(asLines), '', ...wrapped(`**What to do:** ${advice}`)];
}

/** One line of a message, which ends where the next begins. */
const asLines = (line: string, index: number, all: readonly string[]): string[] => {
  const lines = wrapped(line);
  return index === all.length - 1 ? lines : [...lines.slice(0, -1), `${lines.at(-1)}  `];
};

/** Docs are no wider than this; tables may be. */
const width = 120;

function wrapped(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.length - 1;
    if (lines[last] !== '' && `${lines[last]} ${word}`.length > width) lines.push(word);
    else lines[last] = lines[last] === '' ? word : `${lines[last]} ${word}`;
  }
  return lines;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', '<br>');

function placesOf(code: ErrorCode, sources: readonly { path: string; text: string }[]): string[] {
  if (code === 'internal') return ['anywhere, where something happens that nobody foresaw'];
  const named = sources.filter(({ text }) => throwsIn(text).some((thrown) => thrown.includes(`'${code}'`)));
  const found = named.map(({ path }) => places.find(([start]) => path.startsWith(start))?.[1] ?? path);
  return [...new Set(found)].sort();
}

/** What stands between the brackets of each `new DocketError(` or helper for one code, up to the end of its statement. */
export const throwsIn = (text: string): string[] =>
  text
    .split(/new DocketError\(|signedOut\(|identityRefused\(|malformed\(/)
    .slice(1)
    .map((rest) => rest.slice(0, endOf(rest)));

/** Where the bracket that stands open closes; strings are passed over. */
function endOf(rest: string): number {
  let open = 1;
  let quote = '';
  for (let at = 0; at < rest.length; at++) {
    const sign = rest[at]!;
    if (quote) {
      if (sign === '\\') at += 1;
      else if (sign === quote) quote = '';
    } else if (`'"\``.includes(sign)) quote = sign;
    else if (sign === '(') open += 1;
    else if (sign === ')' && --open === 0) return at;
  }
  return rest.length;
}
