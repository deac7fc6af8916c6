import type { LocalDate } from '../sla/dates';
import type { Handle } from '../words/values';

/** One language of a template, in the text form that `parts.ts` reads. */
export interface Variant {
  /** Absent: the mail client's own, `Re: …`. */
  subject?: string;
  body: string;
}

/** A saved reply. Its title, its tags and its version are the shelf's. */
export interface Template {
  /** By language tag, such as `de`; at least one. */
  lang: Readonly<Record<string, Variant>>;
  /** Who looks after it. */
  owner?: Handle;
  /** By when somebody is to read it again. */
  reviewBy?: LocalDate;
}

/** What a template says in words of one language; the catalogue has them. */
export interface TemplateWords {
  greeting: { morning: string; day: string; evening: string };
  weekdays: readonly string[];
  months: readonly string[];
  /** "Friday, 27 November" */
  date(weekday: string, day: number, month: string): string;
}

/** What is wrong with a template, so that it cannot be saved. `lang`: in which variant. */
export type TemplateFault = { lang: string } & (
  | { why: 'empty' }
  /** A brace that belongs to no blank. */
  | { why: 'stray-brace' }
  /** No data fills this name. */
  | { why: 'unknown-name'; name: string }
  /** `else` or `end` without `if`, an `if` without `end`, or one within another. */
  | { why: 'condition'; name: string }
  | { why: 'link'; address: string }
  /** Docket cannot say this in the variant's language. */
  | { why: 'no-words'; name: string }
);

type Whys<F> = F extends { lang: string } ? Omit<F, 'lang'> : never;
/** The same, before it is known which variant it is in. */
export type PartFault = Whys<TemplateFault>;
