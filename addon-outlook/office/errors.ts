/** What Office.js fails with, as errors. Codes: the error table of the Outlook library. */
import { DocketError, saidChars } from '../../src/words/errors';

/** As errors name it. */
const host = 'Outlook';

export const itemChanged = (): DocketError => new DocketError('changed-meanwhile', { why: 'another-message' });

export const noAnswer = (): DocketError => new DocketError('mailbox-unreachable', { why: 'perhaps-done', host });

export const itemNotFound = 9049;

/** Codes that may be gone at the next try. */
export const isPassing = (code: number | undefined): boolean => [9002, 9020, 9040, 9041, 9042].includes(code ?? 0);

export function officeError(code: number | undefined, said: string): DocketError {
  switch (code) {
    case 9044:
      return new DocketError('mark-missing', { why: 'category' });
    case 5000:
      return new DocketError('not-permitted', { why: 'while-writing' });
    case 9020:
    case 9017:
      return new DocketError('mailbox-unreachable', { why: 'add-in-store' });
    case 9030:
      return itemChanged();
    case 9038:
    case 7000:
    case 9055:
      return new DocketError('not-permitted', { why: 'read-only' });
    case itemNotFound:
      return new DocketError('conversation-gone', { why: 'message' });
    case 9019:
    case 9057:
      return new DocketError('limit-reached', { why: 'add-in-store' });
    default:
      return new DocketError(isPassing(code) ? 'mailbox-unreachable' : 'mailbox-refused', {
        why: 'host',
        host,
        number: code === undefined ? '' : String(code),
        said: said.slice(0, saidChars),
      });
  }
}

/** The library checks permissions and sizes itself and throws at once. */
export function thrownByOffice(error: unknown): DocketError {
  const text = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  if (/elevated permission/i.test(text)) {
    return new DocketError('not-permitted', { why: 'installed-with-too-little' });
  }
  return /OutOfRange/i.test(text) ? officeError(9057, text) : officeError(undefined, text);
}
