/** GmailApp, as far as it says which thread the open message belongs to. */
import { call } from './host';
import { expectArguments, strict } from './strict';

export function gmailApp(): object {
  return strict('GmailApp', {
    getMessageById(...args: unknown[]) {
      expectArguments('GmailApp.getMessageById', args, ['string']);
      const { id, threadId } = call('gmail.message', args[0]) as { id: string; threadId: string };
      const thread = strict('GmailThread', { getId: () => threadId });
      return strict('GmailMessage', { getId: () => id, getThread: () => thread });
    },
  });
}
