/** The languages the check-up speaks; the build leaves out those its configuration does not name. */
import type { Language } from '../../../src/config/types';
import { strings as de } from './de';
import { strings as en } from './en';

export const languages: Readonly<Partial<Record<Language, typeof en>>> = { de, en } satisfies Record<
  Language,
  typeof en
>;
