/** Which languages there are, and which of them a tag asks for. */
import type { Language } from '../../config/types';

export type { Language };

/** The language of a tag such as `de-AT`, where the catalogue has it. */
export function languageIn<T>(tag: string, catalogue: Readonly<Partial<Record<Language, T>>>): Language | null {
  const language = tag.toLowerCase().split(/[-_]/)[0]!;
  return Object.keys(catalogue).includes(language) ? (language as Language) : null;
}
