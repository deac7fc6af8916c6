/**
 * Every figure of a report, one row each. A row with its name, what it means and whom it counts (`strings/en/reports.ts` and
 * every other language) is a whole figure: the screen shows it by its kind, and its lists open from it.
 */
import type { Closing, ReportData } from './data';
import { answers, type Count, type Figure, idsOf, latestOf, share, timing } from './figures';

/** How long after a closing a return still counts against it. */
export const returnDays = 7;
const returnMs = returnDays * 86_400_000;

/** Whom figures count. */
interface Cohorts {
  /** Conversations begun in the period; null: not known for part of them. */
  begun: string[] | null;
  /** Closed in the period, each once, by its latest closing in it. */
  closed: Closing[];
  /** Of these, with a reply. */
  answered: Closing[];
  /** Closed for the first time in the period, with a reply. */
  firstClosings: Closing[];
  now: number;
}

interface FigureRow {
  section: 'volume' | 'times' | 'quality';
  measure(cohorts: Cohorts): Figure;
}

/** In the order of the screen. A name is also what buttons carry, so it has neither a space nor `=`. */
const table = {
  received: { section: 'volume', measure: ({ begun }): Count => begun },
  closed: { section: 'volume', measure: ({ closed }) => idsOf(closed) },
  reopened: { section: 'volume', measure: ({ closed }) => share(closed, ({ reopened }) => reopened !== null) },
  unanswered: {
    section: 'volume',
    measure: ({ closed }) => idsOf(closed.filter(({ facts }) => facts.began !== null && facts.replies === 0)),
  },
  first: { section: 'times', measure: ({ closed }) => timing(closed, ({ facts }) => facts.first) },
  resolution: { section: 'times', measure: ({ answered }) => timing(answered, ({ facts }) => facts.resolution) },
  firstResolution: {
    section: 'times',
    measure: ({ firstClosings }) => timing(firstClosings, ({ facts }) => facts.resolution),
  },
  firstContact: {
    section: 'quality',
    measure: ({ firstClosings, now }) =>
      share(firstClosings, isFirstContact, ({ facts }) => now < facts.closed + returnMs),
  },
  next: { section: 'quality', measure: ({ closed }) => answers(closed, ({ facts }) => facts.next) },
} satisfies Record<string, FigureRow>;

export type FigureName = keyof typeof table;
export type Figures = { [Name in FigureName]: ReturnType<(typeof table)[Name]['measure']> };

export const figureNames = Object.keys(table) as FigureName[];

export const figuresIn = (section: FigureRow['section']): FigureName[] =>
  figureNames.filter((name) => table[name].section === section);

/** @param now judges which closings are too recent to be sure of */
export function figuresOf({ closings, beginnings }: Pick<ReportData, 'closings' | 'beginnings'>, now: number): Figures {
  const closed = latestOf(closings);
  const cohorts: Cohorts = {
    begun: beginnings?.map(({ conversation }) => conversation) ?? null,
    closed,
    answered: closed.filter(({ facts }) => facts.replies > 0),
    firstClosings: closings.filter(({ facts }) => facts.closings === 1 && facts.replies > 0),
    now,
  };
  return Object.fromEntries(figureNames.map((name) => [name, table[name].measure(cohorts)])) as Figures;
}

/** No further word from the customer, nobody handed it on, and it did not come back. */
function isFirstContact({ facts, reopened }: Closing): boolean {
  return facts.mails === 1 && facts.handovers === 0 && (reopened === null || reopened >= facts.closed + returnMs);
}
