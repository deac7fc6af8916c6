/**
 * Journals of no conversation. Some acts belong to none: a changed setting, an export, an erasure, a review, a fact about a
 * customer. They are ordinary entries whose `conversation` is one of these ids. No host's own id holds a full stop.
 */

/** A month of the team's, `YYYY-MM`. */
type Month = string;

export type OwnJournal =
  | { of: 'desk'; month: Month }
  /** What reviews found. */
  | { of: 'qa'; month: Month }
  /** `fingerprint`: of a customer's folded address, 16 letters `[0-9a-f]`; see `words/fingerprint.ts`. */
  | { of: 'person'; fingerprint: string };

export const ownJournalId = (journal: OwnJournal): string =>
  `${journal.of}.${journal.of === 'person' ? journal.fingerprint : journal.month}`;

/** The journal an id names; null: it is a host's, or nobody's. */
export function ownJournalIn(id: string): OwnJournal | null {
  const month = /^(desk|qa)\.(\d{4}-(?:0[1-9]|1[0-2]))$/.exec(id);
  if (month) return { of: month[1] as 'desk' | 'qa', month: month[2]! };
  const person = /^person\.([0-9a-f]{16})$/.exec(id);
  return person ? { of: 'person', fingerprint: person[1]! } : null;
}
