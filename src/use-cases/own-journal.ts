/** Reads and appends to journals of no conversation; see `journal/own-journal.ts`. */
import { mergeEntries } from '../journal/merge';
import { ownJournalIn } from '../journal/own-journal';
import { entriesIn, entryText } from '../journal/text';
import type { BrokenEntry } from '../words/conversation';
import type { Entry } from '../words/entry';
import type { OwnTexts, UseCase } from '../words/ports';
import { asking } from './requests';

const ofTexts = asking<Pick<OwnTexts, 'find' | 'file'>>();

/** All entries of some journals, oldest first, each once; what nobody can read is reported. */
export function* readOwnJournals(
  ids: readonly string[],
): UseCase<{ entries: Entry[]; broken: BrokenEntry[] }, Pick<OwnTexts, 'find' | 'file'>> {
  const { entries, broken } = entriesIn(yield* ofTexts('find', 'journal', ids));
  return { entries: mergeEntries(entries), broken };
}

/**
 * Appends an entry to the journal its `conversation` names. Repeating it is safe: readers take entries of one id for one.
 *
 * @param sentence what it says, for people; never read back
 * @throws DocketError `limit-reached` where the mailbox has no place for it
 */
export function* appendToOwnJournal(entry: Entry, sentence: string): UseCase<void, Pick<OwnTexts, 'find' | 'file'>> {
  if (ownJournalIn(entry.conversation) === null) throw new Error(`${entry.conversation} is no journal of Docket's own`);
  yield* ofTexts('file', 'journal', entry.conversation, [entryText(entry, sentence)], []);
}
