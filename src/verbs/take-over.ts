import { presentOwner } from '../desk/decode/arrivals';
import { continuing } from '../desk/links';
import type { Facts } from '../marks/facts';
import type { Verb } from './verb';

/**
 * Goes on here with what was begun in the conversation this one answers: its owner, tags and priority come over, and
 * whoever waited there has waited since then. Its notes stay where they are, and this one leads to them.
 */
export const takeOver: Verb = (desk, _command, context, earlier = null) => {
  const { facts } = desk;
  if (earlier === null) return { facts, idle: true };
  const owner = presentOwner(earlier.facts.owner, context.now, context) ?? facts.owner;
  const after: Facts = {
    ...facts,
    managed: true,
    owner,
    status: facts.status === 'new' && owner !== null ? 'open' : facts.status,
    tags: [...new Set([...facts.tags, ...earlier.facts.tags])].sort(),
    priority: facts.priority === 'normal' ? earlier.facts.priority : facts.priority,
  };
  return { facts: after, data: { link: continuing(earlier) } };
};
