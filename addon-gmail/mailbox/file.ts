/** A file for people in the team's own mailbox: attached to a message under Docket's label that goes to nobody. */
import type { Stored } from '../../src/words/ports';
import type { Client } from './client';
import { docketLabel, type Labels } from './labels';
import { storeCall } from './stored-message';

export function storeFile(client: Client, labels: Labels, { name, text }: { name: string; text: string }): Stored {
  const call = storeCall({
    from: 'docket',
    subject: `Docket report ${name.replace(/[^\w.-]/g, '')}`,
    id: Utilities.getUuid().replace(/-/g, ''),
    text: 'Somebody asked Docket for this report as a file. It was sent to nobody, and may be deleted.\n',
    labelId: labels.need(docketLabel),
    file: { name: name.replace(/[^\w.-]/g, ''), type: 'text/csv', text },
  });
  return { conversation: client.one<{ threadId: string }>(call).threadId };
}
