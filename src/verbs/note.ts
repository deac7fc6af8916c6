import { requireFits, requirePerson, textField } from '../desk/fields';
import type { Context } from '../team/context';
import { mentioned } from '../team/mentions';
import { DocketError } from '../words/errors';
import type { Verb } from './verb';

export { mentioned };

/**
 * An internal note, about the conversation or one message. Members named with @ are asked; a note by somebody who was
 * asked is the answer. Names that are not on the team stay plain text.
 */
export const note: Verb = ({ facts, messages, escalation }, command, context) => {
  const text = requireText(textField(command, 'text'), context);
  const about = textField(command, 'about');
  if (about !== '' && !messages.some((message) => message.id === about)) {
    throw new DocketError('message-gone');
  }
  const { handle } = requirePerson(context);
  const asks = mentioned(text, context).filter((asked) => asked !== handle);
  // Somebody asked to take a conversation over has not done so by commenting on it.
  const answered = facts.asked.filter((other) => other !== handle || other === escalation?.to);
  const asked = [...new Set([...answered, ...asks])].sort();
  return {
    facts: { ...facts, asked },
    data: asks.length > 0 ? { text, asks } : { text },
    ...(about === '' ? {} : { about }),
  };
};

function requireText(text: string, context: Context): string {
  if (text === '') {
    throw new DocketError('note-empty', { why: 'note' });
  }
  requireFits(text, context);
  return text;
}
