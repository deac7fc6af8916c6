/** The languages a bundle carries; the first one stands in where a tag asks for one that is not among them. */
import { english } from './en';
import type { Language } from './language';

export const languages: Readonly<Partial<Record<Language, typeof english>>> = { en: english };
