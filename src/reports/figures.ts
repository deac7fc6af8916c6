/**
 * The figures of a report. Each knows its conversations; what it means and whom it counts stands in words beside it
 * (`view/strings/en/reports.ts`), under the same name.
 */
import type { Measured } from '../words/closing-facts';
import type { Closing, ReportData } from './data';
import { percentile } from './percentile';

/** How long after a closing a return still counts against it. */
export const returnDays = 7;
const returnMs = returnDays * 86_400_000;

/** Lengths of one kind, both by business time and by the wall. */
export interface Timing {
  /** Each with its conversation, longest by the wall first. */
  measured: { conversation: string; measured: Measured }[];
  business: Spread;
  wall: Spread;
  target: Proportion;
}

/** Milliseconds; null of nothing. */
export interface Spread {
  of: number;
  median: number | null;
  p90: number | null;
}

/** A part of a whole, each with its conversations. */
export interface Proportion {
  yes: string[];
  no: string[];
}

export interface Figures {
  /** Conversations begun in the period; null: not known for part of them. */
  received: string[] | null;
  /** Conversations closed in the period, each once. */
  closed: string[];
  /** Of these, those that came back. */
  reopened: Proportion;
  /** Closed without a reply, although somebody had written. */
  unanswered: string[];
  first: Timing;
  resolution: Timing;
  firstResolution: Timing;
  /** Later answers: counts of answers, and the conversations with at least one late. */
  next: { met: number; missed: number; late: string[] };
  firstContact: Proportion;
  /** Solved at first contact so far, and closed too lately to be sure. */
  undecided: string[];
}

/** @param now judges which closings are too recent to be sure of */
export function figuresOf({ closings }: Pick<ReportData, 'closings'>, now: number): Omit<Figures, 'received'> {
  const latest = latestOf(closings);
  const answered = latest.filter(({ facts }) => facts.replies > 0);
  const firstClosings = closings.filter(({ facts }) => facts.closings === 1 && facts.replies > 0);
  const solved = share(firstClosings, isFirstContact);
  return {
    closed: idsOf(latest),
    reopened: share(latest, ({ reopened }) => reopened !== null),
    unanswered: idsOf(latest.filter(({ facts }) => facts.began !== null && facts.first === null)),
    first: timing(latest, ({ facts }) => facts.first),
    resolution: timing(answered, ({ facts }) => facts.resolution),
    firstResolution: timing(firstClosings, ({ facts }) => facts.resolution),
    next: {
      met: sum(latest.map(({ facts }) => facts.next[0])),
      missed: sum(latest.map(({ facts }) => facts.next[1])),
      late: idsOf(latest.filter(({ facts }) => facts.next[1] > 0)),
    },
    firstContact: solved,
    undecided: idsOf(firstClosings.filter((one) => isFirstContact(one) && now < one.facts.closed + returnMs)),
  };
}

/** One closing a conversation, the latest in the period. */
export function latestOf(closings: readonly Closing[]): Closing[] {
  return [...new Map(closings.map((closing) => [closing.conversation, closing])).values()];
}

/** No further word from the customer, nobody handed it on, and it did not come back. */
const isFirstContact = ({ facts, reopened }: Closing): boolean =>
  facts.mails === 1 && facts.handovers === 0 && (reopened === null || reopened >= facts.closed + returnMs);

function timing(closings: readonly Closing[], lengthOf: (closing: Closing) => Measured | null): Timing {
  const measured = closings
    .flatMap((closing) => {
      const length = lengthOf(closing);
      return length ? [{ conversation: closing.conversation, measured: length }] : [];
    })
    .sort((a, b) => b.measured.wall - a.measured.wall || (a.conversation < b.conversation ? -1 : 1));
  const judged = (met: boolean) =>
    measured.filter((one) => one.measured.met === met).map(({ conversation }) => conversation);
  return {
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

function share(closings: readonly Closing[], holds: (closing: Closing) => boolean): Proportion {
  return { yes: idsOf(closings.filter(holds)), no: idsOf(closings.filter((one) => !holds(one))) };
}

const idsOf = (closings: readonly Closing[]): string[] => closings.map(({ conversation }) => conversation);
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
