import { mailMeant, recounted } from './recounted';
import type { Verb } from './verb';

/** “Not an answer”: the customer's clock is where it stood before this mail of the team. */
export const notAnswer: Verb = (desk, command, context) => {
  const { id, verdict } = mailMeant(desk, command);
  if (verdict.is !== 'answer') return { facts: desk.facts, idle: true };
  return recounted(desk, { kind: 'not-answer', about: id }, context);
};
