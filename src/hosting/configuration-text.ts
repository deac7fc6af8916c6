/** The team's configuration as a text that a lead looks at, changes and stores. */
import { writtenText } from '../config/zones';
import { DocketError } from '../words/errors';
import type { OwnTexts, UseCase } from '../words/ports';
import { newestText } from './team-configuration';

type Texts = Pick<OwnTexts, 'find' | 'file'>;

/** As people write it; empty where none is stored. */
export function* configurationText(): UseCase<string, Texts> {
  const stored = yield* newestText();
  return stored === null ? '' : writtenText(stored);
}

/**
 * The text to store; null where nothing was changed.
 *
 * @param given what the field holds
 * @param shown what it held at first; null: nothing was shown
 * @throws DocketError `changed-meanwhile` where somebody has stored another one since it was shown
 */
export function* textToStore(given: string | undefined, shown: string | null): UseCase<string | null, Texts> {
  if (!given?.trim() || given === shown) return null;
  if (shown !== null && (yield* configurationText()) !== shown)
    throw new DocketError('changed-meanwhile', { why: 'configuration' });
  return given;
}
