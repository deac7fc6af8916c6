/** The languages the check-up speaks; the build leaves out those its configuration does not name. */
import type { Language } from '../../../src/config/types';
import { german } from './de';
import { english } from './en';

export const languages: Readonly<Partial<Record<Language, typeof english>>> = { en: english, de: german };
