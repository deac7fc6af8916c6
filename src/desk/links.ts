/** Ties between conversations, as the journal keeps them. */
import { undoneIds } from '../journal/merge';
import type { Entry, EntryLink } from '../words/entry';

/** How a new message is tied to the forward it may answer: offered by upkeep on both sides, then chosen by a person on one. */
const offered = ['may continue', 'may be continued by'];
const chosen: Record<string, string> = { 'may continue': 'chosen', 'may be continued by': 'chosen for' };

const linksIn = (entries: readonly Entry[]): EntryLink[] => {
  const undone = undoneIds(entries);
  return entries.flatMap(({ id, data }) => (data.link && !undone.has(id) ? [data.link] : []));
};

/** The conversation this one continues; null: none. */
export const continuedFrom = (entries: readonly Entry[]): EntryLink | null =>
  linksIn(entries).find(({ as }) => as === 'continues') ?? null;

/** The conversation in which this one goes on; null: none. */
export const continuedIn = (entries: readonly Entry[]): EntryLink | null =>
  linksIn(entries).find(({ as }) => as === 'continued by') ?? null;

export const isTied = (entries: readonly Entry[]): boolean =>
  linksIn(entries).some(({ as }) => as === 'continues' || as === 'continued by');

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
  linksIn(entries).find(({ as }) => Object.values(chosen).includes(as)) ?? null;
