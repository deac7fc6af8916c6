import { DocketError } from '../../errors';
import { requirePerson } from '../fields';
import type { Verb } from '../verb';
import { owned } from './owned';

/** Takes over what was handed on; from now on it is this person who answers for it. */
export const accept: Verb = (desk, _command, context) => {
  const { handle } = requirePerson(context);
  if (desk.escalation?.to !== handle) throw nothingHandedOn();
  return owned(desk, handle);
};

export const nothingHandedOn = (): DocketError =>
  new DocketError(
    'not-allowed',
    'Nobody has handed this on to you, or it has been taken back.',
    'If you want to own it, take it.',
  );
