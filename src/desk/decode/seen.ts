/** Which mail a writer has seen: message by message, since mail can turn up behind what was seen before. */
import { undoneIds } from '../../journal/merge';
import type { Message } from '../../words/conversation';
import type { Entry } from '../../words/entry';
import { fingerprint } from '../../words/fingerprint';
import type { EpochMs } from '../../words/values';

/** The newest message a writer has seen, as entries keep it. */
export type Seen = [at: EpochMs, id: string];

/** A message at its place: at its own time or, where it turned up later, at the moment from which it can have been there. */
export type Placed = Pick<Message, 'id' | 'at'> & { turnedUp?: EpochMs };

export const placeOf = ({ at, turnedUp }: Omit<Placed, 'id'>): EpochMs => turnedUp ?? at;

/** Whether a message stands behind that place; everything stands behind none. */
export const isBehind = (message: Placed, place: Seen | null): boolean =>
  !place || placeOf(message) > place[0] || (placeOf(message) === place[0] && message.id > place[1]);

export const inOrder = (a: Placed, b: Placed): number =>
  placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The later of two places in a conversation. */
export const laterSeen = (a: Seen | null, b: Seen | null): Seen | null => {
  if (!a || !b) return a ?? b;
  return b[0] > a[0] || (b[0] === a[0] && b[1] > a[1]) ? b : a;
};

/** The newest message an entry's writer has sorted. */
export const sortedTo = ({ data: { sorted, upTo } }: Pick<Entry, 'data'>): Seen | null => sorted ?? upTo ?? null;

export const newestSeen = (entries: readonly Entry[]): Seen | null =>
  entries.reduce<Seen | null>((newest, entry) => laterSeen(newest, sortedTo(entry)), null);

const keyLength = 6;
/** A message's key in entries: ids are the host's, so nobody outside can choose two that share one. */
export const seenKey = (id: string): string => fingerprint(id).slice(0, keyLength);

const keysIn = (text: string): string[] =>
  Array.from({ length: Math.floor(text.length / keyLength) }, (_, at) =>
    text.slice(at * keyLength, (at + 1) * keyLength),
  );

export interface SeenMail {
  /** Whether a writer has seen it. `alias`: another id it was known by. */
  has(message: Pick<Message, 'id' | 'at'>, alias?: string): boolean;
  /** The newest place any writer has seen. */
  newest: Seen | null;
  /** The moment from which a message that was seen can have been there, where that is later than its own time. */
  turnedUp(message: Pick<Message, 'id'>): EpochMs | undefined;
  /** The last moment at which a writer looked and the mail was not there yet: null where none looked that far. */
  missedAt(message: Pick<Message, 'id' | 'at'>): EpochMs | null;
}

/**
 * @param entries those that count, oldest first
 * @param stored all there are: one that does not count, since another came between, may have been read by whoever wrote next
 */
export function seenMail(entries: readonly Entry[], stored: readonly Entry[] = []): SeenMail {
  const undone = undoneIds(entries);
  // Taking back what made old mail new leaves that mail as unseen as it was.
  const counting = entries.filter(({ id, kind }) => kind !== 'as-new' || !undone.has(id));
  const keys = new Set(counting.flatMap(({ data }) => keysIn(data.saw ?? '')));
  const late = new Map(
    counting.flatMap(({ data }) => keysIn(data.late?.[1] ?? '').map((key) => [key, data.late![0]] as const)),
  );
  // Entries of earlier versions say no more than how far their writer saw.
  const before = newestSeen(entries.filter(({ data }) => data.saw === undefined));
  const newest = newestSeen(counting);
  const uncounted = stored.filter(({ id, data }) => data.saw && !entries.some((entry) => entry.id === id));
  const wasReadIn = (message: Placed): boolean =>
    uncounted.some(
      ({ at, data }) =>
        keysIn(data.saw!).includes(seenKey(message.id)) &&
        counting.some((later) => later.at >= at && !isBehind(message, sortedTo(later))),
    );
  return {
    newest,
    has: (message, alias) =>
      [message.id, ...(alias === undefined ? [] : [alias])].some((id) => keys.has(seenKey(id))) ||
      (before !== null && !isBehind(message, before)) ||
      wasReadIn(message),
    turnedUp: ({ id }) => late.get(seenKey(id)),
    missedAt: (message) => (newest === null || isBehind(message, newest) ? null : looked(counting, message)),
  };
}

/** When the last writer looked who saw later mail than this. */
const looked = (entries: readonly Entry[], message: Pick<Message, 'id' | 'at'>): EpochMs | null =>
  entries.reduce<EpochMs | null>((last, entry) => (isBehind(message, sortedTo(entry)) ? last : entry.at), null);
