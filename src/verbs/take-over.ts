import { goingOn } from '../desk/going-on';
import { continuing } from '../desk/links';
import type { Verb } from './verb';

/**
 * Goes on here with what was begun in the conversation this one answers: its owner, tags and priority come over, and
 * whoever waited there has waited since then. Its notes stay where they are, and this one leads to them.
 */
export const takeOver: Verb = ({ facts }, _command, context, earlier = null) =>
  earlier === null
    ? { facts, idle: true }
    : { facts: goingOn(facts, earlier.facts, context), data: { link: continuing(earlier) } };
