/** Which languages there are, and which of them a tag asks for. */
import type { Language } from '../config/types';

export type { Language };

/** The language of a tag such as `de-AT`, where the catalogue has it. */
export function languageIn<T>(tag: string, catalogue: Readonly<Partial<Record<Language, T>>>): Language | null {
  const language = tag.toLowerCase().split(/[-_]/)[0]!;
  return Object.keys(catalogue).includes(language) ? (language as Language) : null;
}

/** What the first of these tags that has anything in a catalogue finds there; undefined where none has. */
export function chosen<T>(
  catalogue: Readonly<Partial<Record<Language, T>>>,
  tags: readonly (string | undefined)[],
): T | undefined {
  for (const tag of tags) {
    const language = tag === undefined ? null : languageIn(tag, catalogue);
    if (language && catalogue[language]) return catalogue[language];
  }
  return undefined;
}
