import { requirePerson } from '../desk/fields';
import type { Verb } from './verb';

/** Takes the person off the list of those who are asked, without a word; an escalation wants to be accepted or declined. */
export const seen: Verb = ({ facts, escalation }, _command, context) => {
  const { handle } = requirePerson(context);
  const asked = facts.asked.filter((other) => other !== handle || other === escalation?.to);
  return { facts: { ...facts, asked } };
};
