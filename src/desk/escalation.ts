/**
 * An escalation: a conversation somebody was asked to take over, and has not yet. Two things say so together: the journal's newest word about
 * it is an escalation, and the mark that asks its addressee still stands. Until it is accepted the owner stays
 * answerable, and no clock stops.
 */

import { undoneIds } from '../journal/merge';
import type { Facts } from '../marks/facts';
import type { Entry } from '../words/entry';
import type { EpochMs, Handle } from '../words/values';

export interface Escalation {
  to: Handle;
  /** Who asks for it. */
  by: Handle;
  at: EpochMs;
  /** Reason, what was tried, what was promised and until when. */
  details: EscalationDetails;
}

export interface EscalationDetails {
  reason: string;
  tried: string;
  promised: string;
  /** By when the customer was promised it. */
  until: EpochMs | null;
}

const words = ['escalate', 'accept', 'decline'];

/** Entries oldest first. Null: nothing waits to be accepted. */
export function escalationOf(entries: readonly Entry[], { status, asked }: Facts): Escalation | null {
  const undone = undoneIds(entries);
  const last = [...entries].reverse().find(({ id, kind }) => words.includes(kind) && !undone.has(id));
  const to = last?.kind === 'escalate' ? last.data.asks?.[0] : undefined;
  if (!last || to === undefined || status === 'closed' || !asked.includes(to)) return null;
  return { to, by: last.by, at: last.at, details: detailsOf(last) };
}

export const detailsOf = ({ data }: Entry): EscalationDetails => ({
  reason: data.text ?? '',
  tried: data.tried ?? '',
  promised: data.promised ?? '',
  until: data.until ?? null,
});
