/** Which mail of a conversation says nothing but thanks. */
import type { AuthoredMail } from '../../mail/kind';
import { judgeThanks, type ThanksVerdict } from '../../mail/thanks';
import type { Context } from '../../team/context';
import type { Message } from '../../words/conversation';

type Reading = Pick<Context, 'config' | 'roster'>;

/** How many earlier mails a quote is looked for in; a program quotes the one that is answered. */
const remembered = 5;

/** The same messages, each bare thank-you marked. A text that is cut off is none: nobody knows what follows. @param messages oldest first */
export const withThanks = <M extends AuthoredMail>(
  messages: readonly M[],
  context: Reading,
): (M & { thanks?: true })[] =>
  messages.map((message, index) =>
    verdictOf(messages, index, context) === 'thanks' ? { ...message, thanks: true } : message,
  );

/**
 * Ids of the messages whose whole texts decide whether a mail is thanks: those that begin like it; then, where a quote below
 * them is not marked as one, what they answer. To be asked again with those texts. @param messages oldest first
 */
export function bodiesWanted(messages: readonly AuthoredMail[], context: Reading): string[] {
  const wanted = messages.flatMap((message, index) => {
    const verdict = verdictOf(messages, index, context);
    const answered = messages[index - 1];
    if (verdict === 'needs-body') return [message.id];
    return verdict === 'needs-earlier' && answered?.textIsCut ? [answered.id] : [];
  });
  return [...new Set(wanted)];
}

/** Mail from outside alone can be thanks; the first mail of all begins something. */
function verdictOf(messages: readonly AuthoredMail[], index: number, { config, roster }: Reading): ThanksVerdict {
  const message = messages[index]!;
  if (message.kind.who !== 'outside' || index === 0) return 'no';
  return judgeThanks(message, {
    phrases: config.phrases.thanks,
    names: roster.members.map(({ name }) => name),
    earlier: messages.slice(Math.max(0, index - remembered), index).flatMap(wholeText),
  });
}

const wholeText = ({ text, textIsCut }: Message): string[] => (textIsCut ? [] : [text]);
