/** What mail servers have said of the team's answers. */
import type { DeliveryReport } from '../words/conversation';
import type { EpochMs } from '../words/values';
import type { Desk } from './desk';

export interface Reported {
  action: DeliveryReport['recipients'][number]['action'];
  /** Whom it is about; empty: the report names nobody. */
  to: string;
  at: EpochMs;
}

/** Of the newest answer, while it is the last word: each recipient's newest report. Oldest first. */
export function reportsOfAnswer({ messages }: Pick<Desk, 'messages'>): Reported[] {
  const persons = messages.map(({ kind }) => kind.who !== 'machine');
  const last = persons.lastIndexOf(true);
  const answer = messages[last];
  if (!answer || answer.kind.who === 'outside') return [];
  const newest = new Map<string, Reported>();
  for (const { at, report, filed } of messages.slice(last + 1)) {
    if (filed === 'sent') continue;
    for (const { address, action } of report?.recipients ?? []) {
      newest.delete(address);
      newest.set(address, { action, to: address, at });
    }
  }
  return [...newest.values()];
}

/** The report that took the newest answer back; null: nothing did, or it was answered anew. */
export function notDelivered({ messages }: Pick<Desk, 'messages'>): Reported | null {
  const newest = [...messages].reverse();
  const answer = newest.find(({ verdict }) => verdict.is === 'answer');
  if (!answer?.undelivered) return null;
  const report = newest.find(({ returns }) => returns === answer.id);
  if (!report) return null;
  const failed = report.report?.recipients.find(({ action }) => action === 'failed');
  return { action: 'failed', to: failed?.address ?? report.headers['x-failed-recipients'] ?? '', at: report.at };
}
