import { ownerField, textField } from '../fields';
import type { Verb } from '../verb';
import { owned } from './owned';

/** Gives the conversation to a member, with a reason if there is one. */
export const assign: Verb = (desk, command, context) => {
  const decision = owned(desk, ownerField(command, 'to', context).handle);
  const text = textField(command, 'reason');
  return text === '' ? decision : { ...decision, data: { text } };
};
