/** Faults on demand, at any call. */
import { GmailError, NoAnswer, serverFault, tooFast } from './errors';
import type { GmailRequest } from './types';

/** A call as a fault's condition sees it. */
export interface Arrival {
  n: number;
  /** `batch` for the enclosing request of a batch. */
  method: string;
  request: GmailRequest;
}

export type FaultKind =
  /** 429 and 403 with a rate's reason, before anything happened. `retryAfter` in seconds. */
  | 429
  | '403-rate'
  | 500
  | 503
  | { status: 429 | 503; retryAfter: number }
  /** The request was lost: nothing happened, no answer. */
  | 'timeout-before'
  /** The answer was lost: everything happened. */
  | 'timeout-after'
  /** Everything happened, and the answer says 500. */
  | '500-after';

export interface Fault {
  /** The n-th call from now, counted from 1, or any call this is true of. */
  when: number | ((arrival: Arrival) => boolean);
  fault: FaultKind;
  /** How often it strikes; once if absent. */
  times?: number;
}

export class Faults {
  private waiting: { due: (arrival: Arrival) => boolean; fault: FaultKind; left: number }[] = [];

  /** @param calls how many calls there have been */
  inject({ when, fault, times = 1 }: Fault, calls: number): void {
    const due = typeof when === 'function' ? when : ({ n }: Arrival) => n >= calls + when;
    this.waiting.push({ due, fault, left: times });
  }

  clear(): void {
    this.waiting = [];
  }

  /** The fault that strikes this call, if one does. */
  take(arrival: Arrival): FaultKind | undefined {
    const struck = this.waiting.find((one) => one.due(arrival));
    if (!struck) return undefined;
    struck.left -= 1;
    if (struck.left <= 0) this.waiting = this.waiting.filter((one) => one !== struck);
    return struck.fault;
  }
}

/** What a fault throws before the call has any effect. */
export function strikeBefore(fault: FaultKind | undefined, request: GmailRequest): void {
  if (fault === 'timeout-before') throw new NoAnswer(request.url);
  if (fault === 429) throw tooFast(429, 'rateLimitExceeded', 'Rate limit exceeded');
  if (fault === '403-rate') throw tooFast(403, 'userRateLimitExceeded', 'User rate limit exceeded');
  if (fault === 500 || fault === 503) throw serverFault(fault);
  if (typeof fault === 'object') {
    const error = fault.status === 503 ? serverFault(503) : tooFast(429, 'rateLimitExceeded', 'Rate limit exceeded');
    throw new GmailError({ ...error.parts, headers: { 'Retry-After': String(fault.retryAfter) } });
  }
}

/** What a fault throws after the call has had its effect. */
export function strikeAfter(fault: FaultKind | undefined, request: GmailRequest): void {
  if (fault === 'timeout-after') throw new NoAnswer(request.url);
  if (fault === '500-after') throw serverFault(500);
}
