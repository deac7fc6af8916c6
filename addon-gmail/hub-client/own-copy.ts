/** The agent's own copy of the conversation that is open: all this add-on reads of the agent's mailbox. */
import type { Message } from '../../src/ports';
import type { AddOnEvent } from '../cards/action';
import { type Client, path } from '../gmail/client';
import { type Labels, labelsOf } from '../gmail/labels';
import { messageOf } from '../gmail/messages';
import type { WireThread } from '../gmail/wire';

const headers = ['Message-ID', 'From', 'To', 'Cc', 'Auto-Submitted', 'X-Autoreply', 'Precedence', 'Return-Path'];

/** Its messages, oldest first, by headers alone; with the names on them where `labels` are given. */
export function ownCopy(client: Client, { gmail }: AddOnEvent, labels: Labels = noLabels): Message[] {
  const thread = client.one<WireThread | null>({
    method: 'get',
    path: path('threads', gmail?.threadId ?? '', {
      format: 'metadata',
      metadataHeaders: headers,
      fields: 'id,historyId,messages(id,threadId,labelIds,internalDate,payload/headers)',
    }),
    orNull: true,
  });
  return (thread?.messages ?? []).map((message) => messageOf(message, labels));
}

/** Labels of the agent's own are nobody's business. */
const noLabels = labelsOf({});
