import { momentField, textField } from '../desk/fields';
import type { Verb } from './verb';

/** Out of sight until a moment, chosen from a list (`until`) or freely (`moment`, which goes first); it returns by itself, or with the customer's next mail. */
export const snooze: Verb = ({ facts }, command, { now }) => ({
  facts: { ...facts, managed: true, status: 'snoozed' },
  data: { until: momentField(command, textField(command, 'moment') === '' ? 'until' : 'moment', now) },
  inbox: 'out',
});
