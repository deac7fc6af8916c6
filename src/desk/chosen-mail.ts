import { DocketError } from '../words/errors';
import type { CommandData } from '../words/inbox';
import type { Desk, ReadMessage } from './desk';
import { textField } from './fields';

/** The mail a command is about: the one it names as `message`, else the newest that fits. */
export function chosenMail(
  { messages }: Desk,
  command: CommandData,
  fits: (mail: ReadMessage) => boolean,
): ReadMessage {
  const named = textField(command, 'message');
  const found = [...messages].reverse().find((mail) => fits(mail) && (named === '' || mail.id === named));
  if (found) return found;
  throw new DocketError('message-gone');
}
