/** How well quotes, signatures and forwards are read, over a set of shapes. */
import { ownWords } from '../../src/mail/cutting/own-words';
import { forwardedSender } from '../../src/mail/forward';
import { judgeThanks } from '../../src/mail/thanks';
import { type Shape, thanksIn, writer } from './shapes';

export interface Cut {
  /** Of the writer's words some are neither kept for certain nor kept as doubtful. */
  lost: boolean;
  /** Something that is not the writer's counts as theirs. */
  left: boolean;
  /** All of the writer's words are for certain theirs, and nothing else is. */
  clean: boolean;
}

export interface Counts {
  of: number;
  clean: number;
  lost: number;
  left: number;
}

export interface Measured {
  /** By kind, language and program, each in the order of its name. */
  cutting: { kind: [string, Counts][]; language: [string, Counts][]; program: [string, Counts][] };
  replies: Counts;
  forwards: { told: number; right: number; wrong: number; unseen: number; others: number; called: number };
  thanks: {
    /** Thanks alone: with the quoted mail at hand, and with the text alone. */
    of: number;
    seen: number;
    seenAlone: number;
    /** Own words that are not thanks, and thanks with own words below the quote: called bare thanks. */
    others: number;
    wrong: number;
  };
}

const said = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export function cutOf({ text, own: wanted, cut, program }: Shape): Cut {
  const { own, mayHoldMore } = ownWords(text);
  const whole = said(wanted).every((line) => own.includes(line));
  const lost = !said(wanted).every((line) => own.includes(line) || mayHoldMore.includes(line));
  // A closing without a delimiter may stay.
  const more = !program.startsWith('plain closing') && said(own).some((line) => !wanted.includes(line));
  const left = more || cut.some((piece) => own.includes(piece));
  return { lost, left, clean: whole && !left };
}

export function measure(shapes: readonly Shape[]): Measured {
  const groups = { kind: new Map(), language: new Map(), program: new Map() } as Record<string, Map<string, Counts>>;
  const replies: Counts = { of: 0, clean: 0, lost: 0, left: 0 };
  const forwards = { told: 0, right: 0, wrong: 0, unseen: 0, others: 0, called: 0 };
  const thanks = { of: 0, seen: 0, seenAlone: 0, others: 0, wrong: 0 };
  for (const shape of shapes) {
    const cut = cutOf(shape);
    for (const [name, group] of Object.entries(groups)) {
      const key = name === 'kind' ? kindOf(shape) : shape[name as 'language' | 'program'];
      count(group, key, cut);
    }
    if (shape.kind === 'reply') add(replies, cut);
    if (shape.kind === 'forward-inline') forwarded(forwards, shape);
    else if (forwardedSender(shape.text, shape.headers.Subject ?? '') === null) forwards.others += 1;
    else Object.assign(forwards, { others: forwards.others + 1, called: forwards.called + 1 });
    if (!shape.kind.startsWith('forward')) thanked(thanks, shape);
  }
  const sorted = (group: Map<string, Counts>) => [...group].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    cutting: {
      kind: sorted(groups.kind!),
      language: sorted(groups.language!),
      program: sorted(groups.program!),
    },
    replies,
    forwards,
    thanks,
  };
}

const kindOf = ({ kind, nasty }: Shape): string => `${kind.replace('-', ' ')}${nasty ? ', made to mislead' : ''}`;

function count(group: Map<string, Counts>, key: string, cut: Cut): void {
  const counts = group.get(key) ?? { of: 0, clean: 0, lost: 0, left: 0 };
  group.set(key, counts);
  add(counts, cut);
}

function add(counts: Counts, { clean, lost, left }: Cut): void {
  counts.of += 1;
  counts.clean += Number(clean);
  counts.lost += Number(lost);
  counts.left += Number(left);
}

function forwarded(counts: Measured['forwards'], { text, headers, originalFrom }: Shape): void {
  const found = forwardedSender(text, headers.Subject ?? '');
  const address = originalFrom?.address?.toLowerCase() ?? '';
  const read = found?.from?.address ?? '';
  if (read !== '' && read !== address) counts.wrong += 1;
  if (address === '') return;
  counts.told += 1;
  counts.right += Number(read === address);
  counts.unseen += Number(read === '');
}

/** The shape with other words in place of its own, and, with the writer's below the quote, whatever a program put there. */
export const saying = ({ text, own }: Shape, words: string): string | null =>
  text.includes(own) ? text.replace(own, () => words) : null;

function thanked(counts: Measured['thanks'], shape: Shape): void {
  const judged = (text: string, earlier: string[] = []) =>
    judgeThanks({ text, hasAttachment: false, from: writer }, { phrases: [], earlier }) === 'thanks';
  const words = thanksIn[shape.language]!;
  const only = shape.program.startsWith('(') ? null : saying(shape, words);
  const below = `${words}\n\n${shape.text.replace(shape.own, () => '').trim()}\n\n${shape.own}`;
  counts.others += 2;
  counts.wrong += Number(judged(shape.text)) + Number(judged(below));
  if (only === null) return;
  counts.of += 1;
  counts.seenAlone += Number(judged(only));
  counts.seen += Number(judged(only, [quoted(shape)]));
}

/** The mail that was answered, as the quote below an unmarked head shows it. */
function quoted({ text }: Shape): string {
  const lines = text.split('\n');
  const hello = lines.findIndex((line) =>
    /^(Hello|Guten Tag|Bonjour|Hola|Buongiorno|Hallo|Olá|Dzień dobry|Hej|Hei|Dobrý den|Здравствуйте|こんにちは|您好)[,、，]?$/.test(
      line,
    ),
  );
  return hello === -1 ? '' : lines.slice(hello).join('\n');
}
