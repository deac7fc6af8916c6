/** What a person asked for and cannot have. */
import type { ErrorCatalogue } from '../../errors';
import { figure } from '../plural';

const newStep = 'Make the change you want as a new step.';
const chooseTag = 'Choose one from the list; a lead adds tags in the configuration.';
const chooseName = 'Choose a name from the list; new members are added in the configuration.';
const lookFirst = 'Nothing was written. Look at it, then repeat your step if you still want it.';
const laterMoment = 'Choose a later day and time.';

export const people = {
  'who-are-you': () => ({
    message: 'Docket does not know who you are.',
    advice: 'Choose your name under “Who are you?”, then try again.',
  }),
  'not-allowed': {
    'left-the-team': ({ name }) => ({
      message: `${name} has left the team.`,
      advice: 'If that is wrong, a lead can remove “left” from the configuration.',
    }),
    'collaborators-write-notes': () => ({
      message: 'As a collaborator you can write notes and confirm that you have seen them.',
      advice: 'Say in a note what should happen; an agent will do it.',
    }),
    'owner-has-left': ({ name }) => ({
      message: `${name} cannot own conversations.`,
      advice: 'They have left the team; choose somebody else.',
    }),
    'owner-is-collaborator': ({ name }) => ({
      message: `${name} cannot own conversations.`,
      advice: 'Ask them in a note instead, with @ and their name.',
    }),
    'escalate-to-yourself': () => ({
      message: 'You cannot escalate to yourself.',
      advice: 'Take it, or choose a colleague.',
    }),
    'escalate-closed': () => ({
      message: 'This conversation is closed.',
      advice: 'Reopen it before you escalate it.',
    }),
    'unassign-closed': () => ({
      message: 'This conversation is closed.',
      advice: 'Reopen it before you give it back.',
    }),
    'nothing-escalated': () => ({
      message: 'Nobody has escalated this to you, or it was called off.',
      advice: 'If you want to own it, take it.',
    }),
    'reports-of-collaborators': () => ({
      message: 'Reports are about the work you own, and collaborators own none.',
      advice: 'Ask a lead for the figures you need.',
    }),
    'configuration-is-for-leads': () => ({
      message: 'Only leads can change the configuration.',
      advice: 'Propose it instead; leads find proposals in their settings.',
    }),
    'templates-are-for-leads': () => ({
      message: 'Only leads can save and delete templates.',
      advice: 'Ask a lead to do it.',
    }),
    'configured-elsewhere': () => ({
      message: 'The configuration cannot be changed from here.',
      advice: 'Add the sender to “machines” in the configuration and set up again.',
    }),
    'gathering-is-for-leads': () => ({
      message: 'Only leads can gather the missing figures.',
      advice: 'Ask a lead; nothing was changed.',
    }),
  },
  'unknown-command': {
    verb: () => ({ message: 'Docket does not know this command.', advice: 'Reload the screen and try again.' }),
    'not-for-many': () => ({
      message: 'This cannot be done to several conversations at once.',
      advice: 'Open a conversation and do it there.',
    }),
    priority: () => ({ message: 'There is no such priority.', advice: 'Choose urgent, high or normal.' }),
    'bulk-unreadable': () => ({
      message: 'Docket cannot tell how far this had got.',
      advice: 'What was done stays done. Choose the rest from its list and start again.',
    }),
  },
  'unknown-member': {
    'none-named': () => ({ message: 'No name was given.', advice: chooseName }),
    'not-on-team': ({ handle }) => ({ message: `Nobody on the team is called “${handle}”.`, advice: chooseName }),
  },
  'unknown-tag': {
    'not-on-list': ({ tag }) => ({ message: `There is no tag “${tag}”.`, advice: chooseTag }),
    retired: ({ tag }) => ({ message: `The tag “${tag}” has been retired.`, advice: chooseTag }),
  },
  'note-empty': {
    note: () => ({ message: 'The note is empty.', advice: 'Write something before you save it.' }),
    escalating: () => ({
      message: 'No reason was given.',
      advice: 'Say in a few words why somebody else should take this.',
    }),
    declining: () => ({ message: 'No reason was given.', advice: 'Say in a few words why you are giving it back.' }),
  },
  'note-too-long': ({ characters, limit }) => ({
    message: `The note has ${figure(characters)} characters; there is room for ${figure(limit)}.`,
    advice: 'Shorten it or split it in two; nothing was saved.',
  }),
  'message-gone': () => ({
    message: 'The message this note is about is no longer in the conversation.',
    advice: 'Write the note about the conversation instead; your text was not lost.',
  }),
  'mail-gone': () => ({
    message: 'That message is no longer in the conversation.',
    advice: 'Open the conversation again and look at what is there.',
  }),
  'address-unreadable': () => ({
    message: 'That is not an email address.',
    advice: 'Enter one address, such as anna@customer.example.',
  }),
  'bad-moment': {
    'none-chosen': () => ({ message: 'No day and time were chosen.', advice: laterMoment }),
    'out-of-range': () => ({ message: 'That is not within the next two years.', advice: laterMoment }),
    reply: () => ({
      message: 'A reply cannot be older than the mail it answers, nor come from the future.',
      advice: 'Nothing was changed.',
    }),
  },
  'nothing-to-undo': () => ({
    message: 'There is nothing of yours to undo here.',
    advice: 'Nothing was changed.',
  }),
  'acted-since': {
    somebody: ({ other, member }) => ({
      message: `${other} has done something here since, so ${member}’s last step stays.`,
      advice: newStep,
    }),
    wrote: ({ other, member }) => ({
      message: `${other || 'The team'} has written here since, so ${member}’s last step stays.`,
      advice: newStep,
    }),
    themselves: ({ member }) => ({ message: `${member} has done something else here since.`, advice: newStep }),
  },
  'changed-since': {
    mail: ({ from }) => ({ message: `${from || 'Somebody'} has written since this was shown.`, advice: lookFirst }),
    owner: ({ owner }) => ({ message: `${owner} owns this by now.`, advice: lookFirst }),
    answer: ({ by }) => ({ message: `${by || 'The team'} has answered since this was shown.`, advice: lookFirst }),
    closed: ({ by }) => ({ message: `${by} has closed this since.`, advice: lookFirst }),
  },
  'nothing-chosen': () => ({
    message: 'No conversation is ticked.',
    advice: 'Tick the ones you mean, then try again.',
  }),
  'too-many': ({ chosen, limit }) => ({
    message: `${chosen} conversations are ticked; at most ${limit} can be changed at a time.`,
    advice: 'Choose fewer; nothing was changed.',
  }),
} satisfies Partial<ErrorCatalogue>;
