import type { EpochMs } from '../mailbox/types';
import { isoSeconds } from './dates';
import { errorTable, type GraphErrorCode } from './error-table';
import type { Reply } from './types';
import type { Unsettled } from './unsettled';

export interface ErrorDetails {
  message?: string;
  status?: number;
  /** Seconds, as the header says them. */
  retryAfter?: number;
}

/** A refusal, thrown anywhere below the handler and turned into Graph's JSON there. */
export class GraphError extends Error {
  readonly code: GraphErrorCode;
  readonly status: number;
  readonly retryAfter: number | undefined;

  constructor(code: GraphErrorCode, details: ErrorDetails = {}) {
    super(details.message ?? errorTable[code].message);
    this.name = 'GraphError';
    this.code = code;
    this.status = details.status ?? errorTable[code].status;
    this.retryAfter = details.retryAfter;
  }
}

/** The client got no answer. `after`: the service had done what it was asked before the line broke. */
export class NoAnswer extends Error {
  constructor(readonly when: 'before' | 'after') {
    super(`no answer; the connection was lost ${when} the request took effect`);
    this.name = 'NoAnswer';
  }
}

/** The answer Graph gives for a refusal. */
export function replyOf(
  error: GraphError,
  { now, requestId, form }: { now: EpochMs; requestId: string; form: Unsettled['retryAfterForm'] },
): Reply {
  const headers: Record<string, string> = {};
  const { retryAfter } = error;
  if (retryAfter !== undefined && form !== 'absent') {
    headers['Retry-After'] = form === 'date' ? new Date(now + retryAfter * 1000).toUTCString() : String(retryAfter);
  }
  if (error.status === 401) headers['WWW-Authenticate'] = 'Bearer realm="", error="invalid_token"';
  const innerError = {
    date: isoSeconds(now).replace('Z', ''),
    'request-id': requestId,
    'client-request-id': requestId,
  };
  return { status: error.status, headers, body: { error: { code: error.code, message: error.message, innerError } } };
}

/** A body that lacks something or has something of the wrong type. */
export function badBody(message: string): GraphError {
  return new GraphError('RequestBodyRead', { message });
}

export function badRequest(message: string): GraphError {
  return new GraphError('BadRequest', { message });
}
