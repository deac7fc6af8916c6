/**
 * Every sentence and label people read: one folder a language, one file a topic. English is the model; a further language
 * is the same shape, complete by type. Functions take plain values; nothing in here knows a host.
 */
import { english } from './en';
import { languageIn } from './language';
import { languages } from './languages';

export type Strings = typeof english;

/** The catalogue for the first of these tags, such as `de-AT`, that has one; else English. */
export function stringsFor(...tags: readonly (string | undefined)[]): Strings {
  for (const tag of tags) {
    const language = tag === undefined ? null : languageIn(tag, languages);
    const strings = language && languages[language];
    if (strings) return strings;
  }
  return english;
}
