/** What colleagues did in a conversation after somebody last saw it. */
import { undoneIds } from '../journal/merge';
import { type KindContext, kindOf } from '../mail/kind';
import type { Snapshot } from '../words/conversation';
import type { Address, EpochMs, Handle } from '../words/values';
import type { Desk, ReadMessage } from './desk';

export interface Happened {
  what: 'answer' | 'note';
  /** Null: the team, author unknown. */
  by: Handle | null;
  at: EpochMs;
}

/** Answers to the customer by anybody but this person, after a moment, oldest first. */
export const answersByOthers = (
  { messages }: Pick<Desk, 'messages'>,
  person: Handle | undefined,
  since: EpochMs,
): ReadMessage[] =>
  messages.filter(
    ({ kind, verdict, at }) =>
      at > since && verdict.is === 'answer' && !(kind.who === 'member' && kind.handle === person),
  );

/**
 * Mail and notes of colleagues after a moment, oldest first; notes taken back do not count. Mail of theirs to anybody outside the
 * team counts: whom of those it answers is not asked here, so that whoever asks needs to know nothing of addresses.
 */
export function meanwhile(
  { messages, entries }: Pick<Snapshot, 'messages' | 'entries'>,
  person: Handle | undefined,
  since: EpochMs,
  context: KindContext,
): Happened[] {
  const undone = undoneIds(entries);
  const { roster, config } = context;
  const own = [config.mailbox, ...config.aliases];
  const isOutside = ({ address }: Address) => !own.includes(address) && roster.byAddress(address) === undefined;
  const answers = messages
    .filter(({ at, to, cc, bcc = [] }) => at > since && [...to, ...cc, ...bcc].some(isOutside))
    .flatMap((message): Happened[] => {
      const kind = kindOf(message, context);
      if (kind.who === 'team') return [{ what: 'answer', by: null, at: message.at }];
      const { at } = message;
      return kind.who === 'member' && kind.handle !== person ? [{ what: 'answer', by: kind.handle, at }] : [];
    });
  const notes = entries
    .filter(({ kind, by, at, id }) => kind === 'note' && by !== person && at > since && !undone.has(id))
    .map(({ by, at }): Happened => ({ what: 'note', by, at }));
  return [...answers, ...notes].sort((a, b) => a.at - b.at);
}
