/** Carries out a plan: the entry first, then the marks, in the order of the plan. */
import { entryText } from '../../src/journal/text';
import type { Entry } from '../../src/words/entry';
import type { MarkChange, Plan } from '../../src/words/plan';
import type { Applied } from '../../src/words/ports';
import { type Call, path } from './client';
import { type Item, insertCall, wordsOf } from './journal';
import type { Labels } from './labels';
import type { Session } from './session';
import { markPending } from './store';
import { writing } from './writing';
import { noteWritten } from './written';

/** `sentence`: what an entry says to people who read the mailbox without Docket. */
export function applyPlan(session: Session, plan: Plan, since: string, sentence: (entry: Entry) => string): Applied {
  const { client } = session;
  return writing(client, plan.conversation, since, () => {
    const labels = session.labels();
    const written = markPending(plan.conversation);
    if (plan.entry) {
      const items = session.journals.get(plan.conversation) ?? [];
      const call = insertCall(plan.entry, entryText(plan.entry, sentence(plan.entry)), items, labels);
      noteWritten(client.one<Item>(call), ...wordsOf(plan.entry));
    }
    client.all(plan.marks.filter(({ exact }) => exact).map((change) => exactCall(change, labels)));
    for (const change of plan.marks.filter(({ exact }) => !exact)) client.one(threadCall(plan, change, labels));
    written();
  });
}

function threadCall({ conversation }: Plan, { add, remove, inbox }: MarkChange, labels: Labels): Call {
  const addLabelIds = add.map(labels.need);
  const removeLabelIds = remove.flatMap((name) => labels.idOf(name) ?? []);
  if (inbox === 'in') addLabelIds.push('INBOX');
  if (inbox === 'out') removeLabelIds.push('INBOX');
  return {
    method: 'post',
    path: path('threads', conversation, 'modify', { fields: 'id' }),
    body: { addLabelIds, removeLabelIds },
  };
}

/** On one message alone. A label that was deleted since cannot come back, and takes no other with it. */
function exactCall({ on, add, remove }: MarkChange, labels: Labels): Call {
  if (on === 'conversation') throw new Error('an exact change is on a message');
  const idsOf = (names: string[]) => names.flatMap((name) => labels.idOf(name) ?? []);
  return {
    method: 'post',
    path: path('messages', on.message, 'modify', { fields: 'id' }),
    body: { addLabelIds: idsOf(add), removeLabelIds: idsOf(remove) },
    orNull: true,
  };
}
