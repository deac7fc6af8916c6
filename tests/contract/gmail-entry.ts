/** The add-on with one more entry point, which serves single requests of the core: for the contract suite alone. */

import { createClient } from '../../addon-gmail/mailbox/client';
import { createMailbox } from '../../addon-gmail/mailbox/mailbox';
import { answerOf } from '../../src/hosting/answer';
import { failureOf } from '../../src/words/errors';
import type { Mailbox, Asked as Question } from '../../src/words/ports';

export * from '../../addon-gmail/main';

interface Asked {
  request: Question<Mailbox>;
  handles: string[];
  since: number;
}

export function serveRequest(event: { asked: string }): string {
  const { request, handles, since } = JSON.parse(event.asked) as Asked;
  const now = Date.now();
  const mailbox = createMailbox({
    client: createClient(now + 28_000),
    handles,
    since,
    now,
    sentence: ({ kind }) => kind,
  });
  try {
    return JSON.stringify({ answer: answerOf<Mailbox>(mailbox, request) ?? null });
  } catch (thrown) {
    return JSON.stringify({ failure: failureOf(thrown) });
  }
}
