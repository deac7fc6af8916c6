/** The languages a bundle carries. The build of a Gmail add-on leaves out those its configuration does not name. */
import { german } from './de';
import { english } from './en';
import type { Language } from './language';

export const languages: Readonly<Partial<Record<Language, typeof english>>> = { en: english, de: german };
