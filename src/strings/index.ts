/**
 * Every sentence and label people read: one folder a language, one file a topic. English is the model; a further language
 * is the same shape, complete by type. Functions take plain values; nothing in here knows a host.
 */
import { strings as english } from './en';
import { chosen } from './language';
import { languages } from './languages';

export type Strings = typeof english;

/** The catalogue for the first of these tags, such as `de-AT`, that has one; else English. */
export const stringsFor = (...tags: readonly (string | undefined)[]): Strings => chosen(languages, tags) ?? english;
