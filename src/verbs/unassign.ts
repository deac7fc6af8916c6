import { DocketError } from '../words/errors';
import type { Verb } from './verb';

/** Back to the queue: nobody's, with everything else as it is. */
export const unassign: Verb = ({ facts }) => {
  if (facts.status === 'closed') {
    throw new DocketError('not-allowed', 'This conversation is closed.', 'Reopen it before you give it back.');
  }
  return { facts: { ...facts, managed: true, owner: null } };
};
