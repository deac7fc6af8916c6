import type { Desk } from '../desk/desk';
import type { Handle } from '../words/values';
import type { Decision } from './verb';

/**
 * Gives a conversation an owner. New or closed becomes open; Waiting and Snoozed stay what they are. Whoever gets what was
 * escalated to them has accepted it.
 */
export function owned({ facts, escalation }: Desk, owner: Handle): Decision {
  const reopens = facts.status === 'closed';
  const asked = escalation?.to === owner ? facts.asked.filter((handle) => handle !== owner) : facts.asked;
  const status = reopens || facts.status === 'new' ? 'open' : facts.status;
  const decision: Decision = { facts: { ...facts, managed: true, owner, status, asked } };
  return reopens ? { ...decision, inbox: 'in' } : decision;
}
