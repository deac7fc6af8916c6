/**
 * The envelope of the messages between office.js and its host: JSON texts, posted both ways. Only its form is here; what
 * the messages mean is in `session.ts`.
 */

/** Plain data as it crosses the wire. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What a request wants: a call, or to hear of an event, or no longer. */
export type RequestType = 'call' | 'listen' | 'unlisten';

export interface PaneRequest {
  action: string;
  type: RequestType;
  correlation: number;
  /** Null when the call has none. */
  data: Json;
}

/** `_errorCode` of an answer. Anything but `ok` is a failure of the transport, not of the call. */
export const transport = {
  ok: 0,
  errorInRequest: -1,
  errorHandlingRequest: -2,
  accessDenied: -5,
  timedOut: -6,
} as const;

const requestTypes: readonly RequestType[] = ['call', 'listen', 'unlisten'];

/** Reads a posted message. Null: not a request of this conversation, to be ignored as Outlook does. */
export function parseRequest(posted: unknown, conversation: string): PaneRequest | null {
  if (typeof posted !== 'string') return null;
  const message = parseObject(posted);
  if (message === null || message._messageType !== 0 || message._conversationId !== conversation) return null;
  const { _actionName: action, _correlationId: correlation, _actionType, _data: data } = message;
  const type = requestTypes[Number(_actionType)];
  if (typeof action !== 'string' || typeof correlation !== 'number' || type === undefined) return null;
  return { action, type, correlation, data: data ?? null };
}

/** The text that answers a request. */
export function answerTo(request: PaneRequest, data: Json, conversation: string, origin: string, error = 0): string {
  return pack(request.action, request.correlation, data, conversation, origin, error, 0);
}

/** The text that delivers an event to whoever registered with this name and correlation. */
export function eventFor(name: string, correlation: number, data: Json, conversation: string, origin: string): string {
  return pack(name, correlation, data, conversation, origin, 0, 1);
}

/** The text that asks something of the pane, which it takes on a second conversation. It is not answered to any effect. */
export function requestOf(action: string, data: Json, conversation: string, origin: string): string {
  return JSON.stringify({
    _messageType: 0,
    _actionName: action,
    _conversationId: `${conversation}_ntf`,
    _correlationId: 0,
    _origin: origin,
    _data: data,
    _actionType: 0,
    _serializerVersion: 1,
  });
}

function pack(
  action: string,
  correlation: number,
  data: Json,
  conversation: string,
  origin: string,
  error: number,
  responseType: 0 | 1,
): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: action,
    _conversationId: conversation,
    _correlationId: correlation,
    _origin: origin,
    _data: data,
    _errorCode: error,
    _responseType: responseType,
    _serializerVersion: 1,
  });
}

/** An object of the JSON text, or null when the text is anything else. */
export function parseObject(text: string): { [key: string]: Json } | null {
  try {
    return asObject(JSON.parse(text) as Json);
  } catch {
    return null;
  }
}

export function asObject(value: Json | undefined): { [key: string]: Json } | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
}
