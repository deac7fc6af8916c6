import { requirePerson } from '../fields';
import type { Verb } from '../verb';

/** Takes the person off the list of those who are asked, without a word. */
export const seen: Verb = ({ facts }, _command, context) => {
  const { handle } = requirePerson(context);
  return { facts: { ...facts, asked: facts.asked.filter((other) => other !== handle) } };
};
