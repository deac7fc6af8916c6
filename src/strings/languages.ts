/** The languages a bundle carries. The build of a Gmail add-on leaves out those its configuration does not name. */
import { strings as de } from './de';
import { strings as en } from './en';
import type { Language } from './language';

export const languages: Readonly<Partial<Record<Language, typeof en>>> = { de, en } satisfies Record<
  Language,
  typeof en
>;
