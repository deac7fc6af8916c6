/** How a failure becomes words: the shape of that part of the catalogue, and its use. */
import type { Fault, FaultCode, FaultData, SettingHint } from '../words/config-faults';
import type { ErrorCode, ErrorData, Failure } from '../words/errors';
import { isFields } from '../words/shape';
import { cut } from '../words/text';

export interface ErrorSentence {
  /** What happened. */
  message: string;
  /** What to do about it. */
  advice: string;
}

/** `catalogue`: for a failure that tells of another one. */
type Say<D> = (data: D, catalogue: ErrorCatalogue) => ErrorSentence;

/** By code; where a code has several causes, by what its data gives as `why`. */
export type ErrorCatalogue = {
  [C in ErrorCode]: [ErrorData[C]] extends [{ why: string }]
    ? { [W in ErrorData[C]['why']]: Say<Extract<ErrorData[C], { why: W }>> }
    : Say<ErrorData[C]>;
};

export type FaultCatalogue = { [F in FaultCode]: (data: FaultData[F]) => ErrorSentence };

/** What would be right at a place of the configuration. */
export type HintCatalogue = Record<SettingHint, string>;

/** A failure in somebody's language; the code is the same in all of them. */
export interface Problem extends ErrorSentence {
  code: ErrorCode;
}

export function inWords({ code, data }: Failure, catalogue: ErrorCatalogue): Problem {
  const entry = catalogue[code] as Say<unknown> | Record<string, Say<unknown>>;
  const say = typeof entry === 'function' ? entry : entry[(data as { why: string }).why]!;
  return { code, ...say(plain(data), catalogue) };
}

/** Message and advice as one text, for where there is one line. */
export const inOneLine = (failure: Failure, catalogue: ErrorCatalogue): string => {
  const { message, advice } = inWords(failure, catalogue);
  return `${message} ${advice}`;
};

export const faultInWords = ({ code, data }: Fault, catalogue: FaultCatalogue): ErrorSentence =>
  (catalogue[code] as (data: unknown) => ErrorSentence)(data);

/** A line a fault, with its place; `whole`: what to call the place of a fault of the whole. */
export const faultLines = (faults: readonly Fault[], catalogue: FaultCatalogue, whole: string): string =>
  faults
    .map((fault) => {
      const { message, advice } = faultInWords(fault, catalogue);
      return `\n${fault.path || whole}: ${message} ${advice}`;
    })
    .join('');

/** Characters of one text of a failure's data that are shown, and items of one list. */
const textChars = 200;
const itemsAtMost = 100;

/** Texts of the data come from people, mail and other systems: each is shown as one short line. */
const plain = (data: unknown): unknown =>
  withTexts(data, (text) => cut(text.slice(0, 3 * textChars).replace(unprintable, ' '), textChars));

/** Control characters, line breaks among them, and those that turn the direction of the text around them. */
const unprintable = /[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu;

/** The same failure with texts of at most so many characters, for where there is little room. */
export const shortened = ({ code, data }: Failure, chars: number): Failure =>
  ({ code, data: withTexts(data, (text) => cut(text, chars)) }) as Failure;

function withTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.slice(0, itemsAtMost).map((item) => withTexts(item, change));
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withTexts(inner, change)]));
}
