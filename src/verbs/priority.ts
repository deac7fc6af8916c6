import { textField } from '../desk/fields';
import { DocketError } from '../words/errors';
import type { Priority } from '../words/marks';
import type { Verb } from './verb';

const priorities: readonly Priority[] = ['urgent', 'high', 'normal'];

export const priority: Verb = ({ facts }, command) => {
  const wanted = priorities.find((candidate) => candidate === textField(command, 'priority'));
  if (!wanted) throw new DocketError('unknown-command', 'There is no such priority.', 'Choose urgent, high or normal.');
  return { facts: { ...facts, priority: wanted } };
};
