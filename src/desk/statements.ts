/** What people have said of a conversation's mail and addresses: the journal overrules every verdict. */

import { undoneIds } from '../journal/merge';
import type { Statements } from '../mail/answer';
import type { Message } from '../words/conversation';
import type { Entry } from '../words/entry';
import { reportedId } from './decode/reported';

/** The entry kinds that say of a mail whether it is an answer. */
const answering: Record<string, boolean> = { answer: true, 'not-answer': false };

/** Entries oldest first; of several about one mail the last counts. */
export function statementsOf(entries: readonly Entry[], messages: readonly Message[]): Statements {
  const undone = undoneIds(entries);
  const standing = entries.filter(({ id }) => !undone.has(id));
  const answers = new Map<string, boolean>();
  for (const { kind, about } of standing) {
    const said = answering[kind];
    // What was said of a report holds for the mail itself, once its copy has come.
    for (const { id } of said === undefined
      ? []
      : messages.filter((one) => one.id === about || reportedId(one) === about))
      answers.set(id, said!);
  }
  const customers = confirmedAddresses(entries);
  const asking = new Set(standing.flatMap(({ kind, about }) => (kind === 'due-now' && about ? [about] : [])));
  return { answers, customers, asking };
}

/** Addresses a person has said are of the customer, oldest first. `kind`: by entries of this kind alone. */
export function confirmedAddresses(entries: readonly Entry[], kind?: string): string[] {
  const undone = undoneIds(entries);
  return entries
    .filter((entry) => !undone.has(entry.id) && (kind === undefined || entry.kind === kind))
    .flatMap(({ data: { fact } }) => (fact?.key === customerFact ? [fact.value] : []));
}

/** Key of the fact that an address is of the customer. */
export const customerFact = 'customer';

/** Key of the fact that an address is a machine's. */
export const machineFact = 'machine';
