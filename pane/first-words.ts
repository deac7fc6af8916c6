/** The pane's own words. English comes with it; another language is a file of its own, fetched before anything is drawn. */
import { englishFirst, type FirstStrings, type FirstWords } from '../src/strings/first';
import { type Language, languageIn } from '../src/strings/language';

type Load = () => Promise<FirstStrings>;

const others: Readonly<Record<Exclude<Language, 'en'>, Load>> = {
  de: async () => (await import('../src/strings/de/first')).first,
};

/** For a language tag such as `de-AT`; English where there is no such language or it cannot be loaded. */
export async function firstWords(
  tag: string,
  catalogue: Readonly<Partial<Record<Language, Load>>> = others,
): Promise<FirstWords> {
  const language = languageIn(tag, catalogue);
  const load = language && catalogue[language];
  if (!language || !load) return englishFirst;
  return load().then(
    (strings) => ({ language, strings }),
    () => englishFirst,
  );
}
