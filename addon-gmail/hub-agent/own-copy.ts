/** The agent's own copy of the conversation that is open: all this add-on reads of the agent's mailbox. */

import type { Message } from '../../src/words/conversation';
import { type ErrorCode, failureOf } from '../../src/words/errors';
import type { AddOnEvent } from '../cards/action';
import { openMessageId, openThread, unnamed } from '../cards/opened';
import { type Client, path } from '../mailbox/client';
import { type Labels, labelsOf } from '../mailbox/labels';
import { messageOf } from '../mailbox/messages';
import type { WireMessage, WireThread } from '../mailbox/wire';

const headers = ['Message-ID', 'From', 'To', 'Cc', 'Auto-Submitted', 'X-Autoreply', 'Precedence', 'Return-Path'];

export interface OwnCopy {
  /** By its id in the agent's own mailbox. */
  thread: string;
  /** Oldest first, by headers alone. */
  messages: Message[];
}

/** With the names on them where `labels` are given. @throws DocketError where not even the open message can be read */
export function ownCopy(client: Client, event: AddOnEvent, labels: Labels = noLabels): OwnCopy {
  const wires = wholeThread(client, event);
  return { thread: wires[0]!.threadId, messages: wires.map((message) => messageOf(message, labels)) };
}

/**
 * The scope of the open message names the whole thread's request among those it is for, and says no word of the other
 * messages. However Gmail refuses them, the open message alone finds the team's copy.
 */
function wholeThread(client: Client, event: AddOnEvent): WireMessage[] {
  const named = openThread(event);
  const opened = named === null ? openMessage(client, event) : null;
  const messages = messagesOf(client, named ?? opened!.threadId);
  return messages.length > 0 ? messages : [opened ?? openMessage(client, event)];
}

function messagesOf(client: Client, thread: string): WireMessage[] {
  try {
    const query = { ...asked, fields: `id,historyId,messages(${fields})` };
    return client.one<WireThread>({ method: 'get', path: path('threads', thread, query) }).messages ?? [];
  } catch (error) {
    if (passing.includes(failureOf(error).code)) throw error;
    return [];
  }
}

/** What says nothing about the thread. */
const passing: readonly ErrorCode[] = ['busy', 'mailbox-unreachable', 'out-of-time'];

function openMessage(client: Client, event: AddOnEvent): WireMessage {
  const message = openMessageId(event);
  if (message === null) throw unnamed();
  return client.one<WireMessage>({ method: 'get', path: path('messages', message, { ...asked, fields }) });
}

const asked = { format: 'metadata', metadataHeaders: headers };
const fields = 'id,threadId,labelIds,internalDate,payload/headers';

/** Labels of the agent's own are nobody's business. */
const noLabels = labelsOf({});
