/** When a person last looked at a conversation, so that what is new to them is set apart. Nothing depends on it. */
import type { Context } from '../team/context';
import { openView } from '../use-cases/open';
import { fingerprint } from '../words/fingerprint';
import type { OpenOptions } from '../words/inbox';
import type { Conversations, OwnTexts, Remembered, UseCase } from '../words/ports';
import type { View } from '../words/screen';
import type { EpochMs, Handle } from '../words/values';
import { keys, recall, remember } from './remembered';

/** Conversations of one person whose last visit is remembered: 2 kB, so that fifty people's fit beside a full board. */
const visitsAtMost = 100;
/** Letters that tell a hundred conversations apart; whatever a host's ids look like, they take no more room. */
const keyChars = 10;

/** Opens a conversation as the person last left it, and remembers that they have looked. */
export function* openVisited(
  conversation: string,
  context: Context,
  options: OpenOptions = {},
): UseCase<View, Conversations & OwnTexts & Remembered> {
  const { person, now, limits } = context;
  if (person === null || limits.visits !== undefined) return yield* openView(conversation, context, options);
  const visit = yield* lastVisit(conversation, person.handle);
  const view = yield* openView(conversation, visit === null ? context : { ...context, lastVisit: visit }, options);
  if (!options.screen) yield* noteVisit(conversation, person.handle, now);
  return view;
}

/** Null: not within memory. */
export function* lastVisit(conversation: string, handle: Handle): UseCase<EpochMs | null, Remembered> {
  const line = (yield* visitsOf(handle)).find((text) => text.startsWith(`${keyOf(conversation)} `));
  return line === undefined ? null : Number.parseInt(line.split(' ')[1]!, 36);
}

/** Where there is no room the visit is forgotten, and the conversation is open all the same. */
export function* noteVisit(conversation: string, handle: Handle, at: EpochMs): UseCase<void, Remembered> {
  const key = keyOf(conversation);
  const others = (yield* visitsOf(handle)).filter((text) => !text.startsWith(`${key} `));
  const lines = [`${key} ${at.toString(36)}`, ...others].slice(0, visitsAtMost);
  try {
    yield* remember(keys.visits(handle), lines.join('\n'));
  } catch {
    // Full, or not allowed.
  }
}

const keyOf = (conversation: string): string => fingerprint(conversation).slice(0, keyChars);

function* visitsOf(handle: Handle): UseCase<string[], Remembered> {
  return (yield* recall(keys.visits(handle))).split('\n').filter((text) => text !== '');
}
