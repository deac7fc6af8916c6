/** A refusal, in the shape all of Google's JSON APIs share. */
export interface GmailErrorParts {
  /** The HTTP status. */
  code: number;
  message: string;
  /** Machine-readable, e.g. `invalidArgument`. */
  reason: string;
  /** google.rpc.Code's name, e.g. `INVALID_ARGUMENT`. */
  status: string;
  details?: readonly Record<string, unknown>[];
  headers?: Readonly<Record<string, string>>;
}

export class GmailError extends Error {
  constructor(readonly parts: GmailErrorParts) {
    super(parts.message);
    this.name = 'GmailError';
  }

  body(): unknown {
    const { code, message, reason, status, details } = this.parts;
    return {
      error: { code, message, errors: [{ message, domain: 'global', reason }], status, ...(details && { details }) },
    };
  }
}

/** The answer never came: what UrlFetchApp throws for a time-out. Whether the request took effect, nobody can tell. */
export class NoAnswer extends Error {
  constructor(url: string) {
    super(`Timeout: ${url}`);
    this.name = 'NoAnswer';
  }
}

export function invalid(message: string): GmailError {
  return new GmailError({ code: 400, message, reason: 'invalidArgument', status: 'INVALID_ARGUMENT' });
}

export function failedPrecondition(message: string): GmailError {
  return new GmailError({ code: 400, message, reason: 'failedPrecondition', status: 'FAILED_PRECONDITION' });
}

export function notFound(message = 'Requested entity was not found.'): GmailError {
  return new GmailError({ code: 404, message, reason: 'notFound', status: 'NOT_FOUND' });
}

export function conflict(message: string): GmailError {
  return new GmailError({ code: 409, message, reason: 'aborted', status: 'ABORTED' });
}

export function forbidden(message: string): GmailError {
  return new GmailError({ code: 403, message, reason: 'forbidden', status: 'PERMISSION_DENIED' });
}

export function notImplemented(message: string): GmailError {
  return new GmailError({ code: 501, message, reason: 'notImplemented', status: 'UNIMPLEMENTED' });
}

export function unauthenticated(): GmailError {
  return new GmailError({
    code: 401,
    message: 'Request had invalid authentication credentials.',
    reason: 'authError',
    status: 'UNAUTHENTICATED',
    headers: { 'WWW-Authenticate': 'Bearer realm="https://accounts.google.com/", error="invalid_token"' },
  });
}

export function insufficientScope(method: string): GmailError {
  return new GmailError({
    code: 403,
    message: 'Request had insufficient authentication scopes.',
    reason: 'insufficientPermissions',
    status: 'PERMISSION_DENIED',
    details: [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
        domain: 'googleapis.com',
        metadata: { service: 'gmail.googleapis.com', method },
      },
    ],
    headers: { 'WWW-Authenticate': 'Bearer realm="https://accounts.google.com/", error="insufficient_scope"' },
  });
}

/** Google answers an exceeded rate with either status and either reason; a client must know them all. */
export function tooFast(code: 403 | 429, reason: 'rateLimitExceeded' | 'userRateLimitExceeded', message: string) {
  const status = code === 429 ? 'RESOURCE_EXHAUSTED' : 'PERMISSION_DENIED';
  return new GmailError({ code, message, reason, status });
}

export function serverFault(code: 500 | 503): GmailError {
  return code === 500
    ? new GmailError({ code, message: 'Internal error encountered.', reason: 'backendError', status: 'INTERNAL' })
    : new GmailError({
        code,
        message: 'The service is currently unavailable.',
        reason: 'backendError',
        status: 'UNAVAILABLE',
      });
}
