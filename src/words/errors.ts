/** Every code an error of Docket can carry. Codes are stable: tests, hosts and the hub compare codes, never sentences. */
export const errorCodes = [
  // What a person asked for.
  'who-are-you',
  'not-allowed',
  'unknown-command',
  'unknown-member',
  'unknown-tag',
  'note-empty',
  'note-too-long',
  'message-gone',
  'bad-moment',
  'nothing-to-undo',
  'acted-since',
  'not-managed',
  'nothing-chosen',
  'too-many',
  // What the mailbox answered.
  'conversation-gone',
  'own-item',
  'mark-missing',
  'changed-meanwhile',
  'busy',
  'not-permitted',
  'signed-out',
  'limit-reached',
  'mailbox-unreachable',
  'mailbox-refused',
  'not-set-up',
  'out-of-time',
  // The hub.
  'request-malformed',
  'request-too-large',
  'version-unknown',
  'identity-refused',
  'identity-expired',
  'identity-unchecked',
  'not-on-team',
  'id-reused',
  'no-team-copy',
  'hub-unreachable',
  'hub-not-named',
  'use-the-hub',
  // Configuration.
  'config-invalid',
  'unknown-zone',
  // Clocks.
  'no-business-time',
  'outside-transitions',
  'reversed-interval',
  // A fault of Docket's own.
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** An error as it crosses a port or the wire: plain data, ready to be shown. */
export interface Failure {
  code: ErrorCode;
  /** What happened, one sentence. */
  message: string;
  /** What to do about it, one sentence. */
  advice: string;
  /** Milliseconds to wait before trying again, where the host said so. */
  retryAfterMs?: number;
}

/** The one error class of the core. Anything else that is thrown is a fault of Docket's and becomes `internal`. */
export class DocketError extends Error {
  readonly code: ErrorCode;
  readonly advice: string;
  readonly retryAfterMs: number | undefined;

  constructor(code: ErrorCode, message: string, advice: string, retryAfterMs?: number) {
    super(message);
    this.name = 'DocketError';
    this.code = code;
    this.advice = advice;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Turns whatever was thrown into data a view can show. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof DocketError) {
    const { code, message, advice, retryAfterMs } = thrown;
    return retryAfterMs === undefined ? { code, message, advice } : { code, message, advice, retryAfterMs };
  }
  return {
    code: 'internal',
    message: `Something went wrong inside Docket: ${inWords(thrown)}`,
    advice: 'Nothing was lost. Try again; if it stays, report this sentence.',
  };
}

/** Anything can be thrown, even what refuses to become text. */
function inWords(thrown: unknown): string {
  try {
    return thrown instanceof Error ? thrown.message : String(thrown);
  } catch {
    return 'something without words';
  }
}
