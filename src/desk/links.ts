/** Ties between conversations, as the journal keeps them. */
import { undoneIds } from '../journal/merge';
import { linksIn, messageLink } from '../mail/link';
import type { Entry, EntryLink } from '../words/entry';
import type { Desk } from './desk';

/** How one conversation stands to the other. */
export type Tie =
  /** It goes on with what was begun in the other. */
  | 'continues'
  | 'continued by'
  /** Its first mail answers one of the other's, and nobody has said yet that it goes on here. */
  | 'answers';

/** The entry that ties it to another one in this way and stands; undefined: none does. */
function tying(entries: readonly Entry[], as: Tie): Entry | undefined {
  const undone = undoneIds(entries);
  return entries.find(({ id, data }) => data.link?.as === as && !undone.has(id));
}

/** The conversation this one continues; null: none. */
export const continuedFrom = (entries: readonly Entry[]): EntryLink | null =>
  tying(entries, 'continues')?.data.link ?? null;

/** The conversation in which this one goes on; null: in none. */
export const continuedIn = (entries: readonly Entry[]): EntryLink | null =>
  tying(entries, 'continued by')?.data.link ?? null;

/** The conversation its first mail answers, where a pass has found that out; null: it has not. */
export const knownToAnswer = (entries: readonly Entry[]): string | null =>
  tying(entries, 'answers')?.data.link?.other ?? null;

/** The tie of a conversation that goes on with this one: since when its customer has waited, and by which policy. */
export function continuing({ conversation, waitingSince, clocks }: Desk): EntryLink {
  const clock = clocks.find(({ state }) => state === 'running');
  return {
    other: conversation,
    as: 'continues' satisfies Tie,
    ...(waitingSince === null ? {} : { since: waitingSince }),
    ...(clock ? { policy: clock.policy } : {}),
  };
}

/** Mail that is looked for beside the first of a chain; the last ones named are the nearest. */
const nearestAtMost = 5;

/**
 * Message-IDs that the first mail names as earlier mail, nearest first, where that mail came from outside and this
 * conversation does not hold them itself. Empty: it has not come apart from another one.
 */
export function earlierMail({ messages }: Desk): string[] {
  const [first] = messages;
  if (first?.kind.who !== 'outside') return [];
  const { 'in-reply-to': answered, references } = first.headers;
  const [oldest, ...later] = linksIn(references);
  const nearest = [...linksIn(answered), ...later.reverse()].slice(0, nearestAtMost);
  const own = new Set(messages.map(({ headers }) => messageLink(headers['message-id'])));
  return [...new Set([...nearest, ...(oldest === undefined ? [] : [oldest])])].filter((link) => !own.has(link));
}

/** The same where it asks for something and has not been settled. */
export function answersElsewhere(desk: Desk): string[] {
  const { messages, facts, entries } = desk;
  const asks = ['asks', 'third-party'].includes(messages[0]?.verdict.is ?? '');
  return facts.managed && facts.status !== 'closed' && !continuedFrom(entries) && asks ? earlierMail(desk) : [];
}

/** How a new message is tied to the forward it may answer: offered by upkeep on both sides, then chosen by a person on one. */
const offered = ['may continue', 'may be continued by'];
const chosen: Record<string, string> = { 'may continue': 'chosen', 'may be continued by': 'chosen for' };

const tiesIn = (entries: readonly Entry[]): EntryLink[] => {
  const undone = undoneIds(entries);
  return entries.flatMap(({ id, data }) => (data.link && !undone.has(id) ? [data.link] : []));
};

export const isTied = (entries: readonly Entry[]): boolean =>
  tiesIn(entries).some(({ as }) => as === 'continues' || as === 'continued by');

/** A conversation that this one may continue, or be continued by. */
export interface Offer {
  other: string;
  as: 'continues' | 'continued by';
  /** The other one's subject. */
  subject: string;
}

/** What a person is to choose from; empty once one has been chosen, or where there was never a choice. */
export function offersIn(entries: readonly Entry[]): Offer[] {
  if (isTied(entries) || choiceIn(entries) !== null) return [];
  return entries.flatMap(({ data: { link, text = '' } }): Offer[] => {
    if (!link || !offered.includes(link.as)) return [];
    return [{ other: link.other, as: link.as === 'may continue' ? 'continues' : 'continued by', subject: text }];
  });
}

export const offerLink = (other: string, as: Offer['as']): EntryLink => ({
  other,
  as: as === 'continues' ? 'may continue' : 'may be continued by',
});

export const choiceLink = ({ other, as }: Offer): EntryLink => ({ other, as: chosen[offerLink(other, as).as]! });

/** The pair a person has chosen, the new conversation first, as seen from `here`; null: nobody has. */
export function chosenPair(entries: readonly Entry[], here: string): readonly [next: string, forward: string] | null {
  const choice = choiceIn(entries);
  if (choice === null) return null;
  return choice.as === 'chosen' ? [here, choice.other] : [choice.other, here];
}

const choiceIn = (entries: readonly Entry[]): EntryLink | null =>
  tiesIn(entries).find(({ as }) => Object.values(chosen).includes(as)) ?? null;
