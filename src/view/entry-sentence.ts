import type { Entry } from '../journal/entry';
import { what } from './events';
import { type Look, shortName, storedLook } from './look';
import { entryWords } from './packet';

/** What an entry says to somebody who reads the mailbox without Docket: "Alice assigned this to Bob." In the team's language. */
export function entrySentence(entry: Entry, { context }: Look): string {
  const look = storedLook(context);
  const who = entry.by === 'docket' ? look.strings.product : shortName(entry.by, look);
  const said = `${who} ${what(entry, [], look)}.`;
  const marks = [...entry.set.map((name) => `+${name}`), ...entry.removed.map((name) => `-${name}`)].join(' ');
  return [said, entryWords(entry, look), marks].filter(Boolean).join('\n');
}
