/**
 * The snapshot as it will read once a plan is applied: what the screen shows after a write, without reading again.
 * `others`: see `Applied`.
 */

import type { Message, Snapshot } from '../words/conversation';
import type { Entry } from '../words/entry';
import type { MarkChange, Plan } from '../words/plan';
import type { EpochMs } from '../words/values';

export function afterPlan(snapshot: Snapshot, plan: Plan, entryAt: EpochMs, others: readonly Entry[] = []): Snapshot {
  const messages = snapshot.messages.map((message) =>
    plan.marks.filter((change) => applies(change, message)).reduce(withMarks, message),
  );
  const own = plan.entry ? [{ ...plan.entry, at: entryAt }] : [];
  return { ...snapshot, messages, entries: [...snapshot.entries, ...others, ...own] };
}

const applies = ({ on }: MarkChange, message: Message): boolean =>
  message.filed !== 'draft' && (on === 'conversation' || on.message === message.id);

function withMarks(message: Message, { add, remove, inbox }: MarkChange): Message {
  const names = [...new Set([...message.names.filter((name) => !remove.includes(name)), ...add])];
  const inInbox = inbox === undefined ? message.inInbox : inbox === 'in' && message.filed === 'received';
  return { ...message, names, inInbox };
}
