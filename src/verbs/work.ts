import { chosenMail } from '../desk/chosen-mail';
import { arrive, presentOwner } from '../desk/decode/arrivals';
import type { ReadMessage } from '../desk/desk';
import type { Facts } from '../marks/facts';
import type { Context } from '../team/context';
import type { Verb } from './verb';

/**
 * A mail that was left alone as a machine's is work: it counts as a customer's, from its own time. `message`: its id; left
 * out, the newest machine's mail. Where it was answered since, the answer counts too.
 */
export const work: Verb = (desk, command, context) => {
  const mail = chosenMail(desk, command, ({ kind, filed }) => kind.who === 'machine' && filed !== 'sent');
  const later = desk.messages.slice(desk.messages.indexOf(mail) + 1);
  return { facts: asWork(desk.facts, mail, later, context), about: mail.id, inbox: 'in' };
};

function asWork(facts: Facts, mail: ReadMessage, later: readonly ReadMessage[], context: Context): Facts {
  if (!facts.managed) {
    const begun: Facts = { ...facts, managed: true, status: 'new', owner: null };
    return later.reduce((so, one) => arrive(so, one, context).facts, begun);
  }
  if (later.some(({ kind, undelivered }) => (kind.who === 'member' || kind.who === 'team') && !undelivered))
    return facts;
  const status = facts.status === 'new' ? 'new' : 'open';
  return { ...facts, status, owner: presentOwner(facts.owner, mail.at, context) };
}
