/**
 * What stands on the mail, completed by what is no longer there to say it. A mark is taken off by hand only where the
 * message that carried it is there and lacks it, and the mailbox still has the name.
 */
import { carriedIn, carrierIn } from '../../journal/known';
import { difference, factsOf, withChange, withoutClocks } from '../../marks/facts';
import { ownNames } from '../../marks/fold';
import { parseName } from '../../marks/names';
import type { Message } from '../../words/conversation';
import type { Entry } from '../../words/entry';
import type { Limits } from '../../words/limits';
import type { Vocabulary } from '../../words/marks';
import type { EpochMs } from '../../words/values';
import type { PlacedMail } from './new-mail';

interface Told {
  messages: readonly PlacedMail[];
  entries: readonly Entry[];
  /** The names the journal leads to. */
  known: readonly string[];
}

/** Names the journal knows and the mailbox does not have; @param available the names it has */
export const lostNames = (known: readonly string[], available: readonly string[]): string[] =>
  known.filter((name) => !available.includes(name));

/**
 * Names the journal knows that the mailbox has again, and that nobody has written here since: whoever deleted them took them
 * off everywhere at once, and off nothing in particular.
 */
export function returningNames(
  known: readonly string[],
  entries: readonly Entry[],
  madeAgain: Readonly<Record<string, EpochMs>> = {},
): string[] {
  const written = entries[entries.length - 1]?.at ?? Number.POSITIVE_INFINITY;
  return known.filter((name) => (madeAgain[name] ?? Number.NEGATIVE_INFINITY) > written);
}

/**
 * The names that count as standing. Where the carrying message is gone the journal's do; what stands on other messages is
 * added to them.
 */
export function standing(names: string[], told: Told, lost: readonly string[], limits: Limits, vocabulary: Vocabulary) {
  const isKept = !isManaged(names, vocabulary) && !isCarrierThere(told, limits);
  const kept = isKept ? told.known : lost;
  return kept.length === 0 ? names : withChange(kept, { set: names, removed: [] }, vocabulary);
}

export const isManaged = (names: readonly string[], vocabulary: Vocabulary): boolean =>
  factsOf(names, vocabulary).managed;

function isCarrierThere({ messages, entries }: Told, { scope }: Limits): boolean {
  if (scope === 'conversation') return messages.some(({ unseen }) => !unseen);
  const carrier = carrierIn(entries);
  return carrier === undefined || messages.some(({ id }) => id === carrier);
}

/** The owner's mark or the closing that the journal knows. */
export const holderIn = (names: readonly string[], vocabulary: Vocabulary): string | undefined =>
  names.find((name) => ['owner', 'closed'].includes(parseName(name, vocabulary)?.facet ?? ''));

/**
 * Ids of messages that come back from the bin with the marks they once carried: those say how things stood when they left,
 * and another message has carried the marks since. Where no other does, theirs are all there is.
 */
export function staleCarriers(
  messages: readonly Message[],
  entries: readonly Entry[],
  { scope }: Limits,
  vocabulary: Vocabulary,
): ReadonlySet<string> {
  const carried = scope === 'message' ? carriedIn(entries, vocabulary) : new Map<string, string[]>();
  const current = messages.find(({ id }) => id === carrierIn(entries));
  if (carried.size < 2 || !current || !isManaged(current.names, vocabulary)) return new Set();
  const isStale = ({ id, names }: Message): boolean => {
    const before = carried.get(id);
    return id !== current.id && before !== undefined && saysTheSame(before, ownNames(names, vocabulary));
  };
  return new Set(messages.filter(isStale).map(({ id }) => id));
}

function saysTheSame(known: readonly string[], names: readonly string[]): boolean {
  const { set, removed } = difference(withoutClocks(known), withoutClocks(names));
  return set.length + removed.length === 0;
}
