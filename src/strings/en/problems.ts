import type { GapReason } from '../../words/limits';
import { plural } from './plural';

export const problems = {
  contradiction: (kept: string, others: string) =>
    `${kept} and ${others} stand together; Docket reads ${kept}. Your next step settles it.`,
  unconfirmed: (names: string) =>
    `${names} may have come with the mail itself; nobody here has confirmed it. Your next step does, or takes it off.`,
  brokenEntries: (n: number, reason: string) =>
    `${plural(n, 'journal entry', 'journal entries')} cannot be read (${reason}). Nothing was removed; everything else works.`,
  cutOff: 'The last step was interrupted before its marks were written. The next step finishes it.',
  foundByHand: (names: string) => `Changed by hand since the last step: ${names}.`,
  arrivedNotWritten: 'New mail has changed the state; the labels follow with the next step or the next hourly pass.',
  spoofed: (address: string) =>
    `A mail says it comes from ${address}, and the mail server could not confirm that. Treat it as from outside.`,
  spoofedMore: (n: number) => `The same holds for ${plural(n, 'more address', 'more addresses')} of the team.`,

  // What a mailbox cannot do.
  gaps: {
    'one-message-only':
      'Docket sees this message only, not the whole conversation or the mailbox. Lists and moving mail need access to the whole mailbox.',
    'no-lists': 'This mailbox gives no lists.',
    'no-counts': 'This mailbox does not count.',
    'names-by-admin-only': 'Only an administrator can add categories to this mailbox.',
    'entry-space': 'What can be kept with a message is limited.',
    compose: 'Outlook does not let categories be set while a message is being written.',
  } satisfies Record<GapReason, string>,
  writingTitle: 'You are writing',
  writingAdvice:
    'Open the message you answer to see who owns the conversation and what is known about it. With access to the whole mailbox that shows here as well.',
};
