/**
 * How much work code does, counted and not timed: the steps of modules that are `counted`, and how much text and how many
 * items the built-in functions they call look at or make. The figures are the same on every machine.
 */
import { steps } from './counted';

/** What a search without a result has looked at; with one, as far as it goes. */
const reaching = (length: number, from: unknown, found: number, size: number): number =>
  found < 0 ? Math.max(0, length - Number(from ?? 0)) : Math.max(0, found - Number(from ?? 0)) + size;

type Method = (this: never, ...args: never[]) => unknown;
type Cost = (self: string | unknown[], args: readonly unknown[], result: unknown) => number;

const whole: Cost = ({ length }) => length;
const search: Cost = ({ length }, [wanted, from], result) =>
  reaching(length, from, typeof result === 'number' ? result : result ? 0 : -1, String(wanted).length);
const made: Cost = (_self, _args, result) => (result as { length: number }).length;

const costs: Record<string, Cost> = {
  indexOf: search,
  includes: ({ length }) => length,
  lastIndexOf: whole,
  split: whole,
  replace: whole,
  replaceAll: whole,
  search: whole,
  trim: ({ length }, _args, result) => length - (result as string).length + 1,
  trimEnd: ({ length }, _args, result) => length - (result as string).length + 1,
  trimStart: ({ length }, _args, result) => length - (result as string).length + 1,
  toLowerCase: whole,
  toUpperCase: whole,
  normalize: whole,
  repeat: made,
  join: made,
  concat: made,
  reverse: whole,
  sort: whole,
  flat: whole,
  splice: whole,
  shift: whole,
  unshift: whole,
};
/** Of texts a slice is a view; of lists it is a copy. */
const ofLists: Record<string, Cost> = { slice: made };

/** The work of one call. */
function workOf(call: () => unknown): number {
  let builtIn = 0;
  const restored: (() => void)[] = [];
  const watch = (owner: object, name: string, cost: Cost): void => {
    const real = (owner as Record<string, Method>)[name];
    if (typeof real !== 'function') return;
    (owner as Record<string, unknown>)[name] = function (this: string | unknown[], ...args: unknown[]): unknown {
      const { length } = this;
      const before = typeof this === 'string' ? this : ({ length } as unknown[]);
      const result = (real as (...all: unknown[]) => unknown).apply(this, args);
      builtIn += cost(before, args, result);
      return result;
    };
    restored.push(() => {
      (owner as Record<string, unknown>)[name] = real;
    });
  };
  for (const [name, cost] of Object.entries(costs)) {
    watch(String.prototype, name, cost);
    watch(Array.prototype, name, cost);
  }
  for (const [name, cost] of Object.entries(ofLists)) watch(Array.prototype, name, cost);
  const { exec } = RegExp.prototype;
  // Each expression is linear by itself; a search looks at the text as far as its match, or to the end.
  RegExp.prototype.exec = function (this: RegExp, text: string): RegExpExecArray | null {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    const anchored = this.sticky || (this.source.startsWith('^') && !this.multiline);
    builtIn += found ? found.index - from + found[0].length : anchored ? 1 : String(text).length - from;
    return found;
  };
  restored.push(() => {
    RegExp.prototype.exec = exec;
  });
  const before = steps.taken;
  try {
    call();
  } finally {
    for (const restore of restored) restore();
  }
  return builtIn + steps.taken - before;
}

/** Of the shorter text, in code units; over longer ones, smaller faults are seen. */
const short = process.env.DOCKET_LONG ? 1_500 : 500;
const growth = 8;
/** Between what is eight times as much and what is sixty-four times. */
const tooMuch = 13;
const atOnce = 6;

const grows = (work: (length: number) => unknown, from = short): boolean =>
  workOf(() => work(growth * from)) > tooMuch * workOf(() => work(from));

/** Whether the work grows faster than the text; `from`: code units of the shorter text. */
export const outgrows = (read: (text: string) => unknown, text: (length: number) => string, from?: number): boolean =>
  grows((length) => read(text(length)), from);

const repeated = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));

/** The pieces, of these, that a reading takes more than linear work over when they are repeated. */
export function slowPieces(pieces: readonly string[], read: (text: string) => unknown): string[] {
  const slow: string[] = [];
  for (let at = 0; at < pieces.length; at += atOnce) {
    const some = pieces.slice(at, at + atOnce);
    // One that outgrows the text stands out among a few.
    const together = grows((length) => {
      for (const piece of some) read(repeated(piece, length));
    });
    if (together) slow.push(...some.filter((piece) => outgrows(read, (length) => repeated(piece, length))));
  }
  return slow;
}
