/** The desk as it stood at a past moment: the same reading over what was known by then. */
import { knownNames } from '../../journal/known';
import { mergeEntries, withoutUndoneTidying } from '../../journal/merge';
import type { Context } from '../../team/context';
import type { Snapshot } from '../../words/conversation';
import type { EpochMs } from '../../words/values';
import type { Desk } from '../desk';
import { decode } from './decode';
import { newestSeen, placeOf, seenMail } from './seen';

/**
 * Marks keep no history, so they are taken from the journal: each message carries what was known once its last reader
 * had seen it. Work by hand counts from the moment an entry recorded it. `at` after now is now.
 */
export function deskAsOf(snapshot: Snapshot, at: EpochMs, context: Context): Desk {
  if (at >= context.now) return decode(snapshot, context);
  const whole = withoutUndoneTidying(mergeEntries(snapshot.entries));
  const entries = whole.filter((entry) => entry.at <= at);
  const later = seenMail(whole);
  const names = knownNames(entries, context.vocabulary);
  const seen = newestSeen(entries);
  const lastSeen = seen?.[0] ?? Number.NEGATIVE_INFINITY;
  const messages = snapshot.messages
    .filter((message) => placeOf({ ...message, turnedUp: later.turnedUp(message) }) <= at)
    .map((message) => ({ ...message, names: message.at <= lastSeen ? names : [] }));
  return decode({ ...snapshot, entries, messages }, { ...context, now: at });
}
