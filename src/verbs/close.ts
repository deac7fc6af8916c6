import { isDismissed } from '../desk/desk';
import { requirePerson } from '../desk/fields';
import type { Verb } from './verb';

/** Done, to the owner's credit or, where nobody owned it, to the person's. */
export const close: Verb = (desk, _command, context) => {
  const { facts } = desk;
  if (isDismissed(desk)) return { facts, idle: true };
  const owner = facts.owner ?? requirePerson(context).handle;
  const decision = { facts: { ...facts, managed: true, status: 'closed' as const, owner, attention: null } };
  return context.config.onClose === 'archive' ? { ...decision, inbox: 'out' } : decision;
};
