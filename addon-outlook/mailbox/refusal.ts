/** Graph's refusals in sentences. Its own texts are not promised; only statuses and codes are judged. */
import { DocketError } from '../../src/words/errors';

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
    ...(typeof error?.message === 'string' ? { message: error.message.slice(0, 200) } : {}),
  };
}

export function refusal(method: string, answer: Answer): DocketError {
  const { status, retryAfterMs } = answer;
  const said = errorIn(answer.body).message ?? 'no reason given';
  if (status === 0) {
    return new DocketError(
      'mailbox-unreachable',
      'Microsoft did not answer.',
      'Nothing is lost. Check the connection and try again in a moment.',
    );
  }
  if (isPassing(answer)) {
    return new DocketError(
      'busy',
      'Microsoft is busy, or this mailbox has been asked too much in the last minutes.',
      'Nothing is lost. Try again in a minute.',
      retryAfterMs ?? undefined,
    );
  }
  if (status === 401) {
    return new DocketError(
      'signed-out',
      'Microsoft did not accept the sign-in any more.',
      'Reload Outlook and open Docket again.',
    );
  }
  if (status === 403) {
    return new DocketError(
      'not-permitted',
      `Microsoft refused access to the team mailbox: ${said}`,
      'Ask whoever looks after it to give you full access, and to consent to Docket.',
    );
  }
  if (
    status === 404 &&
    ['ErrorInvalidUser', 'MailboxNotEnabledForRESTAPI', 'ResourceNotFound'].includes(codeOf(answer))
  )
    return new DocketError(
      'mailbox-refused',
      'Microsoft does not know the team mailbox by this address.',
      'Check the address of the team mailbox in Docket’s settings.',
    );
  if (status === 404) {
    return new DocketError(
      'conversation-gone',
      'This is not in the mailbox any more.',
      'Somebody may have deleted it. Go back to your list.',
    );
  }
  return new DocketError(
    'mailbox-refused',
    `Microsoft refused a request (${method}, ${status}): ${said}`,
    'Try again; if it stays, run “Set up” again.',
  );
}
