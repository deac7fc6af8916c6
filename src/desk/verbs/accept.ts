import { DocketError } from '../../errors';
import { requirePerson } from '../fields';
import type { Verb } from '../verb';
import { owned } from './owned';

/** Takes over what was escalated; from now on it is this person who answers for it. */
export const accept: Verb = (desk, _command, context) => {
  const { handle } = requirePerson(context);
  if (desk.escalation?.to !== handle) throw nothingHandedOn();
  return owned(desk, handle);
};

export const nothingHandedOn = (): DocketError =>
  new DocketError(
    'not-allowed',
    'Nobody has escalated this to you, or it was called off.',
    'If you want to own it, take it.',
  );
