/** Graph's refusals as errors. Its own texts are not promised; only statuses and codes are judged. */
import { DocketError, saidChars } from '../../src/words/errors';

export interface Answer {
  /** 0: none came. */
  status: number;
  body: unknown;
  retryAfterMs: number | null;
}

/** Refusals that pass: no answer, too many requests, a part that nothing stood in the way of, servers that stumble. */
export const isPassing = ({ status }: Answer): boolean => [0, 408, 424, 429, 500, 502, 503, 504, 509].includes(status);

/** A form of `$filter` this mailbox does not serve. */
export const isRefusedFilter = (answer: Answer): boolean =>
  answer.status === 400 && ['ErrorInvalidUrlQueryFilter', 'InefficientFilter'].includes(codeOf(answer));

export const codeOf = ({ body }: Answer): string => errorIn(body).code ?? '';

function errorIn(body: unknown): { code?: string; message?: string } {
  const error = (body as { error?: { code?: unknown; message?: unknown } } | null)?.error;
  return {
    ...(typeof error?.code === 'string' ? { code: error.code } : {}),
    ...(typeof error?.message === 'string' ? { message: error.message.slice(0, saidChars) } : {}),
  };
}

/** As errors name it. */
const host = 'Microsoft';

export function refusal(method: string, answer: Answer): DocketError {
  const { status, retryAfterMs } = answer;
  const said = errorIn(answer.body).message ?? '';
  if (status === 0) {
    return new DocketError('mailbox-unreachable', { why: 'no-answer', host });
  }
  if (isPassing(answer)) {
    return new DocketError('busy', { why: 'host', host }, retryAfterMs ?? undefined);
  }
  if (status === 401) {
    return new DocketError('signed-out', { why: 'refused', host, reload: 'Outlook' });
  }
  if (status === 403) {
    return new DocketError('not-permitted', { why: 'mailbox', host, said });
  }
  if (
    status === 404 &&
    ['ErrorInvalidUser', 'MailboxNotEnabledForRESTAPI', 'ResourceNotFound'].includes(codeOf(answer))
  )
    return new DocketError('mailbox-refused', { why: 'address', host });
  if (status === 404) {
    return new DocketError('conversation-gone', { why: 'item' });
  }
  return new DocketError('mailbox-refused', { why: 'request', host, request: `${method}, ${status}`, said });
}
