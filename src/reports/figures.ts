/** The kinds of figures a report has, and how each is measured. Which figures there are: `figure-table.ts`. */
import type { Measured } from '../words/closing-facts';
import type { Closing } from './data';
import { percentile } from './percentile';

/** Conversations that are counted. Null: not known for part of them. */
export type Count = string[] | null;

/** A part of a whole, each with its conversations. */
export interface Share {
  is: 'share';
  yes: string[];
  no: string[];
  /** Of `yes`, those that may still turn out otherwise. */
  undecided: string[];
}

/** Lengths of one kind, both by business time and by the wall. */
export interface Timing {
  is: 'timing';
  /** Each with its conversation, longest by the wall first. */
  measured: { conversation: string; measured: Measured }[];
  business: Spread;
  wall: Spread;
  /** Conversations whose target was met, and missed. */
  target: { yes: string[]; no: string[] };
}

/** Milliseconds; null of nothing. */
export interface Spread {
  of: number;
  median: number | null;
  p90: number | null;
}

/** Counts of answers, and the conversations with at least one late. */
export interface Answers {
  is: 'answers';
  met: number;
  missed: number;
  late: string[];
}

export type Figure = Count | Share | Timing | Answers;

export const isCount = (figure: Figure): figure is Count => figure === null || Array.isArray(figure);

/** The lists behind a figure, by the names that travel with its buttons: its own, and `<name>-late`. */
export function listsBehind(name: string, figure: Figure): Record<string, string[] | null> {
  if (isCount(figure)) return { [name]: figure };
  switch (figure.is) {
    case 'share':
      return { [name]: figure.yes };
    case 'timing':
      return {
        [name]: figure.measured.map(({ conversation }) => conversation),
        [`${name}-late`]: figure.target.no,
      };
    case 'answers':
      return { [`${name}-late`]: figure.late };
  }
}

/** One closing a conversation, the latest in the period. */
export function latestOf(closings: readonly Closing[]): Closing[] {
  return [...new Map(closings.map((closing) => [closing.conversation, closing])).values()];
}

export const share = (
  cohort: readonly Closing[],
  holds: (closing: Closing) => boolean,
  isUndecided: (closing: Closing) => boolean = () => false,
): Share => ({
  is: 'share',
  yes: idsOf(cohort.filter(holds)),
  no: idsOf(cohort.filter((one) => !holds(one))),
  undecided: idsOf(cohort.filter((one) => holds(one) && isUndecided(one))),
});

/** @param lengthOf null: there is nothing to measure */
export function timing(cohort: readonly Closing[], lengthOf: (closing: Closing) => Measured | null): Timing {
  const measured = cohort
    .flatMap((closing) => {
      const length = lengthOf(closing);
      return length ? [{ conversation: closing.conversation, measured: length }] : [];
    })
    .sort((a, b) => b.measured.wall - a.measured.wall || (a.conversation < b.conversation ? -1 : 1));
  const judged = (met: boolean) =>
    measured.filter((one) => one.measured.met === met).map(({ conversation }) => conversation);
  return {
    is: 'timing',
    measured,
    business: spread(measured.flatMap((one) => one.measured.business ?? [])),
    wall: spread(measured.map((one) => one.measured.wall)),
    target: { yes: judged(true), no: judged(false) },
  };
}

const spread = (values: readonly number[]): Spread => ({
  of: values.length,
  median: percentile(values, 0.5),
  p90: percentile(values, 0.9),
});

/** @param countsOf targets met and missed */
export function answers(
  cohort: readonly Closing[],
  countsOf: (closing: Closing) => readonly [met: number, missed: number],
): Answers {
  const sum = (at: 0 | 1) => cohort.reduce((all, closing) => all + countsOf(closing)[at], 0);
  return { is: 'answers', met: sum(0), missed: sum(1), late: idsOf(cohort.filter((one) => countsOf(one)[1] > 0)) };
}

export const idsOf = (closings: readonly Closing[]): string[] => closings.map(({ conversation }) => conversation);
