/** One member's way to the mailbox, request by request: the add-on's own adapter, driven from outside. */

import { serve } from '../../addon-gmail/direct/run';
import { createClient } from '../../addon-gmail/mailbox/client';
import { createMailbox } from '../../addon-gmail/mailbox/mailbox';
import { storedDone } from '../../addon-gmail/mailbox/store';
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
  return {
    serve: (request) => serve(request, mailbox),
    done: (conversation) => storedDone(conversation, handles),
  };
}
