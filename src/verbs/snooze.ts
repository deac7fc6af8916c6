import { isDismissed } from '../desk/desk';
import { momentField, textField } from '../desk/fields';
import type { Verb } from './verb';

/** Out of sight until a moment, chosen from a list (`until`) or freely (`moment`, which goes first); it returns by itself, or with the customer's next mail. */
export const snooze: Verb = (desk, command, { now }) => {
  const until = momentField(command, textField(command, 'moment') === '' ? 'until' : 'moment', now);
  if (isDismissed(desk)) return { facts: desk.facts, idle: true };
  return { facts: { ...desk.facts, managed: true, status: 'snoozed' }, data: { until }, inbox: 'out' };
};
