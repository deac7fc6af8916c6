import { mailMeant, recounted } from './recounted';
import type { Verb } from './verb';

/** Somebody a member brought in waits for an answer: the mail that did so counts as theirs. */
export const dueNow: Verb = (desk, command, context) => {
  const { id, verdict } = mailMeant(desk, command);
  if (verdict.is !== 'brought') return { facts: desk.facts, idle: true };
  return recounted(desk, { kind: 'due-now', about: id }, context);
};
