/** The team's mailbox as the core wants it, on Gmail: for one execution, since what was read is remembered as long. */
import type { Mailbox } from '../../src/words/ports';
import type { EpochMs } from '../../src/words/values';
import { createBoard } from './board';
import type { Client } from './client';
import { type ConversationOptions, createConversations } from './conversations';
import { createTexts } from './own-texts';
import { remembered } from './remembered';
import { createSession } from './session';
import { createTogether } from './together';

export interface MailboxOptions extends ConversationOptions {
  client: Client;
  now: EpochMs;
}

export function createMailbox({ client, now, ...options }: MailboxOptions): Mailbox {
  const session = createSession(client);
  const together = createTogether(session, options.handles, now);
  return {
    ...together,
    ...createConversations(session, together, options),
    ...createTexts(session),
    ...createBoard(options.handles),
    ...remembered,
  };
}
