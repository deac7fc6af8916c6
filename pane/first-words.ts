/** The pane's own words. English comes with it; another language is a file of its own, fetched before anything is drawn. */
import { englishFirst, type FirstStrings, type FirstWords } from '../src/strings/first';

const loadGerman = async (): Promise<FirstStrings> => (await import('../src/strings/de/first')).first;

/** For a language tag such as `de-AT`; English where there is no such language or it cannot be loaded. */
export async function firstWords(tag: string, german = loadGerman): Promise<FirstWords> {
  if (!/^de\b/i.test(tag)) return englishFirst;
  return german().then(
    (strings) => ({ language: 'de', strings }),
    () => englishFirst,
  );
}
