/**
 * Graph's error codes with their usual status and sentence. `doc` and `reported` say where a code was seen; the exact
 * sentences are not promised by Microsoft and a client must not read them.
 */
export interface ErrorRow {
  status: number;
  message: string;
  seen: 'doc' | 'reported' | 'assumed';
}

export const errorTable = {
  BadRequest: { status: 400, message: 'The request is malformed.', seen: 'doc' },
  RequestBodyRead: { status: 400, message: 'The request body could not be read.', seen: 'reported' },
  ErrorInvalidRequest: { status: 400, message: 'The request is invalid.', seen: 'doc' },
  ErrorInvalidIdMalformed: { status: 400, message: 'Id is malformed.', seen: 'reported' },
  ErrorInvalidPropertySet: {
    status: 400,
    message: 'Set action is invalid for property.',
    seen: 'reported',
  },
  ErrorInvalidUrlQueryFilter: {
    status: 400,
    message: 'The query filter contains one or more invalid nodes.',
    seen: 'reported',
  },
  InefficientFilter: {
    status: 400,
    message: 'The restriction or sort order is too complex for this operation.',
    seen: 'doc',
  },
  InvalidAuthenticationToken: {
    status: 401,
    message: 'Lifetime validation failed, the token is expired.',
    seen: 'doc',
  },
  ErrorAccessDenied: {
    status: 403,
    message: 'Access is denied. Check credentials and try again.',
    seen: 'doc',
  },
  Authorization_RequestDenied: {
    status: 403,
    message: 'Insufficient privileges to complete the operation.',
    seen: 'doc',
  },
  ErrorItemNotFound: {
    status: 404,
    message: 'The specified object was not found in the store.',
    seen: 'doc',
  },
  ErrorInvalidUser: { status: 404, message: 'The requested user is invalid.', seen: 'reported' },
  ResourceNotFound: { status: 404, message: 'Resource could not be discovered.', seen: 'reported' },
  MailboxNotEnabledForRESTAPI: {
    status: 404,
    message: 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
    seen: 'reported',
  },
  MethodNotAllowed: { status: 405, message: 'Specified HTTP method is not allowed.', seen: 'assumed' },
  ErrorFolderExists: { status: 409, message: 'A folder with the specified name already exists.', seen: 'reported' },
  ErrorCategoryExists: { status: 409, message: 'A category with the same name already exists.', seen: 'assumed' },
  SyncStateNotFound: { status: 410, message: 'The sync state generation is not found.', seen: 'reported' },
  ErrorIrresolvableConflict: {
    status: 412,
    message: 'The change key passed in the request does not match the current change key for the item.',
    seen: 'reported',
  },
  RequestEntityTooLarge: { status: 413, message: 'The request is too large.', seen: 'assumed' },
  RequestUriTooLong: { status: 414, message: 'The request address is too long.', seen: 'assumed' },
  FailedDependency: {
    status: 424,
    message: 'A request that this one depends on failed.',
    seen: 'assumed',
  },
  ApplicationThrottled: {
    status: 429,
    message: 'Application is over its MailboxConcurrency limit.',
    seen: 'reported',
  },
  TooManyRequests: { status: 429, message: 'Application is over its request limit.', seen: 'doc' },
  ErrorInternalServerError: { status: 500, message: 'An internal server error occurred.', seen: 'reported' },
  NotImplemented: { status: 501, message: 'The workbench does not know this request.', seen: 'assumed' },
  ServiceUnavailable: { status: 503, message: 'The service is temporarily unavailable.', seen: 'doc' },
  GatewayTimeout: { status: 504, message: 'The server did not answer in time.', seen: 'doc' },
} as const satisfies Record<string, ErrorRow>;

export type GraphErrorCode = keyof typeof errorTable;
