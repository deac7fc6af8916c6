import { presentOwner } from '../desk/decode/arrivals';
import type { Verb } from './verb';

/** Open again, from Closed, Waiting, Snoozed or New; the former owner keeps it if present. */
export const reopen: Verb = ({ facts }, _command, context) => ({
  facts: { ...facts, managed: true, status: 'open', owner: presentOwner(facts.owner, context.now, context) },
  inbox: 'in',
});
