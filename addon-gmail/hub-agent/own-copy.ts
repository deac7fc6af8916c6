/** The agent's own copy of the conversation that is open: all this add-on reads of the agent's mailbox. */

import type { Message } from '../../src/words/conversation';
import { failureOf } from '../../src/words/errors';
import type { AddOnEvent } from '../cards/action';
import { openMessageId, openThread } from '../cards/opened';
import { type Client, path } from '../mailbox/client';
import { type Labels, labelsOf } from '../mailbox/labels';
import { messageOf } from '../mailbox/messages';
import type { WireMessage, WireThread } from '../mailbox/wire';

const headers = ['Message-ID', 'From', 'To', 'Cc', 'Auto-Submitted', 'X-Autoreply', 'Precedence', 'Return-Path'];

/** Its messages, oldest first, by headers alone; with the names on them where `labels` are given. */
export function ownCopy(client: Client, event: AddOnEvent, labels: Labels = noLabels): Message[] {
  return wholeThread(client, event).map((message) => messageOf(message, labels));
}

/**
 * The scope of the open message names the whole thread's request among those it is for, and says no word of the other
 * messages. Where Gmail refuses them, the open message alone finds the team's copy.
 */
function wholeThread(client: Client, event: AddOnEvent): WireMessage[] {
  try {
    const thread = client.one<WireThread | null>({
      method: 'get',
      path: path('threads', openThread(event), { ...asked, fields: `id,historyId,messages(${fields})` }),
      orNull: true,
    });
    return thread?.messages ?? [];
  } catch (error) {
    if (failureOf(error).code !== 'not-permitted') throw error;
    return [
      client.one<WireMessage>({ method: 'get', path: path('messages', openMessageId(event), { ...asked, fields }) }),
    ];
  }
}

const asked = { format: 'metadata', metadataHeaders: headers };
const fields = 'id,threadId,labelIds,internalDate,payload/headers';

/** Labels of the agent's own are nobody's business. */
const noLabels = labelsOf({});
