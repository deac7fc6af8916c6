/**
 * What a pane says before anything has been read: its own controls and the ways to go. Part of the catalogue that can be
 * loaded by itself, so that a pane that loads the core after itself does not wait for every sentence of it.
 */
import { first } from './en/first';
import type { Language } from './language';

export type FirstStrings = typeof first;

/** First strings, and which language they are in. */
export interface FirstWords {
  language: Language;
  strings: FirstStrings;
}

export const englishFirst: FirstWords = { language: 'en', strings: first };
