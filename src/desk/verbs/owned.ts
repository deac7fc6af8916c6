import type { Handle } from '../../ports';
import type { Desk } from '../desk';
import type { Decision } from '../verb';

/** Gives a conversation an owner. New or closed becomes open; Waiting and Snoozed stay what they are. */
export function owned({ facts }: Desk, owner: Handle): Decision {
  const reopens = facts.status === 'closed';
  const status = reopens || facts.status === 'new' ? 'open' : facts.status;
  const decision: Decision = { facts: { ...facts, managed: true, owner, status } };
  return reopens ? { ...decision, inbox: 'in' } : decision;
}
