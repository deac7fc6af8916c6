import { isDismissed } from '../desk/desk';
import { factsOf } from '../marks/facts';
import type { Verb } from './verb';

/**
 * Not for us: spam, sales mail, mail for somebody else. All of Docket's marks come off and the conversation leaves the
 * inbox; its mail so far counts as if it had never come. A later mail by a person is new again.
 */
export const dismiss: Verb = (desk, _command, { vocabulary }) =>
  isDismissed(desk) ? { facts: desk.facts, idle: true } : { facts: factsOf([], vocabulary), inbox: 'out' };
