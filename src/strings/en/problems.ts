import type { GapReason } from '../../words/limits';
import { plural } from './plural';

export const problems = {
  contradiction: (kept: string, others: string) =>
    `${kept} and ${others} contradict each other; Docket goes by ${kept}. Your next step settles it.`,
  unconfirmed: (names: string) =>
    `${names} may have come with the mail itself, and nobody here has confirmed it. Your next step confirms it or removes it.`,
  brokenEntries: (n: number, reason: string) =>
    `${plural(n, 'journal entry', 'journal entries')} cannot be read (${reason}). Nothing was removed; everything else works.`,
  cutOff: 'The last step was interrupted before its marks were written. The next step will finish it.',
  foundByHand: (names: string) => `Changed by hand since the last step: ${names}.`,
  arrivedNotWritten:
    'New mail has changed the status. The message list follows with the next step, or by itself after a while.',
  spoofed: (address: string) =>
    `A message claims to come from ${address}, but the mail server could not confirm that. Treat it as mail from outside.`,
  spoofedMore: (n: number) => `The same is true of ${plural(n, 'more team address', 'more team addresses')}.`,

  // What a mailbox cannot do.
  gaps: {
    'one-message-only':
      'Docket can see only this message, not the whole conversation or the mailbox. Lists and moving mail need access to the whole mailbox.',
    'no-lists': 'This mailbox does not offer lists.',
    'no-counts': 'This mailbox does not offer counts.',
    'names-by-admin-only': 'Only an administrator can add categories to this mailbox.',
    'entry-space': 'Only a limited amount can be stored with a message.',
    compose: 'Outlook does not allow categories to be set while a message is being written.',
    'no-check-up': 'There is no check-up here: setting up Docket again tests what it needs from this mailbox.',
    'set-at-the-team-mailbox': 'Settings and the check-up are available in the team mailbox itself.',
  } satisfies Record<GapReason, string>,
  writingTitle: 'You are writing a message',
  writingAdvice:
    'Open the message you are replying to, to see who owns the conversation and what is known about it. With access to the whole mailbox, this is also shown here.',
};
