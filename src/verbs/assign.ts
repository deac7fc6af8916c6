import { ownerField, textField } from '../desk/fields';
import type { Context } from '../team/context';
import { DocketError } from '../words/errors';
import type { Handle } from '../words/values';
import { owned } from './owned';
import type { Verb } from './verb';

/**
 * Gives the conversation to a member, with a reason if there is one. `owner`, a handle or `unassigned`: only if it is still
 * theirs, for what was decided from a list a while ago.
 */
export const assign: Verb = (desk, command, context) => {
  const expected = textField(command, 'owner');
  if (expected !== '' && expected !== (desk.facts.owner ?? 'unassigned'))
    throw ownedMeanwhile(desk.facts.owner, context);
  const decision = owned(desk, ownerField(command, 'to', context).handle);
  const text = textField(command, 'reason');
  return text === '' ? decision : { ...decision, data: { text } };
};

function ownedMeanwhile(owner: Handle | null, { roster }: Context): DocketError {
  if (owner === null) return new DocketError('changed-meanwhile', { why: 'unowned' });
  return new DocketError('changed-meanwhile', { why: 'owner', owner: roster.byHandle(owner)?.name ?? owner });
}
