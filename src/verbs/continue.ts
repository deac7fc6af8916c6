import { textField } from '../desk/fields';
import { choiceLink, offersIn } from '../desk/links';
import type { Verb } from './verb';

/**
 * Says which conversation a new message answers, of those that are offered. `of`: the other conversation. The writer of ties
 * carries it out right after, or a pass where that was cut off.
 */
export const continues: Verb = ({ facts, entries }, command) => {
  const of = textField(command, 'of');
  const offer = offersIn(entries).find(({ other }) => other === of);
  return offer ? { facts, data: { link: choiceLink(offer) } } : { facts, idle: true };
};
