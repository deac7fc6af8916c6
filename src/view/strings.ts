/**
 * Every sentence and label people read, in one catalogue, so that a further language is one more object of this shape.
 * Functions take plain values; nothing in here knows a host.
 */
import type { Status } from '../marks/names';
import type { GapReason } from '../ports';
import { firstEnglish } from './first-strings';

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const english = {
  ...firstEnglish,

  product: 'Docket',
  noSubject: '(no subject)',
  unknownSender: '(unknown sender)',
  you: 'You',
  status: { new: 'New', open: 'Open', waiting: 'Waiting', snoozed: 'Snoozed', closed: 'Closed' } satisfies Record<
    Status,
    string
  >,
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
  waitingForCustomer: (since: string | null) =>
    since ? `waiting for the customer since ${since}` : 'waiting for the customer',
  snoozedUntil: (when: string | null) => (when ? `snoozed until ${when}` : 'snoozed'),
  wokeUp: (when: string) => `back from a snooze since ${when}`,
  askedYou: (ago: string | null) => (ago ? `you were asked ${ago} ago` : 'you were asked'),
  asked: (who: string, ago: string | null) => (ago ? `${who} was asked ${ago} ago` : `${who} was asked`),
  thanked: 'the customer has said thanks',
  nothingOpen: 'nobody waits for an answer',

  // Actions.
  take: 'Take',
  takeNext: 'Take and next',
  close: 'Close',
  closeNext: 'Close and next',
  reopen: 'Reopen',
  wake: 'Wake up',
  stopWaiting: 'Stop waiting',
  wait: 'Wait for customer',
  waitNext: 'Wait and next',
  assign: 'Assign',
  assignNext: 'Assign and next',
  assignTo: 'Assign to',
  chooseMember: 'Choose somebody',
  assignReason: 'Why (kept in the journal, optional)',
  unassign: 'Unassign',
  snooze: 'Snooze',
  snoozeNext: 'Snooze and next',
  snoozeUntil: 'Snooze until',
  snoozeOther: 'Another day and time',
  presets: {
    'later-today': (when: string) => `Later today, ${when}`,
    'next-working-morning': (when: string) => `Next working morning, ${when}`,
    'next-monday': (when: string) => `Next Monday, ${when}`,
    'in-a-week': (when: string) => `In a week, ${when}`,
  },
  saveTags: 'Save tags',
  saveTagsNext: 'Save tags and next',
  tags: 'Tags',
  priorityLabel: 'Priority',
  note: 'Internal note',
  noteHint: 'Only the team sees it. @name asks a colleague.',
  noteAbout: 'About',
  aboutConversation: 'The whole conversation',
  aboutMessage: (who: string, when: string) => `${who}, ${when}`,
  saveNote: 'Save note',
  seen: 'Seen, nothing to add',
  undoWhat: (what: string, when: string) => `Your last step: ${what}, ${when}`,

  // Clocks.
  clock: { firstResponse: 'First response', nextResponse: 'Next response', resolution: 'Resolution' },
  clockDue: (left: string, when: string) => `due in ${left}, ${when}`,
  clockOverdue: (late: string) => `overdue by ${late}`,
  clockPaused: (left: string) => `paused, ${left} left`,
  clockPausedOver: (late: string) => `paused, ${late} over`,
  clockFault: 'This clock leaves the years the calendar was built for. Rebuild Docket with newer zone data.',
  clockWhy: 'Why?',
  clockWhySays: 'Why? How this clock was reckoned',
  clockOwnTime: (when: string) => `By your own clock it is due at ${when}.`,
  clocksAt: (when: string, zone: string) => `As of ${when} (${zone})`,
  clocksAsOf: 'As of another moment',
  clocksAsOfShow: 'Show',
  noClocks: 'No policy promises anything here: none was in force when this conversation began, or none fits it.',
  backToConversation: 'Back to the conversation',
  dueIn: (left: string) => `due in ${left}`,
  overdueBy: (late: string) => `overdue by ${late}`,

  // Sections.
  assignSection: 'Assign',
  tagSection: 'Tags and priority',
  snoozeSection: 'Snooze',
  noteSection: 'Note',
  freshSection: 'New since your last step',
  historySection: 'Notes and history',
  problemSection: 'Needs a look',
  marks: 'Marks',
  customer: 'Customer',
  earlier: (n: number) => `${plural(n, 'earlier event', 'earlier events')} in the mailbox, not shown here.`,
  noHistory: 'Nothing has happened here yet.',

  // Journal, as things that happened.
  did: {
    take: 'took this',
    assign: (to: string) => `assigned this to ${to}`,
    unassign: 'gave this back to the queue',
    tagged: (added: string[], removed: string[]) =>
      [
        added.length > 0 ? `tagged it ${added.join(', ')}` : '',
        removed.length > 0 ? `took off ${removed.join(', ')}` : '',
      ]
        .filter((part) => part !== '')
        .join(' and ') || 'looked at the tags',
    priority: (to: string) => `set the priority to ${to}`,
    wait: 'waits for the customer',
    snooze: (until: string) => `snoozed this until ${until}`,
    close: 'closed this',
    reopen: 'reopened this',
    note: 'left a note',
    seen: 'has seen what was asked',
    undo: (what: string) => `took back: ${what}`,
    undoLast: 'took back the last step',
    arrival: 'sorted new mail',
    found: 'recorded what was changed by hand',
    other: (kind: string) => `did something this version does not know (${kind})`,
  },
  retracted: '(taken back)',
  namesStated: 'Names were chosen by whoever sat at this shared account; nothing verifies them.',
  wroteMail: 'wrote',
  repliedMail: 'replied',
  autoMail: 'automatic mail',
  team: 'The team',

  // Problems.
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

  // Results.
  done: {
    take: 'This is yours now.',
    assign: (to: string) => `Assigned to ${to}.`,
    unassign: 'Back in the queue.',
    tag: 'Tags saved.',
    priority: (to: string) => `Priority: ${to}.`,
    wait: 'Waiting for the customer.',
    snooze: (until: string) => `Snoozed until ${until}.`,
    close: 'Closed.',
    reopen: 'Open again.',
    note: 'Note saved. Only the team sees it.',
    noteAsks: (who: string) => `Note saved; ${who} will find it under “Asked of me”.`,
    seen: 'Taken off your list.',
    undo: 'Taken back.',
  },
  nothingToDo: 'Nothing to change: it says so already.',
  restUnread: (why: string) => `The step is done, but the rest could not be read: ${why}`,
  repaired: 'Docket finished writing the marks of the last step.',
  noNext: 'That was the last one. Nothing else waits for you.',

  // Lists.
  mineSummary: (n: number, wait: string | null) =>
    n === 0
      ? 'Nothing waits for you.'
      : `${plural(n, 'conversation needs', 'conversations need')} you${wait ? `; the longest wait is ${wait}` : ''}.`,
  needsYou: 'Needs you',
  needsSomebody: 'Needs somebody',
  waitingSection: 'Waiting for the customer',
  snoozedSection: 'Snoozed',
  askedOfMe: 'Asked of me',
  askedSummary: (n: number) =>
    n === 0
      ? 'Nobody asks anything of you.'
      : `${plural(n, 'conversation asks', 'conversations ask')} something of you.`,
  unassignedList: 'Unassigned',
  waitingList: 'Waiting',
  snoozedList: 'Snoozed',
  thanksList: 'Thanks after closing',
  unsortedList: 'Not sorted yet',
  overdueList: 'Overdue',
  dueSoonList: 'Due soon',
  memberList: (who: string) => `Owned by ${who}`,
  tagList: (tag: string) => `Tagged ${tag}`,
  waits: (howLong: string) => `waits ${howLong}`,
  answered: 'answered',
  until: (when: string) => `until ${when}`,
  listEmpty: 'Nothing here.',
  listSummary: (n: number, more: boolean, longest: string | null) =>
    `${more ? `more than ${n}` : n} ${n === 1 ? 'conversation' : 'conversations'}${longest ? `; the longest wait is ${longest}` : ''}.`,
  oldestWaits: (howLong: string) => `The customer who has waited longest has waited ${howLong}.`,
  nobodyWaits: 'No customer waits for an answer.',
  openOldest: 'Open the longest wait',
  moreOf: (shown: number, all: string) => `${shown} of ${all} shown.`,
  sections: { team: 'Who owns what', queue: 'The queue', tags: 'By tag', look: 'Look at' },
  away: 'away',
  left: 'left the team',
  countsAge: (when: string) => `Counted at ${when}.`,

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

  // Set-up.
  setUp: 'Set up Docket',
  setUpAgain: 'Set up again',
  setUpWhy:
    'Docket keeps its state in labels of this mailbox. Setting up makes the labels of your team and a hidden label for notes, and starts the hourly pass. Mail is not moved or changed.',
  setUpDone: (made: number, kept: number) => `Ready: ${plural(made, 'label', 'labels')} made, ${kept} already there.`,
  setUpWhyCategories:
    'Docket keeps its state in categories of this mailbox, and notes in a folder named Docket. Setting up stores the configuration of your team there and adds the categories where that is allowed. Mail is not moved or changed.',
  setUpWhyMessage:
    'Without access to the whole mailbox Docket works on the open message alone. Setting up stores the configuration of your team with your Outlook settings.',
  setUpConfig: 'Configuration',
  setUpConfigHint: 'The text of docket.config.json.',
  setUpDoneCategories: (made: number, kept: number, missing: readonly string[]) =>
    missing.length === 0
      ? `Ready: ${plural(made, 'category', 'categories')} added, ${kept} already there.`
      : `Ready. ${plural(missing.length, 'category is', 'categories are')} not in the list of this mailbox and will have no colour: ${missing.join(', ')}. Whoever administers the mailbox can add them.`,
};

export type Strings = typeof english;
