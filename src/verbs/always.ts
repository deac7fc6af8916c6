/** “Always from this sender”: their mail is never work again. */
import { addressField, requirePerson, textField } from '../desk/fields';
import { machineFact } from '../desk/statements';
import { isListedSender } from '../mail/machine';
import type { Context } from '../team/context';
import { DocketError } from '../words/errors';
import type { Verb } from './verb';

/** @throws DocketError `not-allowed` */
export function requireLead(context: Context): void {
  if (requirePerson(context).member.role !== 'lead')
    throw new DocketError('not-allowed', { why: 'configuration-is-for-leads' });
}

/**
 * A lead's word, once the configuration lists the sender among `machines`. `address`: theirs; `of`: id of the proposal that
 * it answers, if one was made.
 */
export const always: Verb = ({ facts }, command, context) => {
  requireLead(context);
  const value = addressField(command);
  if (!isListedSender(value, context.config.machines))
    throw new DocketError('not-allowed', { why: 'configured-elsewhere' });
  const of = textField(command, 'of');
  return {
    facts,
    data: { fact: { key: machineFact, value }, ...(of === '' ? {} : { of, withdraws: [of] }) },
  };
};

/** An agent's word: a proposal, which leads find on the list and in their settings. */
export const proposeAlways: Verb = ({ facts }, command) => ({
  facts,
  data: { fact: { key: machineFact, value: addressField(command) } },
});

/** A lead says no to a proposal; `of`: its id. */
export const declineAlways: Verb = ({ facts, entries, earlier }, command, context) => {
  requireLead(context);
  const of = textField(command, 'of');
  const proposal = [...earlier, ...entries].find(({ id, kind }) => id === of && kind === 'propose-always');
  if (!proposal) return { facts, idle: true };
  return { facts, data: { of, withdraws: [of], ...(proposal.data.fact ? { fact: proposal.data.fact } : {}) } };
};
