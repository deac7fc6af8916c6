/**
 * Faults at chosen requests. A fault waits until a request matches, lets `skip` of them pass, then strikes `times`
 * times. Parts of a batch are requests of their own, and so is the batch around them.
 */
import type { GraphErrorCode } from './error-table';
import { GraphError, NoAnswer } from './errors';

export interface Seen {
  method: string;
  /** Path and query, without the version. */
  url: string;
  /** Whether it is a part of a batch. */
  part: boolean;
}

export interface Match {
  method?: string;
  url?: string | RegExp;
  part?: boolean;
}

export type FaultStatus = 401 | 403 | 404 | 409 | 410 | 412 | 424 | 429 | 500 | 503 | 504;

export interface Fault {
  /** Which requests; absent: all. */
  on?: Match;
  /** Matching requests that pass before the first one is struck. Default 0. */
  skip?: number;
  /** How many are struck. Default 1. */
  times?: number;
  /** Answers with this status instead of doing anything. */
  status?: FaultStatus;
  code?: GraphErrorCode;
  /** Seconds. 429 and 503 carry 1 unless told otherwise; `null`: no header. */
  retryAfter?: number | null;
  /** No answer: nothing was done, or all of it was. In a batch the part answers 504. */
  timeout?: 'before' | 'after';
  /**
   * Runs after a request matching `read` was answered and before the next one matching `write` is looked at: the
   * colleague's change nobody saw.
   */
  between?: { read: Match; write: Match; run: () => void | Promise<void> };
}

export interface InjectedFault {
  /** How often it struck. */
  readonly struck: number;
  remove(): void;
}

interface Armed {
  fault: Fault;
  passed: number;
  struck: number;
  /** For `between`: a matching read has been answered. */
  read: boolean;
}

const usualCodes: Readonly<Record<FaultStatus, GraphErrorCode>> = {
  401: 'InvalidAuthenticationToken',
  403: 'ErrorAccessDenied',
  404: 'ErrorItemNotFound',
  409: 'ErrorIrresolvableConflict',
  410: 'SyncStateNotFound',
  412: 'ErrorIrresolvableConflict',
  424: 'FailedDependency',
  429: 'ApplicationThrottled',
  500: 'ErrorInternalServerError',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
};

export class Faults {
  private armed: Armed[] = [];

  inject(fault: Fault): InjectedFault {
    if ([fault.status, fault.timeout, fault.between].filter((one) => one !== undefined).length !== 1) {
      throw new TypeError('a fault is a status, a timeout or something between');
    }
    const armed: Armed = { fault, passed: 0, struck: 0, read: false };
    this.armed.push(armed);
    return {
      get struck() {
        return armed.struck;
      },
      remove: () => {
        this.armed = this.armed.filter((one) => one !== armed);
      },
    };
  }

  /** Before a request is looked at. Throws what the client shall see; `name` is for the ledger. */
  async before(seen: Seen): Promise<{ name: string; error?: GraphError | NoAnswer; after?: NoAnswer } | null> {
    for (const armed of [...this.armed]) {
      const { between } = armed.fault;
      if (!between || !armed.read || !matches(between.write, seen) || spent(armed)) continue;
      armed.read = false;
      if (!takes(armed)) continue;
      await between.run();
    }
    for (const armed of this.armed) {
      const { status, timeout } = armed.fault;
      if (armed.fault.between || !matches(armed.fault.on ?? {}, seen) || spent(armed) || !takes(armed)) continue;
      if (timeout === 'before') return { name: 'timeout before', error: new NoAnswer('before') };
      if (timeout === 'after') return { name: 'timeout after', after: new NoAnswer('after') };
      return { name: `status ${status}`, error: refusal(armed.fault, status!) };
    }
    return null;
  }

  /** After a request was answered. */
  answered(seen: Seen): void {
    for (const armed of this.armed) {
      if (armed.fault.between && matches(armed.fault.between.read, seen)) armed.read = true;
    }
  }
}

function refusal(fault: Fault, status: FaultStatus): GraphError {
  const usual = status === 429 || status === 503 ? 1 : undefined;
  const retryAfter = fault.retryAfter === undefined ? usual : (fault.retryAfter ?? undefined);
  return new GraphError(fault.code ?? usualCodes[status], { status, retryAfter });
}

function matches({ method, url, part }: Match, seen: Seen): boolean {
  if (method !== undefined && method !== seen.method) return false;
  if (part !== undefined && part !== seen.part) return false;
  return url === undefined || (typeof url === 'string' ? seen.url.includes(url) : url.test(seen.url));
}

function spent({ fault, struck }: Armed): boolean {
  return struck >= (fault.times ?? 1);
}

/** Counts a matching request; whether this one is struck. */
function takes(armed: Armed): boolean {
  if (armed.passed++ < (armed.fault.skip ?? 0)) return false;
  armed.struck++;
  return true;
}
