/** The check-up's own sentences: they are Gmail's alone, so the core's catalogue does not hold them. */
import { chosen } from '../../../src/strings/language';
import { strings as english } from './en';
import { languages } from './languages';

export type CheckUpStrings = typeof english;

/** For the first of these tags, such as `de-AT`, that has them; else in English. */
export const checkUpStringsFor = (...tags: readonly (string | undefined)[]): CheckUpStrings =>
  chosen(languages, tags) ?? english;
