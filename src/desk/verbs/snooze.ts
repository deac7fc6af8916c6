import { momentField } from '../fields';
import type { Verb } from '../verb';

/** Out of sight until a moment; it returns by itself, or with the customer's next mail. */
export const snooze: Verb = ({ facts }, command, { now }) => ({
  facts: { ...facts, managed: true, status: 'snoozed' },
  data: { until: momentField(command, 'until', now) },
  inbox: 'out',
});
