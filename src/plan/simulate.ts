/** The snapshot as it will read once a plan is applied: what the screen shows after a write, without reading again. */
import type { EpochMs, MarkChange, Message, Plan, Snapshot } from '../ports';

export function afterPlan(snapshot: Snapshot, plan: Plan, entryAt: EpochMs): Snapshot {
  const messages = snapshot.messages.map((message) =>
    plan.marks.filter((change) => applies(change, message)).reduce(withMarks, message),
  );
  const entries = plan.entry ? [...snapshot.entries, { ...plan.entry, at: entryAt }] : snapshot.entries;
  return { ...snapshot, messages, entries };
}

const applies = ({ on }: MarkChange, message: Message): boolean =>
  message.filed !== 'draft' && (on === 'conversation' || on.message === message.id);

function withMarks(message: Message, { add, remove, inbox }: MarkChange): Message {
  const names = [...new Set([...message.names.filter((name) => !remove.includes(name)), ...add])];
  const inInbox = inbox === undefined ? message.inInbox : inbox === 'in' && message.filed === 'received';
  return { ...message, names, inInbox };
}
