/** The names a template may leave blank, and what fills them. A name comes with the data behind it. */
import type { Config, Member } from '../config/types';
import { civilDate, weekdayIndex } from '../sla/dates';
import { localDay, localTime, readTransitions } from '../sla/transitions';
import { nextWorkingDay } from '../team/working-days';
import type { EpochMs } from '../words/values';
import type { TemplateWords } from './types';

/** What is known when a template is filled. Nothing of notes or of the journal is among it. */
export interface KnownFacts {
  /** The name on the customer's first mail; empty: none. Text from mail. */
  customer: string;
  agent: Pick<Member, 'name'>;
  config: Config;
  now: EpochMs;
  /** Null: Docket has none in the variant's language. */
  words: TemplateWords | null;
  /** What the person has answered so far, by the name of the blank; an empty answer is an answer. */
  answers: Readonly<Record<string, string>>;
}

type Fill = (facts: KnownFacts) => string | null;

const fixed: Readonly<Record<string, Fill>> = {
  'customer.first': ({ customer }) => firstOf(customer),
  'customer.name': ({ customer }) => (/\p{L}/u.test(customer) && !customer.includes('@') ? customer : null),
  'agent.first': ({ agent }) => agent.name.trim().split(/\s+/)[0] ?? null,
  'agent.name': ({ agent }) => agent.name,
  greeting: ({ words, config, now }) => {
    const { hour } = localTime(readTransitions(config.zones[config.timeZone]!), now);
    return words?.greeting[hour < 12 ? 'morning' : hour < 18 ? 'day' : 'evening'] ?? null;
  },
};

/** Days ahead that can still be promised. */
const dayPattern = /^day \+(\d{1,2})b$/;
const askPattern = /^ask\.[\p{L}\p{N}-]{1,30}$/u;

/** Whether a template may use the name. */
export const isKnownName = (name: string): boolean =>
  Object.keys(fixed).includes(name) || dayPattern.test(name) || isAsked(name);

/** Whether the person is always asked for it. */
export const isAsked = (name: string): boolean => askPattern.test(name);

/** Whether it is said in words of the variant's language. */
export const needsWords = (name: string): boolean => name === 'greeting' || dayPattern.test(name);

/** Whether the person has said what belongs there, be it nothing. */
export const isAnswered = (name: string, { answers }: KnownFacts): boolean => Object.keys(answers).includes(name);

/** What fills a name, on one line; null: nothing does. What the person answered goes before what is known. */
export function valueFor(name: string, facts: KnownFacts): string | null {
  const answer = isAnswered(name, facts) ? facts.answers[name]! : null;
  const value = plain(answer ?? (isKnownName(name) ? known(name, facts) : null) ?? '');
  // Braces would read as a blank that nobody filled.
  return value === '' || /[{}]/.test(value) ? null : value;
}

function known(name: string, facts: KnownFacts): string | null {
  const days = dayPattern.exec(name);
  return days ? dayAhead(Number(days[1]), facts) : (fixed[name]?.(facts) ?? null);
}

function dayAhead(days: number, { config, now, words }: KnownFacts): string | null {
  if (!words) return null;
  let day = localDay(readTransitions(config.zones[config.timeZone]!), now);
  for (let left = days; left > 0; left--) day = nextWorkingDay(config, day);
  const { month, day: ofMonth } = civilDate(day);
  return words.date(words.weekdays[weekdayIndex(day)]!, ofMonth, words.months[month - 1]!);
}

/** A first name only where it can hardly be anything else: two words of letters, in their usual order. */
function firstOf(name: string): string | null {
  const words = plain(name).split(' ');
  return words.length === 2 && words.every((word) => /^\p{L}[\p{L}\p{M}'’-]*$/u.test(word)) ? words[0]! : null;
}

/** Without what changes the direction or the lines of the text around it. */
const plain = (value: string): string =>
  value
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
