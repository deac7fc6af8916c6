/**
 * What the pane says of a failure. The sentences come with the inbox's code, which asks for them as well; where neither could be
 * loaded, the pane's own words say that.
 */
import { type ErrorCatalogue, inWords, type Problem } from '../src/strings/errors';
import type { FirstStrings } from '../src/strings/first';
import { chosen, type Language } from '../src/strings/language';
import type { Failure } from '../src/words/errors';

const catalogues: Record<Language, () => Promise<ErrorCatalogue>> = {
  en: async () => (await import('../src/strings/en/errors')).errors,
  de: async () => (await import('../src/strings/de/errors')).errors,
};

/** `languages`: tags to speak, the first that there is. */
export async function problemOf(
  failure: Failure,
  languages: readonly (string | undefined)[],
  { notLoaded }: Pick<FirstStrings, 'notLoaded'>,
  loads = catalogues,
): Promise<Problem> {
  try {
    return inWords(failure, await (chosen(loads, languages) ?? loads.en)());
  } catch {
    return { code: failure.code, ...notLoaded };
  }
}
