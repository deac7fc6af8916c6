import type { Facts } from '../marks/facts';
import type { Context } from '../team/context';
import { presentOwner } from './decode/arrivals';

/** The state of a conversation that goes on with what was begun in an earlier one: owner, tags and priority come over. */
export function goingOn(facts: Facts, earlier: Facts, context: Context): Facts {
  const owner = presentOwner(earlier.owner, context.now, context) ?? facts.owner;
  return {
    ...facts,
    managed: true,
    owner,
    status: facts.status === 'new' && owner !== null ? 'open' : facts.status,
    tags: [...new Set([...facts.tags, ...earlier.tags])].sort(),
    priority: facts.priority === 'normal' ? earlier.priority : facts.priority,
  };
}
