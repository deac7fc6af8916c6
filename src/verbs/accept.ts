import { requirePerson } from '../desk/fields';
import { DocketError } from '../words/errors';
import { owned } from './owned';
import type { Verb } from './verb';

/** Takes over what was escalated; from now on it is this person who answers for it. */
export const accept: Verb = (desk, _command, context) => {
  const { handle } = requirePerson(context);
  if (desk.escalation?.to !== handle) throw nothingHandedOn();
  return owned(desk, handle);
};

export const nothingHandedOn = (): DocketError => new DocketError('not-allowed', { why: 'nothing-escalated' });
