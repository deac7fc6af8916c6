/** What a new entry tells reports: that a conversation has begun, was closed, or was opened again. */
import type { Context } from '../desk/context';
import type { Desk } from '../desk/desk';
import type { Entry, EntryData } from '../journal/entry';
import { afterWriting, knownNames } from '../journal/known';
import { type Facts, withChange } from '../marks/facts';
import { closingFacts } from './closing';
import { isClosed } from './course';

export type Told = Pick<EntryData, 'began' | 'closing' | 'reopens'>;

/** Whether reports have anything to learn from an entry. */
export const tells = ({ data }: Pick<Entry, 'data'>): boolean =>
  data.began !== undefined || data.closing !== undefined || data.reopens !== undefined;

/**
 * @param desk as the entry's writer found it
 * @param facts as they stand once the entry is written
 * @returns nothing where the journal has no room for facts
 */
export function told(desk: Desk, entry: Entry, facts: Facts, context: Context): Told {
  if (context.limits.journal !== 'items') return {};
  const tell: Told = {};
  const began = desk.messages.find(({ kind }) => kind.who === 'outside')?.at;
  if (began !== undefined && !desk.entries.some(({ data }) => data.began !== undefined)) tell.began = began;
  const { closes, reopens } = turns(desk, entry, context);
  const last = reopens ? standingClosing(desk.entries) : undefined;
  if (last !== undefined) tell.reopens = last;
  if (closes) {
    const entries = [...desk.entries, { ...entry, at: context.now }];
    tell.closing = closingFacts({ ...desk, facts, entries, until: null }, context);
  }
  return tell;
}

/** One entry can say several things in turn: what was done by hand, what mail did, what its writer did. */
function turns({ entries }: Desk, entry: Entry, { vocabulary }: Context): { closes: boolean; reopens: boolean } {
  const nothing = { set: [], removed: [] };
  const known = knownNames(entries, vocabulary);
  const found = withChange(known, entry.data.found ?? nothing, vocabulary);
  const folded = withChange(found, entry.data.folded ?? nothing, vocabulary);
  const states = [known, found, folded, afterWriting(found, entry, vocabulary)].map(isClosed);
  return {
    closes: states[3]! && states.includes(false),
    reopens: states.some((closed, index) => closed && states[index + 1] === false),
  };
}

/** The closing nobody has reopened yet. */
function standingClosing(entries: readonly Entry[]): string | undefined {
  const reopened = new Set(entries.flatMap(({ data }) => data.reopens ?? []));
  return [...entries].reverse().find(({ id, data }) => data.closing && !reopened.has(id))?.id;
}
