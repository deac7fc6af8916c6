/** What the mailbox, or the program that shows it, answered. */
import { failureIn } from '../../../words/failure-in';
import { type ErrorCatalogue, inWords } from '../../errors';
import { first } from '../first';
import { figure } from '../plural';
import { problems } from '../problems';

const because = (said: string): string => said || 'no reason given';
const numbered = (number: string): string => (number ? `error ${number}` : 'no error number');
const inAMinute = 'Nothing is lost. Try again in a minute.';
const wholeMailbox = 'Signing in to the whole mailbox';

export const mailbox = {
  'conversation-gone': {
    conversation: () => ({
      message: 'This conversation is no longer in the mailbox.',
      advice: 'Somebody may have deleted it. Its notes are kept. Go back to your list.',
    }),
    'not-in-team-mailbox': () => ({
      message: 'This conversation is not in the team mailbox.',
      advice:
        'It is in another mailbox, or somebody has deleted it, in which case its notes are kept. Go back to your list.',
    }),
    item: () => ({
      message: 'This is no longer in the mailbox.',
      advice: 'Somebody may have deleted it. Go back to your list.',
    }),
    message: () => ({
      message: 'This message is no longer in the mailbox.',
      advice: 'Somebody may have moved or deleted it. Go back to your list.',
    }),
    'cannot-be-opened': () => ({
      message: 'Docket could not find a message for Outlook to open.',
      advice: 'Search for its subject in Outlook; somebody may have moved or deleted it.',
    }),
    'begun-here': ({ host }) => ({
      message: `${host} does not tell Docket which conversation this is, because it was begun here and nobody has answered yet.`,
      advice: 'Open it from one of Docket’s lists, or here again once there is an answer.',
    }),
  },
  'own-item': () => ({
    message: 'This is one of Docket’s own items, such as a note, and not a conversation with a customer.',
    advice: 'Open the conversation it belongs to; its notes are shown there.',
  }),
  'mark-missing': {
    mark: ({ name }) => ({
      message: `The mark “${name}” is missing from this mailbox; somebody has deleted or renamed it.`,
      advice: 'Set up Docket again: it makes what is missing and leaves the rest alone.',
    }),
    category: () => ({
      message: 'This mailbox’s list of categories lacks one that is needed here.',
      advice: 'Whoever administers the mailbox has to add it; “Set up” names what is missing.',
    }),
    'categories-refused': ({ names }) => ({
      message: `This mailbox did not accept the categories ${names.join(', ')}.`,
      advice: 'An administrator has to add them to the team mailbox’s list of categories; then repeat the step.',
    }),
    'categories-not-listed': ({ names }) => ({
      message: `This mailbox accepts only categories from its own list, and not all of Docket’s are on it: ${names.join(', ')}.`,
      advice:
        'An administrator has to add them to the team mailbox’s list; then set up Docket again. Nothing was changed.',
    }),
  },
  'changed-meanwhile': {
    conversation: () => ({
      message: 'Colleagues are changing this conversation right now.',
      advice: 'Nothing was written. Look at it again, then repeat your step.',
    }),
    owner: ({ owner }) => ({
      message: `${owner} owns this by now.`,
      advice: 'It stays that way; look at the list again.',
    }),
    unowned: () => ({ message: 'Nobody owns this any more.', advice: 'It stays that way; look at the list again.' }),
    'marks-incomplete': () => ({
      message:
        'Colleagues are changing this message right now. Your step is in the journal, but its categories are not complete yet.',
      advice: 'Nothing is lost: the next step in this conversation completes them.',
    }),
    overwritten: ({ cause }, catalogue) => ({
      message: `A colleague’s Outlook has overwritten what you did to this message, and it could not be saved again: ${inWords(failureIn(cause), catalogue).message}`,
      advice: `Look at the message and repeat your step. ${wholeMailbox} keeps people’s steps apart.`,
    }),
    configuration: () => ({
      message: 'Somebody has stored another configuration since this one was shown.',
      advice: 'Nothing was stored. Keep a copy of your changes, open the settings again and make them there.',
    }),
    template: ({ by }) => ({
      message: by === '' ? 'Somebody has deleted this template meanwhile.' : `${by} has saved this template meanwhile.`,
      advice: 'Nothing was stored. Keep a copy of your changes, open the template again and make them there.',
    }),
    'another-message': () => ({
      message: 'Another message was opened before Docket had finished with this one.',
      advice:
        'Nothing was written to the other message. Go back to the first one and look at it before you repeat the step.',
    }),
  },
  busy: {
    host: ({ host }) => ({
      message: `${host} is busy, or this mailbox has been asked for too much in the last few minutes.`,
      advice: inAMinute,
    }),
    writing: () => ({
      message: 'Somebody else is writing to this mailbox right now.',
      advice: 'Nothing was written. Try again in a moment.',
    }),
  },
  'not-permitted': {
    script: ({ host, said }) => ({
      message: `${host} refused this: ${because(said)}`,
      advice: 'Ask whoever installed Docket to give it access to this mailbox.',
    }),
    mailbox: ({ host, said }) => ({
      message: `${host} refused access to the team mailbox: ${because(said)}`,
      advice: 'Ask whoever looks after it to give you full access, and to consent to Docket.',
    }),
    'while-writing': () => ({
      message: 'Outlook does not let categories be changed while a message is being written.',
      advice: 'Open a message for reading to see and change its state, or do so after sending this one.',
    }),
    'read-only': () => ({
      message: 'You may read this message but not change it.',
      advice: 'Ask whoever looks after the mailbox for the right to edit its messages.',
    }),
    'installed-with-too-little': () => ({
      message: 'Docket was installed with too few permissions for this.',
      advice: 'Whoever installed it has to install the current version again.',
    }),
    'no-files': () => ({
      message: 'Files cannot be saved from here.',
      advice: 'Somebody signed in to the team’s own mailbox can save it there.',
    }),
    'category-list': () => ({
      message: 'This token may not change the categories of the mailbox.',
      advice:
        'It has to come from an application with the permission MailboxSettings.ReadWrite for that mailbox. Nothing was changed.',
    }),
    'hub-not-granted': ({ scopes }) => ({
      message: `Google has not granted the team’s hub what it needs: ${scopes.join(', ')}.`,
      advice: 'Whoever looks after the hub has to run setUp in its editor and grant everything it asks for.',
    }),
  },
  'signed-out': {
    refused: ({ host, reload }) => ({
      message: `${host} no longer accepts the sign-in.`,
      advice: `Reload ${reload} and open Docket again.`,
    }),
    'no-account': () => ({
      message: 'Outlook signed in but did not say who you are.',
      advice: 'Reload Outlook and open Docket again.',
    }),
    'no-answer': () => ({
      message: 'Outlook did not say who is signed in.',
      advice: 'Reload Outlook and open Docket again.',
    }),
    'window-blocked': () => ({
      message: 'The sign-in window was blocked.',
      advice: 'Allow pop-up windows for Outlook, then try again.',
    }),
    cancelled: () => ({ message: 'The sign-in was cancelled.', advice: 'Try again when you want to continue.' }),
    'switched-off': () => ({
      message: 'This Outlook does not sign people in for add-ins.',
      advice: 'Update Outlook or use Outlook on the web; an administrator may have switched it off.',
    }),
    'unknown-address': () => ({
      message: 'Microsoft does not know the address Docket is served from.',
      advice: 'Whoever installed Docket has to add it to the app registration.',
    }),
    'sign-in-refused': ({ said }) => ({
      message: `Microsoft did not let Docket sign in (${because(said)}).`,
      advice: 'Reload Outlook and open Docket again.',
    }),
    token: () => ({
      message: 'Microsoft does not accept this token, or no longer does.',
      advice: 'Get a new one and try again.',
    }),
  },
  'limit-reached': {
    'report-file': () => ({
      message: 'This report has too many closed conversations for one file.',
      advice: 'Choose a shorter period, a member or a tag, and save several files.',
    }),
    'message-store': ({ limit }) => ({
      message: `Outlook keeps ${figure(limit)} characters with a message, and they are used up.`,
      advice: `Nothing was dropped and nothing was written. ${wholeMailbox} gives notes a place of their own.`,
    }),
    'add-in-store': () => ({
      message: 'That is more than Outlook stores for an add-in.',
      advice: 'Nothing was stored. Shorten it and try again.',
    }),
    'no-place': () => ({
      message: 'Without the whole mailbox there is no place for this.',
      advice: `${wholeMailbox} gives it one.`,
    }),
    'too-long-to-open': () => ({
      message: 'This message is too long for Outlook to open from here.',
      advice: 'Open it in the browser, or search for its subject.',
    }),
    'perhaps-not-opened': () => ({
      message: 'Outlook for Mac does not always open a message from here.',
      advice: 'If no window has opened, open the message in the browser.',
    }),
    'shelf-text': ({ characters, limit }) => ({
      message: `The text has ${figure(characters)} characters, and there is room for ${figure(limit)}.`,
      advice: 'Nothing was stored. Shorten it, or make two texts of it.',
    }),
    'shelf-full': ({ limit }) => ({
      message: `The team keeps ${figure(limit)} of these texts already, and there is room for no more.`,
      advice: 'Nothing was stored. Delete what nobody uses, then save again.',
    }),
    'one-message-only': () => ({
      message: problems.gaps['one-message-only'],
      advice: 'Open a message to see and change its state.',
    }),
  },
  'mailbox-unreachable': {
    'no-answer': ({ host }) => ({
      message: `${host} did not answer.`,
      advice: 'Nothing is lost. Check the connection and try again in a moment.',
    }),
    'perhaps-done': ({ host }) => ({
      message: `${host} did not answer.`,
      advice: 'Look at the message again before you repeat the step: it may have been done.',
    }),
    'add-in-store': () => ({
      message: 'Outlook could not load what Docket keeps with this message; that happens in shared mailboxes.',
      advice: `Nothing was changed. Close the message and open it again; ${wholeMailbox.toLowerCase()} avoids it.`,
    }),
    host: ({ host, number, said }) => ({
      message: `${host} could not do this (${numbered(number)}): ${because(said)}`,
      advice: `Try again; if the problem persists, reload ${host}.`,
    }),
  },
  'mailbox-refused': {
    request: ({ host, request, said }) => ({
      message: `${host} refused a request (${request}): ${because(said)}`,
      advice: 'Try again; if the problem persists, set up Docket again.',
    }),
    address: ({ host }) => ({
      message: `${host} does not know the team mailbox by this address.`,
      advice: 'Check the address of the team mailbox in Docket’s configuration.',
    }),
    host: ({ host, number, said }) => ({
      message: `${host} refused this (${numbered(number)}): ${because(said)}`,
      advice: `Try again; if the problem persists, reload ${host}.`,
    }),
  },
  'not-set-up': {
    mailbox: () => ({
      message: 'Docket is not set up in this mailbox.',
      advice: 'Choose “Set up Docket”, or ask your lead to do it.',
    }),
    message: () => ({
      message: 'Docket is not set up here.',
      advice: 'Choose “Set up Docket” and give it the configuration.',
    }),
  },
  'out-of-time': ({ host, seconds }) => ({
    message: `${host} gives an add-on ${seconds} seconds, and they are used up.`,
    advice: 'What was written stays. Repeat the step.',
  }),
  'not-loaded': () => first.notLoaded,
  internal: {
    thrown: ({ said }) => ({
      message: `Something went wrong inside Docket: ${because(said)}`,
      advice: 'Nothing was lost. Try again; if the problem persists, report this sentence.',
    }),
    unreadable: ({ code }) => ({
      message: `Something went wrong that this version of Docket has no words for${code ? ` (${code})` : ''}.`,
      advice: 'Reload and try again; if the problem persists, report this sentence.',
    }),
  },
} satisfies Partial<ErrorCatalogue>;
