/** What colleagues did in a conversation after somebody last saw it. */
import { undoneIds } from '../journal/merge';
import type { EpochMs, Handle } from '../words/values';
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

/** Answers and notes of colleagues after a moment, oldest first. Notes taken back do not count. */
export function meanwhile(
  desk: Pick<Desk, 'messages' | 'entries'>,
  person: Handle | undefined,
  since: EpochMs,
): Happened[] {
  const undone = undoneIds(desk.entries);
  const answers = answersByOthers(desk, person, since).map(
    ({ kind, at }): Happened => ({ what: 'answer', by: kind.who === 'member' ? kind.handle : null, at }),
  );
  const notes = desk.entries
    .filter(({ kind, by, at, id }) => kind === 'note' && by !== person && at > since && !undone.has(id))
    .map(({ by, at }): Happened => ({ what: 'note', by, at }));
  return [...answers, ...notes].sort((a, b) => a.at - b.at);
}
