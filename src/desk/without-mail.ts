/** What a conversation would be had one of its mails never changed anything. */

import { knownNames } from '../journal/known';
import { type Facts, factsOf, namesOf, withChange } from '../marks/facts';
import type { Context } from '../team/context';
import type { Entry } from '../words/entry';
import { arrive } from './decode/arrivals';
import { isBehind, laterSeen, newestSeen, sortedTo } from './decode/seen';
import type { Desk, ReadMessage } from './desk';

export interface Without {
  facts: Facts;
  /** Ids of entries that recorded what the mail alone had done. */
  withdraws: string[];
}

/**
 * The state without a mail: from what was written before anybody saw it, all other mail and every step of a person since is
 * gone through again. Steps stay, also where the mail was their reason; but what nobody has written in is nobody's work.
 */
export function withoutMail(desk: Desk, mail: ReadMessage, context: Context): Without {
  const { entries } = desk;
  const others = desk.messages.filter(({ id }) => id !== mail.id);
  const first = entries.findIndex((entry) => {
    const to = sortedTo(entry);
    return to !== null && !isBehind(mail, to);
  });
  const withdraws =
    first < 0
      ? []
      : entries
          .slice(first)
          .filter((entry) => tells(entry, mail, first, entries))
          .map(({ id }) => id);
  return { facts: withoutWriters(replayed(desk, others, first, context), others), withdraws };
}

/** Whether an entry's report of a beginning or a reopening goes back to this mail. */
const tells = (entry: Entry, { at }: ReadMessage, first: number, entries: readonly Entry[]): boolean =>
  entry.data.began === at ||
  (entry === entries[first] && entry.data.reopens !== undefined && entry.data.folded !== undefined);

function replayed(desk: Desk, others: readonly ReadMessage[], first: number, context: Context): Facts {
  const { vocabulary } = context;
  const fold = (names: readonly string[], mails: readonly ReadMessage[]): string[] =>
    namesOf(mails.reduce((facts, mail) => arrive(facts, mail, context).facts, factsOf(names, vocabulary)));
  const { entries } = desk;
  let seen = newestSeen(entries.slice(0, first < 0 ? entries.length : first));
  // Before anything was recorded the marks are all there is.
  let names = first < 0 ? desk.settled : knownNames(entries.slice(0, first), vocabulary);
  for (const entry of first < 0 ? [] : entries.slice(first)) {
    const { found } = entry.data;
    const to = sortedTo(entry) ?? seen;
    if (found) names = withChange(names, found, vocabulary);
    const arrived = others.filter((mail) => isBehind(mail, seen) && to !== null && !isBehind(mail, to));
    names = withChange(fold(names, arrived), entry, vocabulary);
    seen = laterSeen(seen, to);
  }
  const rest =
    first < 0
      ? desk.arrived.filter(({ id }) => others.some((mail) => mail.id === id))
      : others.filter((mail) => isBehind(mail, seen));
  return factsOf(fold(names, rest), vocabulary);
}

function withoutWriters(facts: Facts, others: readonly ReadMessage[]): Facts {
  if (others.some(({ kind }) => kind.who !== 'machine')) return facts;
  return { ...facts, managed: false, status: 'open', owner: null, attention: null };
}
