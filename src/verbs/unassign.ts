import { DocketError } from '../words/errors';
import type { Verb } from './verb';

/** Back to the queue: nobody's, with everything else as it is. */
export const unassign: Verb = ({ facts }) => {
  if (facts.status === 'closed') {
    throw new DocketError('not-allowed', { why: 'unassign-closed' });
  }
  return { facts: { ...facts, managed: true, owner: null } };
};
