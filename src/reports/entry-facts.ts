/** What a new entry records for reports: that a conversation has begun, was closed, or was opened again. */

import { type Desk, isDismissed } from '../desk/desk';
import { afterWriting, knownNames } from '../journal/known';
import { type Facts, withChange } from '../marks/facts';
import type { Context } from '../team/context';
import type { Entry, EntryData } from '../words/entry';
import type { Plan } from '../words/plan';
import { closingFacts } from './closing';
import { isClosed } from './handovers';
import { withdrawnIds } from './withdrawn';

export type EntryFacts = Pick<EntryData, 'began' | 'closing' | 'reopens' | 'withdraws'>;

/** Whether an entry holds anything for reports. */
export const hasEntryFacts = ({ kind, data }: Pick<Entry, 'kind' | 'data'>): boolean =>
  kind === 'dismiss' ||
  kind === 'propose-always' ||
  data.began !== undefined ||
  data.closing !== undefined ||
  data.reopens !== undefined ||
  data.withdraws !== undefined;

/**
 * @param desk as the entry's writer found it
 * @param facts as they stand once the entry is written
 * @returns nothing where the journal has no room for facts
 */
export function entryFacts(desk: Desk, entry: Entry, facts: Facts, context: Context): EntryFacts {
  if (context.limits.journal !== 'items') return {};
  const own: EntryFacts = {};
  const taken = desk.entries.find(({ id }) => id === entry.undoes);
  // Its own entry says that nothing before it counts.
  if (entry.kind === 'dismiss') return {};
  const broughtBack = desk.lifted ?? (facts.managed && isDismissed(desk) ? desk.dismissal!.id : undefined);
  if (broughtBack !== undefined) return { withdraws: [broughtBack] };
  if (taken?.data.withdraws || taken?.kind === 'propose-always') return { withdraws: [taken.id] };
  if (entry.data.withdraws) return {};
  const counting = desk.entries.filter(({ id }) => !withdrawnIn(desk.entries).has(id));
  const began = desk.messages.find(({ verdict, at }) => verdict.is === 'asks' && at >= context.config.since)?.at;
  if (began !== undefined && !counting.some(({ data }) => data.began !== undefined)) own.began = began;
  const { closes, reopens } = turns(desk, entry, context);
  const last = reopens ? standingClosing(desk.entries) : undefined;
  if (last !== undefined) own.reopens = last;
  if (closes) {
    const entries = [...desk.entries, { ...entry, at: context.now }];
    own.closing = closingFacts({ ...desk, facts, entries, until: null }, context);
  }
  return own;
}

/** The plan of a decision, its entry completed by what reports need. `facts`: as they stand once it is written. */
export function withEntryFacts(plan: Plan | null, desk: Desk, facts: Facts, context: Context): Plan | null {
  if (plan?.entry) Object.assign(plan.entry.data, entryFacts(desk, plan.entry, facts, context));
  return plan;
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
  const withdrawn = withdrawnIn(entries);
  const reopened = new Set(entries.flatMap(({ id, data }) => (withdrawn.has(id) ? [] : (data.reopens ?? []))));
  return [...entries].reverse().find(({ id, data }) => data.closing && !reopened.has(id))?.id;
}

const withdrawnIn = (entries: readonly Entry[]): Set<string> =>
  withdrawnIds(entries.flatMap(({ id, data }) => (data.withdraws ?? []).map((of) => ({ id, of }))));
