/** One member's way to the mailbox, request by request: the add-on's own adapter, driven from outside. */

import { createClient } from '../../addon-gmail/mailbox/client';
import { createMailbox } from '../../addon-gmail/mailbox/mailbox';
import { answerOf } from '../../src/hosting/answer';
import type { Mailbox } from '../../src/words/ports';
import type { Way } from './way';

/** Asks for `Date.now` and Google's services while it works; the caller has put them in place. */
export function way(handles: readonly string[]): Way {
  const now = Date.now();
  const mailbox = createMailbox({
    client: createClient(now + 28_000),
    handles,
    since: now - 86_400_000,
    now,
    sentence: ({ kind }) => kind,
  });
  return { serve: (request) => answerOf<Mailbox>(mailbox, request) };
}
