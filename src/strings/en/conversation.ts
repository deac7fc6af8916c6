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
  /** After what an act is called. */
  asWho: 'as …',
  manyShare:
    'More than three people share this account. With a hub everyone works in their own mailbox, nobody has to choose a name, and Google vouches for who acted.',
  whoAreYouWhy:
    'Several people share this account, so Docket has to ask. Your name is recorded with everything you do.',

  // The sentence.
  ownedBy: (who: string, since: string | null) => (since ? `${who} has owned this since ${since}` : `${who} owns this`),
  ownedByYou: (since: string | null) => (since ? `You have owned this since ${since}` : 'You own this'),
  ownerAway: (who: string) => `${who} owns this but is away`,
  ownerLeft: (who: string) => `${who}, who has left the team, owned this`,
  unassigned: 'Nobody owns this',
  isNew: 'This is new, and nobody owns it',
  closedBy: (who: string, when: string | null) =>
    when ? `Closed ${when}, credited to ${who}` : `Closed, credited to ${who}`,
  notManaged: 'Docket is not tracking this conversation yet',
  customerWaits: (howLong: string) => `the customer has waited ${howLong}`,
  wokeUp: (when: string) => `back from snooze (${when})`,
  askedYou: (ago: string | null) => (ago ? `you were asked ${ago} ago` : 'you were asked'),
  asked: (who: string, ago: string | null) => (ago ? `${who} was asked ${ago} ago` : `${who} was asked`),
  thanked: 'the customer said thanks',
  nothingOpen: 'nobody is waiting for an answer',

  // Sections.
  assignSection: 'Assign',
  tagSection: 'Tags and priority',
  snoozeSection: 'Snooze',
  noteSection: 'Note',
  freshSection: 'New since your last step',
  freshSinceLook: 'New since you last looked',
  historySection: 'Notes and history',
  problemSection: 'Needs attention',
  marks: 'Marks',
  customer: 'Customer',
  earlier: (n: number) => `${plural(n, 'earlier event is', 'earlier events are')} in the mailbox but not shown here.`,
};
