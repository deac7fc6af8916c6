import { mailMeant, recounted } from './recounted';
import type { Verb } from './verb';

/** “That was the answer”: a mail of the team counts as one from its own time, and its addresses are of the customer from then on. */
export const answer: Verb = (desk, command, context) => {
  const { id, kind, verdict } = mailMeant(desk, command);
  const isOurs = kind.who === 'member' || kind.who === 'team';
  if (!isOurs || verdict.is === 'answer' || verdict.is === 'asks') return { facts: desk.facts, idle: true };
  return recounted(desk, { kind: 'answer', about: id }, context);
};
