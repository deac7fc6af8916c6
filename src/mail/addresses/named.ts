import { withoutEnd } from '../../words/text';
import { isAddress } from './is-address';

/** Where words are looked through for addresses; people name them early. Characters. */
const searched = 20_000;

/** The addresses a text names, lower case, each once. Goes through the text once. */
export function addressesNamed(text: string): string[] {
  const words = text.slice(0, searched).split(/[\s<>()[\]{},;:"'“”„«»|*]+/);
  const found = words.map((word) => withoutEnd(word, '.!?').toLowerCase()).filter(looksLikeAddress);
  return [...new Set(found)];
}

const looksLikeAddress = (word: string): boolean => isAddress(word) && /@[^@]*\.[^@.]{2,}$/.test(word);
