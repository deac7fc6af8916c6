import type { MarkChange, Plan } from '../words/plan';

/** One line a change, in the order of writing; a single line where there is nothing to do. */
export function describePlan(plan: Plan): string[] {
  const lines = plan.entry ? [`Write to the journal: ${plan.entry.kind} by ${plan.entry.by}.`] : [];
  lines.push(...plan.marks.map(describeMarks));
  return lines.length > 0 ? lines : ['Nothing to do: the mailbox says so already.'];
}

function describeMarks({ on, add, remove, inbox }: MarkChange): string {
  const parts: string[] = [];
  if (add.length > 0) parts.push(`put on ${add.join(', ')}`);
  if (remove.length > 0) parts.push(`take off ${remove.join(', ')}`);
  if (inbox === 'out') parts.push('take it out of the inbox');
  if (inbox === 'in') parts.push('return it to the inbox');
  const where = on === 'conversation' ? 'On all its messages' : 'On one message';
  return `${where}: ${parts.join('; ')}.`;
}
