/** The add-on with two more entry points, for loops of thousands: a press without the drawing of its card, and a reading. */
import { createInbox } from '../../addon-gmail/direct/inbox';
import type { Press, Pressed } from './press';

export * from '../contract/gmail-entry';

export function press({ conversation, by, command, entryId }: Press): Pressed {
  const inbox = createInbox({ person: { handle: by, sure: 'stated' }, limitMs: 28_000, entryId });
  const outcome = inbox.act(conversation, command);
  return outcome.ok ? { wrote: outcome.view.plan ?? [] } : { refused: outcome.error.code, data: outcome.error.data };
}
