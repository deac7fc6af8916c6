import type { Entry } from '../../words/entry';
import { type Look, shortName, storedLook } from '../parts/look';
import { entryWords } from './escalation-details';
import { what } from './events';

/** What an entry says to somebody who reads the mailbox without Docket: "Alice assigned this to Bob." In the team's language. */
export function entrySentence(entry: Entry, { context }: Look): string {
  const look = storedLook(context);
  const who = entry.by === 'docket' ? look.strings.product : shortName(entry.by, look);
  const said = `${who} ${what(entry, [], look)}.`;
  const marks = [...entry.set.map((name) => `+${name}`), ...entry.removed.map((name) => `-${name}`)].join(' ');
  return [said, entryWords(entry, look), marks].filter(Boolean).join('\n');
}
