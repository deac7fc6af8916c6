/**
 * What a pane says before anything has been read: its own controls and the ways to go. Part of the catalogue that can be
 * loaded by itself, so that a pane that loads the core after itself does not wait for every sentence of it.
 */

import { first } from './en/first';
import { type Language, languageIn } from './language';

export type FirstStrings = typeof first;

const catalogue: Readonly<Record<Language, FirstStrings>> = { en: first };

/** The first strings for a language tag such as `de-AT`, and which language they really are in. */
export function firstStringsFor(tag: string): { language: Language; strings: FirstStrings } {
  const language = languageIn(tag, catalogue) ?? 'en';
  return { language, strings: catalogue[language] };
}
