import type { ErrorCode, ErrorData } from './error-data';
import { cut } from './text';

export type { ErrorCode, ErrorData };

/** An error as it crosses a port or the wire: plain data, for the catalogue to put into words. */
export type Failure<C extends ErrorCode = ErrorCode> = {
  [K in C]: {
    code: K;
    data: ErrorData[K];
    /** Milliseconds to wait before trying again, where the host said so. */
    retryAfterMs?: number;
  };
}[C];

type Given<C extends ErrorCode> =
  Record<never, never> extends ErrorData[C]
    ? [data?: ErrorData[C], retryAfterMs?: number]
    : [data: ErrorData[C], retryAfterMs?: number];

/**
 * The one error class of the core. Anything else that is thrown is a fault of Docket's and becomes `internal`. Its
 * `message` is for logs; people read what the catalogue says of its code and data.
 */
export class DocketError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly data: ErrorData[C];
  readonly retryAfterMs: number | undefined;

  constructor(code: C, ...[data, retryAfterMs]: Given<C>) {
    super(data === undefined ? code : `${code} ${JSON.stringify(data)}`);
    this.name = 'DocketError';
    this.code = code;
    this.data = data ?? ({} as ErrorData[C]);
    this.retryAfterMs = retryAfterMs;
  }
}

/** Turns whatever was thrown into data a view can show. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof DocketError) {
    const { code, data, retryAfterMs } = thrown;
    return (retryAfterMs === undefined ? { code, data } : { code, data, retryAfterMs }) as Failure;
  }
  return { code: 'internal', data: { why: 'thrown', said: cut(textOf(thrown), saidChars) } };
}

/** Characters kept of what somebody else's system said. */
export const saidChars = 200;

/** Anything can be thrown, even what refuses to become text. */
function textOf(thrown: unknown): string {
  try {
    return thrown instanceof Error ? thrown.message : String(thrown);
  } catch {
    return '';
  }
}
