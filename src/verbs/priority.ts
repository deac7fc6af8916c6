import { textField } from '../desk/fields';
import { DocketError } from '../words/errors';
import { isPriority } from '../words/priorities';
import type { Verb } from './verb';

export const priority: Verb = ({ facts }, command) => {
  const wanted = textField(command, 'priority');
  if (!isPriority(wanted)) throw new DocketError('unknown-command', { why: 'priority' });
  return { facts: { ...facts, priority: wanted } };
};
