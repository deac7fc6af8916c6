/** Fills a template. What nothing fills is named and asked for; there is no way to get a text with a blank left in it. */
import { type PublicText, saidByTemplate } from '../outgoing';
import { isAnswered, isAsked, type KnownFacts, valueFor } from './blanks';
import { namesIn, type Part, partsOf } from './parts';
import { htmlOf, textOf } from './render';
import type { PartFault, Variant } from './types';

export type Filled =
  | { ok: true; text: PublicText; html: PublicText; subject?: PublicText }
  /** `missing`: the names of blanks, in the order of the text. */
  | { ok: false; missing: string[] }
  /** It was saved by another version, or changed by hand, and cannot be used. */
  | { ok: false; faults: PartFault[] };

/** One character stands for each value while the template's own markup is read. */
const firstMark = 0xe000;
const marks = /[\ue000-\uf8ff]/g;

export function fill({ subject = '', body }: Variant, facts: KnownFacts): Filled {
  const read = [partsOf(subject.replace(/\s+/g, ' ')), partsOf(body.replace(/\r\n?/g, '\n'))] as const;
  const faults = read.flatMap((one) => one.faults);
  if (faults.length > 0) return { ok: false, faults };
  const values: string[] = [];
  const missing = new Set<string>();
  const [title, words] = read.map(({ parts }) => marked(parts, facts, values, missing)) as [string, string];
  if (missing.size > 0) return { ok: false, missing: [...missing] };
  const whole = (text: string) => text.replace(marks, (mark) => values[mark.charCodeAt(0) - firstMark] ?? '');
  return {
    ok: true,
    text: saidByTemplate(textOf(words, whole)),
    html: saidByTemplate(htmlOf(words, whole)),
    ...(title.trim() === '' ? {} : { subject: saidByTemplate(whole(title).trim()) }),
  };
}

/** Names of the blanks a person can be asked for: all that the variant uses. */
export const namesOf = ({ subject = '', body }: Variant): string[] => [
  ...new Set([subject, body].flatMap((text) => namesIn(partsOf(text).parts))),
];

function marked(parts: readonly Part[], facts: KnownFacts, values: string[], missing: Set<string>): string {
  return parts
    .map((part) => {
      // A character of one's own in the template would be taken for a value.
      if (part.is === 'words') return part.text.replace(marks, '');
      const value = valueFor(part.name, facts);
      if (part.is === 'condition') {
        if (isAsked(part.name) && !isAnswered(part.name, facts)) missing.add(part.name);
        return marked(value === null ? part.otherwise : part.says, facts, values, missing);
      }
      if (value === null && part.otherwise === null) missing.add(part.name);
      values.push(value ?? part.otherwise ?? '');
      return String.fromCharCode(firstMark + values.length - 1);
    })
    .join('');
}
