/** What Office.js fails with, in sentences. Codes: the error table of the Outlook library. */
import { DocketError } from '../../src/words/errors';

export const itemChanged = (): DocketError =>
  new DocketError(
    'changed-meanwhile',
    'Another message was opened before Docket was done with this one.',
    'Nothing was written to the other message. Go back to the first one and look before you repeat the step.',
  );

export const noAnswer = (): DocketError =>
  new DocketError(
    'mailbox-unreachable',
    'Outlook did not answer.',
    'Look at the message again before you repeat the step: it may have been done.',
  );

export const itemNotFound = 9049;

/** Codes that may be gone at the next try. */
export const isPassing = (code: number | undefined): boolean => [9002, 9020, 9040, 9041, 9042].includes(code ?? 0);

export function officeError(code: number | undefined, said: string): DocketError {
  switch (code) {
    case 9044:
      return new DocketError(
        'mark-missing',
        'This mailbox’s list of categories lacks one that is needed here.',
        'Whoever administers the mailbox has to add it; “Set up” names what is missing.',
      );
    case 5000:
      return new DocketError(
        'not-permitted',
        'Outlook does not let an add-in do this here; categories cannot be changed while a message is being written.',
        'Open the message for reading, or change it after it has been sent.',
      );
    case 9020:
    case 9017:
      return new DocketError(
        'mailbox-unreachable',
        'Outlook could not load what Docket keeps with this message; that happens in shared mailboxes.',
        'Nothing was changed. Close the message and open it again; signing in to the whole mailbox avoids it.',
      );
    case 9030:
      return itemChanged();
    case 9038:
    case 7000:
    case 9055:
      return new DocketError(
        'not-permitted',
        'You may read this message but not change it.',
        'Ask whoever looks after the mailbox for the right to edit its messages.',
      );
    case itemNotFound:
      return new DocketError(
        'conversation-gone',
        'This message is not in the mailbox any more.',
        'Somebody may have moved or deleted it. Go back to your list.',
      );
    case 9019:
    case 9057:
      return new DocketError(
        'limit-reached',
        'That is more than Outlook keeps for an add-in.',
        'Nothing was stored. Shorten it and try again.',
      );
    default:
      return new DocketError(
        isPassing(code) ? 'mailbox-unreachable' : 'mailbox-refused',
        `Outlook could not do this (${code ?? 'no code'}): ${said.slice(0, 200)}`,
        'Try again; if it stays, reload Outlook.',
      );
  }
}

/** The library checks permissions and sizes itself and throws at once. */
export function thrownByOffice(error: unknown): DocketError {
  const text = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  if (/elevated permission/i.test(text)) {
    return new DocketError(
      'not-permitted',
      'Docket was installed with too few permissions for this.',
      'Whoever installed it has to install the current version again.',
    );
  }
  return /OutOfRange/i.test(text) ? officeError(9057, text) : officeError(undefined, text);
}
