/** The team's mailbox as the core wants it, over Microsoft Graph: for one use case, since what was read is remembered as long. */
import type { Conversations, OwnTexts, Promised, Together } from '../../src/words/ports';
import type { EpochMs } from '../../src/words/values';
import { createBoardStore } from './board';
import { type ConversationOptions, createConversations } from './conversations';
import { createTexts } from './own-texts';
import { createTogether } from './together';

export interface MailboxOptions extends Omit<ConversationOptions, 'board'> {
  now: EpochMs;
}

/** All but what is remembered outside the mailbox. */
export type GraphMailbox = Promised<Conversations & OwnTexts & Together>;

export function createMailbox({ now, ...options }: MailboxOptions): GraphMailbox {
  const { session, vocabulary } = options;
  const board = createBoardStore(session, vocabulary.handles);
  const together = createTogether({ session, vocabulary, board }, now);
  return {
    ...together,
    ...createConversations({ ...options, board }, together),
    ...createTexts(session),
    board: async () => (await together.together([{ ask: 'board', args: [] }]))[0],
    keep: board.keep,
  };
}
