/** The conversation that is open in Gmail, whatever the event calls it. */

import type { AddOnEvent } from '../cards/action';
import { isOpen, openMessageId, openThread, unnamed } from '../cards/opened';
import { createClient, path } from '../mailbox/client';
import { cache, cached } from '../mailbox/store';
import type { WireMessage } from '../mailbox/wire';
import { digest } from './digest';

/** Null: none is open. @throws DocketError where one is open that cannot be told */
export function conversationOnScreen(event: AddOnEvent, limitMs: number): string | null {
  const named = openThread(event);
  if (named !== null || !isOpen(event)) return named;
  const key = `opened.${digest(JSON.stringify([event.gmail?.threadId, event.gmail?.messageId]))}`;
  const known = cached<string>(key) ?? threadOfMessage(event, limitMs);
  if (known === null) throw unnamed();
  cache(key, known);
  return known;
}

/** By the message, where that has an id of the API's: an answer in a conversation that began here. */
function threadOfMessage(event: AddOnEvent, limitMs: number): string | null {
  const message = openMessageId(event);
  if (message === null) return threadByGmailApp(event.gmail?.messageId ?? '');
  const wire = createClient(Date.now() + limitMs).one<WireMessage | null>({
    method: 'get',
    path: path('messages', message, { format: 'minimal', fields: 'id,threadId' }),
    orNull: true,
  });
  return wire?.threadId ?? null;
}

/**
 * The one service that may know Gmail's own names. Google documents it for the scope of the whole mailbox alone, which
 * Docket does not ask for; whether a narrower one will do is not documented.
 */
function threadByGmailApp(message: string): string | null {
  try {
    return GmailApp.getMessageById(message).getThread().getId();
  } catch {
    return null;
  }
}
