import { plural } from './plural';

export const conversation = {
  product: 'Docket',
  noSubject: '(no subject)',
  unknownSender: '(unknown sender)',
  you: 'You',
  priority: { urgent: 'Urgent', high: 'High', normal: 'Normal' },

  // Who are you?
  whoAreYou: 'Who are you?',
  chooseName: 'Choose your name',
  whoAreYouWhy: 'Several people share this account, so Docket asks. Your name is kept with what you do.',

  // The sentence.
  ownedBy: (who: string, since: string | null) => (since ? `${who} owns this since ${since}` : `${who} owns this`),
  ownedByYou: (since: string | null) => (since ? `You own this since ${since}` : 'You own this'),
  ownerAway: (who: string) => `${who} owns this but is away`,
  ownerLeft: (who: string) => `${who}, who has left the team, owned this`,
  unassigned: 'Nobody owns this',
  isNew: 'This is new and nobody owns it',
  closedBy: (who: string, when: string | null) =>
    when ? `Closed ${when}, to ${who}’s credit` : `Closed, to ${who}’s credit`,
  notManaged: 'Docket does not look after this conversation yet',
  customerWaits: (howLong: string) => `the customer has waited ${howLong}`,
  wokeUp: (when: string) => `back from a snooze since ${when}`,
  askedYou: (ago: string | null) => (ago ? `you were asked ${ago} ago` : 'you were asked'),
  asked: (who: string, ago: string | null) => (ago ? `${who} was asked ${ago} ago` : `${who} was asked`),
  thanked: 'the customer has said thanks',
  nothingOpen: 'nobody waits for an answer',

  // Sections.
  assignSection: 'Assign',
  tagSection: 'Tags and priority',
  snoozeSection: 'Snooze',
  noteSection: 'Note',
  freshSection: 'New since your last step',
  freshSinceLook: 'New since you last looked',
  historySection: 'Notes and history',
  problemSection: 'Needs a look',
  marks: 'Marks',
  customer: 'Customer',
  earlier: (n: number) => `${plural(n, 'earlier event', 'earlier events')} in the mailbox, not shown here.`,
};
