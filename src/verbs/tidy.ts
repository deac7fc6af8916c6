import { tidyingOf } from '../tidy/find';
import type { Verb } from './verb';

/** Makes the marks say one thing. Where they do already there is nothing to do. */
export const tidy: Verb = (desk, _command, context) => {
  const { findings, facts, changes } = tidyingOf(desk, context);
  if (findings.length === 0) return { facts: desk.facts, idle: true };
  return { facts, exactly: changes };
};
